import { z } from 'zod';
import { usualChance } from './item-family.ts';
import { gradeOf, PRIOR_RECALL } from './grade.ts';
import { nextMemory, recallAfter } from './memory.ts';
import type { LoggedOutcome, LoggedResponse } from './response-log.ts';

/** How many showings of a fact are kept, for rotating its variants. */
const KEPT_SHOWINGS = 3;

const showingSchema = z.object({
  kind: z.string(),
  item: z.string().exactOptional(),
  keyAt: z.number().int().min(0).exactOptional(),
});

/** Everything that the log says of one fact, folded: of fixed size however long the log. Days count from 1970-01-01. */
export const factStateSchema = z.object({
  right: z.number().int().min(0),
  wrong: z.number().int().min(0),
  /** Local day of the first answer. */
  firstDay: z.number().int(),
  /** Local days with at least one right answer, and the last of them. */
  rightDays: z.number().int().min(0),
  lastRightDay: z.number().int().nullable(),
  /** Item kinds through which it was answered rightly, sorted. */
  rightKinds: z.array(z.string()),
  lastRight: z.boolean(),
  /** Whether the learner said to be sure at the last answer. */
  lastSure: z.boolean(),
  /** ISO 8601 */
  lastSeen: z.string(),
  /** Memory after the last answer that counted for it, and the local day of that answer. */
  memory: z.object({
    stability: z.number().positive(),
    difficulty: z.number().min(1).max(10),
    day: z.number().int(),
  }),
  /** How often it was asked, by item kind. */
  asked: z.record(z.string(), z.number().int().min(1)),
  /** The last showings, the newest last. */
  shown: z.array(showingSchema).max(KEPT_SHOWINGS),
});

/** One showing of a fact: the kind, and the revision and place of the key where the log has them. */
export type Showing = Readonly<z.infer<typeof showingSchema>>;

/** See `factStateSchema`. */
export type FactState = Readonly<Omit<z.infer<typeof factStateSchema>, 'shown' | 'rightKinds'>> & {
  readonly rightKinds: readonly string[];
  readonly shown: readonly Showing[];
};

/** Predicted probability of recall on a local day, 0 to 1; on the day of the last answer itself 1. */
export function recallOn({ memory }: FactState, day: number): number {
  return recallAfter(memory, Math.max(0, day - memory.day));
}

/**
 * The state after one more answer.
 *
 * A right answer counts for memory once a local day: again on that day it changes counts only, unless the fact was missed
 * in between (Vaughn 2016: further right answers within one session are overridden by later relearning). A day that lies
 * before the last one, after travelling west, counts as that day.
 *
 * @param state undefined before the first answer
 * @param day the learner's local day of the response
 */
export function countAnswer(
  state: FactState | undefined,
  line: LoggedResponse,
  outcome: LoggedOutcome,
  day: number,
): FactState {
  const { right } = outcome;
  const before = state ?? { right: 0, wrong: 0, rightDays: 0, lastRightDay: null, rightKinds: [], shown: [] };
  const isNewDay = right && (before.lastRightDay === null || before.lastRightDay < day);
  return {
    firstDay: state?.firstDay ?? day,
    right: before.right + Number(right),
    wrong: before.wrong + Number(!right),
    rightDays: before.rightDays + Number(isNewDay),
    lastRightDay: isNewDay ? day : before.lastRightDay,
    rightKinds: right ? withKind(before.rightKinds, line.kind) : before.rightKinds,
    lastRight: right,
    lastSure: line.confidence === 'sure',
    lastSeen: line.receivedAt,
    memory: memoryAfter(state, line, outcome, day),
    asked: { ...state?.asked, [line.kind]: (askedThrough(state, line.kind) ?? 0) + 1 },
    shown: [...before.shown, showingOf(line)].slice(-KEPT_SHOWINGS),
  };
}

/** How often a fact was asked through a kind; undefined when never. */
export function askedThrough(state: FactState | undefined, kind: string): number | undefined {
  return state !== undefined && Object.hasOwn(state.asked, kind) ? state.asked[kind] : undefined;
}

function memoryAfter(
  state: FactState | undefined,
  { kind, confidence }: LoggedResponse,
  { right, chance = usualChance(kind) }: LoggedOutcome,
  day: number,
): FactState['memory'] {
  const answer = { right, kind, chance, confidence };
  if (state === undefined) return { ...nextMemory(undefined, gradeOf(answer, PRIOR_RECALL), 0), day };
  const { memory, lastRight } = state;
  const days = Math.max(0, day - memory.day);
  if (days === 0 && right && lastRight) return memory;
  const recall = recallAfter(memory, days);
  return { ...nextMemory(memory, gradeOf(answer, recall), days, recall), day: memory.day + days };
}

function withKind(kinds: readonly string[], kind: string): readonly string[] {
  return kinds.includes(kind) ? kinds : [...kinds, kind].sort();
}

function showingOf({ kind, item, keyAt }: LoggedResponse): Showing {
  return { kind, ...(item === undefined ? {} : { item }), ...(keyAt === undefined ? {} : { keyAt }) };
}
