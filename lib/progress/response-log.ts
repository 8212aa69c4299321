import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import type { Confidence } from '#lib/attempts/confidence.ts';

/** One line of a learner's response log, as far as progress reads it. Never changed once written. */
export interface LoggedResponse {
  /** UUIDv7, made by the client. */
  readonly id: string;
  readonly kind: string;
  readonly facts: readonly { readonly fact: string; readonly right: boolean }[];
  /** `course/lesson/objective` */
  readonly objective: string;
  /** When the server received it, ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** IANA time zone of the learner then; one that is not known counts as UTC. */
  readonly timeZone: string;
  /** How sure the learner said they were; absent when they did not say. */
  readonly confidence?: Confidence;
}

/**
 * The union of logs by response id, in the order in which the server received them.
 *
 * The order of the logs and of their lines does not matter, nor how often a line occurs. Two lines with one id are the
 * same line; should they differ, the one whose canonical JSON is lower stands, so that every device keeps the same.
 */
export function mergeLogs(...logs: readonly (readonly LoggedResponse[])[]): readonly LoggedResponse[] {
  const byId = new Map<string, LoggedResponse>();
  for (const line of logs.flat()) {
    const other = byId.get(line.id);
    if (other === undefined || compareText(bytesOf(line), bytesOf(other)) < 0) byId.set(line.id, line);
  }
  return [...byId.values()].sort(
    (a, b) => compareText(a.receivedAt, b.receivedAt) || compareText(a.id, b.id),
  );
}

function bytesOf(line: LoggedResponse): string {
  const { id, kind, facts, objective, receivedAt, timeZone, confidence = null } = line;
  return canonicalJson({
    id,
    kind,
    facts: facts as unknown as Json,
    objective,
    receivedAt,
    timeZone,
    confidence,
  });
}
