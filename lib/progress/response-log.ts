import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import type { Confidence } from '#lib/attempts/confidence.ts';

/** What one response showed of one fact. */
export interface LoggedOutcome {
  readonly fact: string;
  readonly right: boolean;
  /** How likely somebody who does not know the fact is to be right, 0 to 1; absent: as usual for the item's kind. */
  readonly chance?: number;
}

/** One line of a learner's response log, as far as progress reads it. Never changed once written. */
export interface LoggedResponse {
  /** UUIDv7, made by the client. */
  readonly id: string;
  readonly kind: string;
  readonly facts: readonly LoggedOutcome[];
  /** `course/lesson/objective` */
  readonly objective: string;
  /** When the server received it, ISO 8601 in UTC. */
  readonly receivedAt: string;
  /** IANA time zone of the learner then; one that is not known counts as UTC. */
  readonly timeZone: string;
  /** How sure the learner said they were; absent when they did not say. */
  readonly confidence?: Confidence;
  /** Revision of the item that was shown; without it variants rotate by kind alone. */
  readonly item?: string;
  /** Place of the first key among the options as they were shown, from 0; absent where there is none. */
  readonly keyAt?: number;
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
  return [...byId.values()].sort(compareLines);
}

/** The order of the log: by when the server received a line, then by id. */
export function compareLines(a: LogPlace, b: LogPlace): number {
  return compareText(a.receivedAt, b.receivedAt) || compareText(a.id, b.id);
}

/** A place in the log. */
export interface LogPlace {
  readonly receivedAt: string;
  readonly id: string;
}

function bytesOf(line: LoggedResponse): string {
  const { id, kind, facts, objective, receivedAt, timeZone, confidence, item, keyAt } = line;
  const outcomes = facts as unknown as Json;
  return canonicalJson({
    id,
    kind,
    facts: outcomes,
    objective,
    receivedAt,
    timeZone,
    confidence,
    item,
    keyAt,
  });
}
