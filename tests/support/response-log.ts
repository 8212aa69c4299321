import fc from 'fast-check';
import { CONFIDENCES } from '#lib/attempts/confidence.ts';
import type { LoggedResponse } from '#lib/progress/response-log.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-03-01T12:00:00.000Z');

/** One line of a log: an answer to one item about fact `f`, right, at noon of 1 March 2026 UTC, unless changed. */
export function line(changes: Partial<LoggedResponse> & { readonly id: string }): LoggedResponse {
  return {
    kind: 'single-best-answer',
    facts: [{ fact: 'f', right: true }],
    objective: 'c/l/o',
    receivedAt: new Date(START).toISOString(),
    timeZone: 'UTC',
    ...changes,
  };
}

/** The same so many days later. */
export function onDay(days: number, changes: Partial<LoggedResponse> = {}): LoggedResponse {
  const receivedAt = new Date(START + days * DAY_MS).toISOString();
  return line({ id: `day-${String(days).padStart(4, '0')}`, receivedAt, ...changes });
}

const outcome = fc.record(
  { fact: fc.constantFrom('f', 'g', 'h'), right: fc.boolean(), chance: fc.constantFrom(0, 0.25, 0.5) },
  { requiredKeys: ['fact', 'right'] },
);

/** Any line, of few facts and few ids, so that lines meet. */
export const anyLine: fc.Arbitrary<LoggedResponse> = fc.record(
  {
    id: fc.integer({ min: 0, max: 40 }).map(String),
    kind: fc.constantFrom('single-best-answer', 'drop-down-cloze', 'numeric-entry'),
    facts: fc.uniqueArray(outcome, { maxLength: 3, selector: ({ fact }) => fact }),
    objective: fc.constant('c/l/o'),
    receivedAt: fc
      .integer({ min: 0, max: 400 })
      .map((hours) => new Date(START + hours * 3_600_000).toISOString()),
    timeZone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'bad zone'),
    confidence: fc.constantFrom(...CONFIDENCES),
    item: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'),
    keyAt: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ['id', 'kind', 'facts', 'objective', 'receivedAt', 'timeZone'] },
);
