/** What a unit keeps of a learner between sessions, as a state document of the record store. Part of the page. */
import type { AuLaunch, AuStatement } from './au-statements.ts';

/** The name of the document. */
export const RECORD = 'stemma.attempt';

/** See above; per registration. */
export interface AuRecord {
  /** The attempt: see `savedText`. Empty before the first answer. */
  readonly saved: string;
  /** How long was spent on it before this session, in milliseconds. */
  readonly spentMs: number;
  /** Statements that the record store may not have. */
  readonly unsent: readonly AuStatement[];
  /** What was said for good, in this registration: see `endVerbs`. */
  readonly isCompleted: boolean;
  readonly isPassed: boolean;
}

/** Before anything was done. */
export const NOTHING_DONE: AuRecord = {
  saved: '',
  spentMs: 0,
  unsent: [],
  isCompleted: false,
  isPassed: false,
};

/** A document that was read; what is not one counts as nothing done. */
export function readRecord(document: unknown): AuRecord {
  if (typeof document !== 'object' || document === null) return NOTHING_DONE;
  const { saved, spentMs, unsent, isCompleted, isPassed } = document as Record<string, unknown>;
  return {
    saved: typeof saved === 'string' ? saved : '',
    spentMs: typeof spentMs === 'number' && spentMs >= 0 ? spentMs : 0,
    unsent: Array.isArray(unsent) ? (unsent as readonly AuStatement[]) : [],
    isCompleted: isCompleted === true,
    isPassed: isPassed === true,
  };
}

/**
 * What is said at the end of an attempt (cmi5 9.3): completed once in a registration; passed once, and never failed after it; one
 * verdict in a session.
 *
 * @param isEnough undefined where nothing is judged
 */
export function endVerbs(
  { isCompleted, isPassed }: Pick<AuRecord, 'isCompleted' | 'isPassed'>,
  isJudgedInSession: boolean,
  isEnough: boolean | undefined,
): readonly ('completed' | 'passed' | 'failed')[] {
  const isOpen = isEnough !== undefined && !isPassed && !isJudgedInSession;
  const verbs: ('completed' | 'passed' | 'failed')[] = isCompleted ? [] : ['completed'];
  if (isOpen) verbs.push(isEnough ? 'passed' : 'failed');
  return verbs;
}

/**
 * A statement of an earlier session that may not have arrived, as one of this session: the earlier one takes nothing any more.
 * It keeps its id, so that it is known where it did arrive.
 */
export function resaid(
  statement: AuStatement,
  { template }: Pick<AuLaunch, 'template'>,
  now: string,
): AuStatement {
  const extensions = {
    ...(statement.context['extensions'] as object | undefined),
    ...(template['extensions'] as object | undefined),
  };
  return { ...statement, context: { ...statement.context, extensions }, timestamp: now };
}
