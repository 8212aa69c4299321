import type { Standing } from '../../package-player/standing.ts';

/** What the learning system holds of this learner, as `cmi.core` says it. */
export interface Recorded {
  readonly status: string;
  /** `cmi.core.score.raw`; empty while there is none. */
  readonly score: string;
}

/** Statuses of who has been to the end (SCORM 1.2 RTE 3.4.4): none of them is ever made `incomplete` again. */
const ENDED: ReadonlySet<string> = new Set(['completed', 'passed', 'failed']);

/** Whether the learning system holds that the learner has been to the end. */
export function isEnded({ status }: Pick<Recorded, 'status'>): boolean {
  return ENDED.has(status);
}

/**
 * Status and score that the learning system is to be told: names and values of `cmi.core`, in order. Nothing that it holds is
 * ever lowered, by a new version of the package either. The score comes only with completion: by the score a learning system
 * makes `passed` or `failed` of whatever status there is. Two decimals, cut: a rounded score might pass.
 */
export function statusAndScore(
  { status, score }: Recorded,
  standing: Standing,
): readonly (readonly [name: string, value: string])[] {
  if (!standing.isComplete) return isEnded({ status }) ? [] : [['lesson_status', 'incomplete']];
  const raw = Math.floor(standing.score * 10_000 + 1e-6) / 100;
  const held = score.trim() === '' ? Number.NaN : Number(score);
  if (isEnded({ status }) && held >= raw) return [];
  return [
    ['score.min', '0'],
    ['score.max', '100'],
    ['score.raw', String(held >= raw ? held : raw)],
    // Where no mastery score is known, `completed` would be less than `passed`.
    ...(status === 'passed' ? [] : ([['lesson_status', 'completed']] as const)),
  ];
}
