// What the server wrote into the page's meta elements; the policy of the page allows no inline script to say it.

/** An operation that the visitor may try. */
export interface Example {
  title: string;
  text: string;
}

const HELP = `# Ctrl-Enter runs this query.
# Ctrl-Space completes names.
# One SQL statement answers all of it.

`;

function read(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

/** The query that a new visitor sees, with a few words of help. */
export const firstQuery = `${HELP}${read("gql-first-query") || "{ __typename }"}\n`;

export const examples: readonly Example[] = JSON.parse(read("gql-examples") || "[]");

/** Whether the server says what an operation cost, when it is asked: in development. */
export const hasTraces = read("gql-has-traces") === "true";
