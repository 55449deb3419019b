import { type GraphiQLPlugin, useGraphiQLActions } from "@graphiql/react";
import { useState } from "react";
import { Sql } from "./sql";
import { type Statement, type Trace, useTrace } from "./trace-store";

/** What each stage does, in a few words; `gql_server/trace.py` names them. */
const STAGES: Record<string, string> = {
  document: "parse and validate",
  variables: "coerce the variables",
  lookup: "look up the plan",
  selection: "read the selection",
  plan: "plan",
  sql: "compile the SQL",
  database: "the database, with its round trip",
  session: "the session: load, flush, commit",
  python: "resolvers and the JSON around them",
  transport: "HTTP and the rest",
};

/** The panel: why is it slow? */
function TracePanel() {
  const trace = useTrace();
  return (
    <section className="trace" aria-label="Trace">
      <header className="graphiql-doc-explorer-title">Why is it slow?</header>
      {trace ? <Facts trace={trace} /> : <p className="trace-hint">Run an operation, and what it cost is shown here.</p>}
    </section>
  );
}

function Facts({ trace }: { trace: Trace }) {
  const { documents, plans } = trace.caches;
  return (
    <>
      <p className="trace-facts">
        <strong>{show(trace.milliseconds)}</strong>
        <span>{count(trace.statements.length)}</span>
        <Cost counts={trace.counts} />
        <Cache name="Document" isHit={documents} miss="parsed now" />
        <Cache name="Plan" isHit={plans} miss="compiled now" />
      </p>
      <h3>Time</h3>
      <Times trace={trace} />
      {trace.statements.map((statement, index) => (
        <Sent key={index} statement={statement} title={trace.statements.length > 1 ? `Statement ${index + 1}` : "SQL"} />
      ))}
    </>
  );
}

function Cost({ counts }: { counts: Trace["counts"] }) {
  if (counts.cost === undefined || counts.budget === undefined) return null;
  return (
    <span title="Rows of the answer, estimated from the sizes of its pages, and how many your role may ask for">
      Cost {counts.cost.toLocaleString("en")} of {counts.budget.toLocaleString("en")}
    </span>
  );
}

function Cache({ name, isHit, miss }: { name: string; isHit: boolean | undefined; miss: string }) {
  if (isHit === undefined) return null;
  return (
    <span className={isHit ? "trace-hit" : "trace-miss"}>
      {name} {isHit ? "from the cache" : miss}
    </span>
  );
}

function Times({ trace }: { trace: Trace }) {
  const longest = Math.max(...trace.stages.map((stage) => stage.milliseconds));
  return (
    <table className="trace-times">
      <tbody>
        {trace.stages.map(({ name, milliseconds }) => (
          <tr key={name} className={milliseconds === longest ? "trace-longest" : undefined}>
            <th scope="row" title={STAGES[name]}>
              {name}
            </th>
            <td aria-hidden="true">
              <meter min={0} max={longest} value={milliseconds} />
            </td>
            <td>{show(milliseconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sent({ statement, title }: { statement: Statement; title: string }) {
  const parameters = Object.entries(statement.parameters);
  return (
    <>
      <h3>
        {title}
        <small>{statement.milliseconds === null ? "failed" : show(statement.milliseconds)}</small>
        <CopyButton text={statement.sql} />
      </h3>
      <Sql text={statement.sql} />
      {parameters.length > 0 && (
        <dl className="trace-parameters">
          {parameters.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {statement.explanation !== null && (
        <>
          <h3>EXPLAIN</h3>
          <pre tabIndex={0}>{statement.explanation}</pre>
        </>
      )}
    </>
  );
}

function CopyButton({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  if (!navigator.clipboard) return null; // there is none on a page that came by HTTP from another machine
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <button type="button" onClick={copy}>
      {isCopied ? "Copied" : "Copy"}
    </button>
  );
}

/** The line below the response: the short answer, and the way to the long one. */
export function TraceSummary() {
  const trace = useTrace();
  const { setVisiblePlugin } = useGraphiQLActions();
  if (!trace) return null;
  return (
    <button type="button" className="trace-summary" onClick={() => setVisiblePlugin(TRACE_PLUGIN)}>
      <strong>{show(trace.milliseconds)}</strong> · {count(trace.statements.length)}
      {trace.caches.plans !== undefined && ` · plan ${trace.caches.plans ? "from the cache" : "compiled now"}`}
    </button>
  );
}

function count(statements: number): string {
  return statements === 1 ? "1 statement" : `${statements} statements`;
}

function show(milliseconds: number): string {
  const digits = milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0;
  return `${milliseconds.toFixed(digits)} ms`;
}

function TraceIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
      <circle cx="12" cy="13.5" r="7.5" />
      <path d="M12 13.5 15 10M9.5 2.5h5M12 2.5V6" />
    </svg>
  );
}

export const TRACE_PLUGIN: GraphiQLPlugin = { title: "Why is it slow?", icon: TraceIcon, content: TracePanel };
