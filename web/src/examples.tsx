import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { type Example, examples } from "./page";

/** A list of operations to try; each opens in a tab of its own. */
function Examples() {
  const { addTab } = useGraphiQLActions();
  const editor = useGraphiQL((state) => state.queryEditor);
  const isReady = useGraphiQL((state) =>
    Boolean(state.queryEditor && state.variableEditor && state.headerEditor && state.responseEditor),
  );
  const open = (example: Example) => {
    addTab();
    editor?.setValue(example.text);
    editor?.focus();
  };
  return (
    <section className="examples" aria-label="Examples">
      <header className="graphiql-doc-explorer-title">Examples</header>
      <ul>
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" disabled={!isReady} onClick={() => open(example)}>
              <strong>{example.title}</strong>
              <span>{firstComment(example.text)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the comment at the beginning of an operation says. */
function firstComment(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s*/, ""))
    .join(" ");
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
      <path d="M12 3a6 6 0 0 0-3.6 10.8c.7.5 1.1 1.3 1.1 2.2h5c0-.9.4-1.7 1.1-2.2A6 6 0 0 0 12 3Z" strokeLinejoin="round" />
      <path d="M9.8 18.8h4.4M10.6 21.2h2.8" />
    </svg>
  );
}

export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: "Examples", icon: ExamplesIcon, content: Examples };
