const TOKEN = /('(?:[^']|'')*')|("(?:[^"]|"")*")|(%\(\w+\)s|\?|\$\d+)|\b(\d+)\b|\b([A-Z][A-Z_]+)\b/g;
const KINDS = ["string", "name", "parameter", "number", "keyword"] as const;

/** SQL with its words in colours. Words in capitals are keywords, functions and types: SQLAlchemy writes names small. */
export function Sql({ text }: { text: string }) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    parts.push(text.slice(end, match.index));
    const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)];
    parts.push(
      <span key={match.index} className={`sql-${kind}`}>
        {match[0]}
      </span>,
    );
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return (
    <pre tabIndex={0} className="sql">
      {parts}
    </pre>
  );
}
