import "./workers";
import "graphiql/style.css";
import "@graphiql/plugin-explorer/style.css";
import "./page.css";
import "./trace.css";
import { explorerPlugin } from "@graphiql/plugin-explorer";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { EXAMPLES_PLUGIN } from "./examples";
import { jsonFetcher } from "./fetcher";
import { examples, firstQuery, hasTraces } from "./page";
import { TRACE_PLUGIN, TraceSummary } from "./trace";

const root = document.getElementById("graphiql");
if (!root) throw new Error("The page has no element #graphiql.");

const plugins = [HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })];
if (examples.length) plugins.push(EXAMPLES_PLUGIN);
if (hasTraces) plugins.push(TRACE_PLUGIN);

// Comments, until somebody has a token; GraphiQL reads headers as JSON with comments.
const TOKEN_HINT = `{
  // In development: flask graphql token --role <role> --claim <name>=<value>
  // "Authorization": "Bearer <what it prints>"
}`;

createRoot(root).render(
  <GraphiQL
    // The page is served by GET at the address that answers POST.
    fetcher={jsonFetcher(window.location.pathname)}
    defaultQuery={firstQuery}
    defaultHeaders={TOKEN_HINT}
    defaultEditorToolsVisibility="variables"
    plugins={plugins}
  >
    <GraphiQL.Logo>
      <a className="brand" href={window.location.pathname}>
        gql_server
      </a>
    </GraphiQL.Logo>
    {hasTraces && (
      <GraphiQL.Footer>
        <TraceSummary />
      </GraphiQL.Footer>
    )}
  </GraphiQL>,
);
