// The trace of the last operation, for the panel and the line below the response. The server writes it:
// gql_server/diagnosis.py says what each member is.
import { useSyncExternalStore } from "react";

export interface Stage {
  name: string;
  milliseconds: number;
}

export interface Statement {
  sql: string;
  parameters: Record<string, string>;
  milliseconds: number | null;
  explanation: string | null;
}

export interface Trace {
  milliseconds: number;
  stages: Stage[];
  caches: { documents?: boolean; plans?: boolean };
  counts: { cost?: number; budget?: number };
  statements: Statement[];
}

let last: Trace | undefined;
const listeners = new Set<() => void>();

/** Makes a trace the last one; undefined where the server sent none. */
export function showTrace(trace: Trace | undefined): void {
  last = trace;
  for (const listener of listeners) listener();
}

/** The trace of the last operation, kept up to date. */
export function useTrace(): Trace | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last,
  );
}
