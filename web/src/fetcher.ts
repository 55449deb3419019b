import type { Fetcher } from "@graphiql/toolkit";
import { hasTraces } from "./page";
import { type Trace, showTrace } from "./trace-store";

/**
 * A fetcher that posts each operation as JSON to the endpoint.
 *
 * In development it asks what the operation cost; the trace goes to its panel, and the response is shown without it.
 *
 * An answer that is not JSON (a proxy's error page, say) is shown as a GraphQL error with its HTTP status, so that the
 * response pane never shows only "Unexpected token <".
 */
export function jsonFetcher(endpoint: string): Fetcher {
  return async (params, options) => {
    const asksForTrace = hasTraces && params.operationName !== "IntrospectionQuery";
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        accept: "application/graphql-response+json, application/json;q=0.9",
        "content-type": "application/json",
        ...(asksForTrace && { "gql-trace": "1" }),
        ...options?.headers,
      },
      body: JSON.stringify(params),
    });
    const text = await response.text();
    try {
      const answer = JSON.parse(text);
      return asksForTrace ? withoutTrace(answer) : answer;
    } catch {
      const message = `The server answered ${response.status} ${response.statusText}, not JSON.`;
      return { errors: [{ message, extensions: { body: text.slice(0, 500) } }] };
    }
  };
}

function withoutTrace({ extensions, ...answer }: { extensions?: { trace?: Trace } }): object {
  const { trace, ...others } = extensions ?? {};
  showTrace(trace);
  return Object.keys(others).length ? { ...answer, extensions: others } : answer;
}
