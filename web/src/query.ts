const HELP = `# Ctrl-Enter runs this query.
# Ctrl-Space completes names.
# One SQL statement answers all of it.

`;

/** The query a new visitor sees: the one that the server wrote into the page, with a few words of help. */
export function firstQuery(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="gql-first-query"]');
  return HELP + (meta?.content || "{ __typename }") + "\n";
}
