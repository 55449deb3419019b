import "./workers";
import "graphiql/style.css";
import "./page.css";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { jsonFetcher } from "./fetcher";
import { firstQuery } from "./query";

const root = document.getElementById("graphiql");
if (!root) throw new Error("The page has no element #graphiql.");

// The page is served by GET at the address that answers POST.
const endpoint = window.location.pathname;

createRoot(root).render(
  createElement(GraphiQL, {
    fetcher: jsonFetcher(endpoint),
    defaultQuery: firstQuery(),
    defaultEditorToolsVisibility: "variables",
  }),
);
