const HELP = `# Run it with Ctrl-Enter. Ctrl-Space completes names; the book at the top left opens the documentation.
# However deeply it nests, one SQL statement answers it.
`;

/** The query a new visitor sees: the one that the server wrote into the page, with a few words of help. */
export function firstQuery(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="gql-first-query"]');
  return HELP + (meta?.content || "{ __typename }") + "\n";
}
