/** What a server says of itself while it is sent things: a fault that it logged counts, whatever it answered. */
import type { PageServer } from '#tests/support/page-server.ts';

export interface ServerLog {
  /** The first fault that was logged since the last look; undefined when there is none. */
  readonly fault: () => string | undefined;
}

/** Reads a server's log from here on, whole lines at a time: what comes late is seen at the next look. */
export function serverLog(server: Pick<PageServer, 'written' | 'outputSince'>): ServerLog {
  let mark = server.written();
  return {
    fault: () => {
      const text = server.outputSince(mark);
      const lines = text.slice(0, text.lastIndexOf('\n') + 1);
      mark += lines.length;
      return faultIn(lines);
    },
  };
}

/** Meets a case, and looks at the log then. @throws when it was met badly, or the server logged a fault */
export function watched<Case>(
  log: ServerLog,
  meet: (one: Case) => Promise<string>,
): (one: Case) => Promise<string> {
  return async (one) => {
    const [met] = await Promise.allSettled([meet(one)]);
    const fault = log.fault();
    if (fault !== undefined) throw new Error(`the server logged ${fault}`);
    if (met.status === 'rejected') throw met.reason;
    return met.value;
  };
}

/** What Next writes of an error that a page, route or action threw: a page may have been answered with 200 before. */
function faultIn(output: string): string | undefined {
  return /^\s*(?:⨯(?! internal image response)|\w*Error\b(?!.*(?:Server Reference|Server Action))).*(?:\n.*){0,30}/mu.exec(
    output,
  )?.[0];
}
