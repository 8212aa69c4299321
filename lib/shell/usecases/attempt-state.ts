import { invariant } from '#lib/base/invariant.ts';
import { foldAttempt, type AttemptEvent, type AttemptState } from '#lib/attempts/attempt.ts';
import { z } from 'zod';
import { attemptLine, type AttemptLine, type StoredAttempt } from '../db/attempts.ts';
import type { Recall } from '../db/recalls.ts';
import type { ResponsePoints } from '../db/responses.ts';

const idSchema = z.uuid();

/** True for what may be an attempt's id; whatever else stands in an address names no attempt. */
export function isAttemptId(text: string): boolean {
  return idSchema.safeParse(text).success;
}

/** What the fold reads of a kept attempt. */
export interface AttemptFrame {
  readonly id: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly items: number;
  /** How many of the items count for the score. */
  readonly scored: number;
  /** Positions whose item was withdrawn, and when. */
  readonly withdrawn: readonly { readonly position: number; readonly at: string }[];
}

/** The state of an attempt from what is kept of it. */
export function stateOf(attempt: AttemptFrame, responses: readonly ResponsePoints[]): AttemptState {
  const events: AttemptEvent[] = [
    {
      type: 'started',
      attempt: attempt.id,
      items: attempt.items,
      scored: attempt.scored,
      at: attempt.startedAt,
    },
    ...responses.map((response) => ({
      type: 'responded' as const,
      response: response.id,
      position: response.position,
      points: response.points,
      max: response.max,
      at: response.receivedAt,
    })),
    ...(attempt.finishedAt === null ? [] : [{ type: 'finished' as const, at: attempt.finishedAt }]),
    ...attempt.withdrawn.map((one) => ({ type: 'withdrawn' as const, ...one })),
  ];
  const state = foldAttempt(events);
  invariant(state !== undefined, 'an attempt that is kept has started');
  return state;
}

/** What the fold reads of a whole attempt. */
export function frameOf(attempt: StoredAttempt, recalls: ReadonlyMap<string, Recall>): AttemptFrame {
  return lineFrame(attemptLine(attempt), recalls);
}

/** What the fold reads of an attempt in a list. */
export function lineFrame(line: AttemptLine, recalls: ReadonlyMap<string, Recall>): AttemptFrame {
  const { id, startedAt, finishedAt, items, scored, revisions } = line;
  const withdrawn = revisions.flatMap((revision, position) => {
    const recall = recalls.get(revision);
    return recall === undefined ? [] : [{ position, at: recall.at }];
  });
  return { id, startedAt, finishedAt, items, scored, withdrawn };
}
