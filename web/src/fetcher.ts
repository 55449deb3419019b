import type { Fetcher } from "@graphiql/toolkit";

/**
 * A fetcher that posts each operation as JSON to the endpoint.
 *
 * An answer that is not JSON (a proxy's error page, say) is shown as a GraphQL error with its HTTP status, so that the
 * response pane never shows only "Unexpected token <".
 */
export function jsonFetcher(endpoint: string): Fetcher {
  return async (params, options) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        accept: "application/graphql-response+json, application/json;q=0.9",
        "content-type": "application/json",
        ...options?.headers,
      },
      body: JSON.stringify(params),
    });
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      const message = `The server answered ${response.status} ${response.statusText}, not JSON.`;
      return { errors: [{ message, extensions: { body: text.slice(0, 500) } }] };
    }
  };
}
