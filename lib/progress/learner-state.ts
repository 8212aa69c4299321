import { z } from 'zod';
import { invariant } from '#lib/base/invariant.ts';
import { CONFIDENCES, type Confidence } from '#lib/attempts/confidence.ts';
import { countAnswer, factStateSchema, type FactState } from './fact-state.ts';
import { LocalDays } from './local-day.ts';
import { compareLines, mergeLogs, type LoggedResponse, type LogPlace } from './response-log.ts';

/** Answers with one confidence: how many, and how many of them were right. */
export interface ConfidenceCount {
  readonly answers: number;
  readonly right: number;
}

/**
 * One learner's log, folded. Its size depends on how many facts were met, not on how many responses there are, so that
 * it can be kept and carried on from; the log stays the truth, and the state can always be made anew from it.
 */
export interface LearnerState {
  /** Responses that are counted in it. */
  readonly responses: number;
  /** The last of them in the order of the log; null when there is none. */
  readonly last: LogPlace | null;
  /** By fact; a fact that was never answered is not in it. */
  readonly facts: ReadonlyMap<string, FactState>;
  readonly confidence: Readonly<Record<Confidence, ConfidenceCount>>;
}

const NONE: ConfidenceCount = { answers: 0, right: 0 };

/** A learner who has answered nothing. */
export const EMPTY_STATE: LearnerState = {
  responses: 0,
  last: null,
  facts: new Map(),
  confidence: { guessing: NONE, 'fairly-sure': NONE, sure: NONE },
};

/** The state of a whole log; the same for every order and duplication of its lines. */
export function foldLog(log: readonly LoggedResponse[]): LearnerState {
  return foldMore(EMPTY_STATE, mergeLogs(log));
}

/** True when a line comes after everything that is counted in the state, so that the state can be carried on with it. */
export function isNext({ last }: LearnerState, line: LogPlace): boolean {
  return last === null || compareLines(last, line) < 0;
}

/**
 * The state after further lines, in the order of the log and all `isNext`. Each line costs the same however long the log
 * is; the state given stays as it was.
 *
 * @param days give the same one to many calls: what it knows of time zones is slow to find out
 * @throws BugError for a line that is not after the one before: the state must then be made anew with `foldLog`
 */
export function foldMore(
  state: LearnerState,
  lines: readonly LoggedResponse[],
  days: LocalDays = new LocalDays(),
): LearnerState {
  const facts = new Map(state.facts);
  const confidence = { ...state.confidence };
  let last = state.last;
  for (const line of lines) {
    invariant(last === null || compareLines(last, line) < 0, `foldMore: ${line.id} is out of order`);
    last = line;
    countLine(facts, line, days.dayNumberOf(line.receivedAt, line.timeZone));
    if (line.confidence !== undefined)
      confidence[line.confidence] = countConfidence(confidence[line.confidence], line);
  }
  return {
    responses: state.responses + lines.length,
    last: last === null ? null : { receivedAt: last.receivedAt, id: last.id },
    facts,
    confidence,
  };
}

function countLine(facts: Map<string, FactState>, line: LoggedResponse, day: number): void {
  for (const outcome of line.facts)
    facts.set(outcome.fact, countAnswer(facts.get(outcome.fact), line, outcome, day));
}

/** A response is right when it is right about every fact; one that says nothing about facts is not counted. */
function countConfidence({ answers, right }: ConfidenceCount, { facts }: LoggedResponse): ConfidenceCount {
  if (facts.length === 0) return { answers, right };
  return { answers: answers + 1, right: right + (facts.every((outcome) => outcome.right) ? 1 : 0) };
}

/** Changes with the shape of the state and with the way answers are counted, so that what was kept is made anew. */
export const STATE_VERSION = 2;

const countSchema = z.object({ answers: z.number().int().min(0), right: z.number().int().min(0) });

const keptStateSchema = z.object({
  v: z.literal(STATE_VERSION),
  responses: z.number().int().min(0),
  last: z.object({ receivedAt: z.string(), id: z.string() }).nullable(),
  facts: z.array(z.tuple([z.string(), factStateSchema])),
  confidence: z.record(z.enum(CONFIDENCES), countSchema),
});

/** The state as JSON text, facts in the order in which they were first met. */
export function encodeState({ responses, last, facts, confidence }: LearnerState): string {
  return JSON.stringify({ v: STATE_VERSION, responses, last, facts: [...facts], confidence });
}

/**
 * @returns undefined for text that is no state of this version: then it is made anew with `foldLog`
 */
export function decodeState(text: string): LearnerState | undefined {
  const parsed = keptStateSchema.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { responses, last, facts, confidence } = parsed.data;
  return { responses, last, facts: new Map(facts), confidence };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
