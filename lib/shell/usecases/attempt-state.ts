import { invariant } from '#lib/base/invariant.ts';
import { foldAttempt, type AttemptEvent, type AttemptState } from '#lib/attempts/attempt.ts';
import { scoredItems } from '#lib/forms/grow-form.ts';
import type { LoggedResponse } from '#lib/progress/response-log.ts';
import { z } from 'zod';
import type { StoredAttempt } from '../db/attempts.ts';
import type { StoredResponse } from '../db/responses.ts';

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
}

/** The state of an attempt from what is kept of it. */
export function stateOf(attempt: AttemptFrame, responses: readonly StoredResponse[]): AttemptState {
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
  ];
  const state = foldAttempt(events);
  invariant(state !== undefined, 'an attempt that is kept has started');
  return state;
}

/** What the fold reads of a whole attempt. */
export function frameOf({ id, startedAt, finishedAt, form }: StoredAttempt): AttemptFrame {
  return { id, startedAt, finishedAt, items: form.entries.length, scored: scoredItems(form) };
}

/** The line of the learner's log that progress reads. */
export function loggedResponse(response: StoredResponse): LoggedResponse {
  const { id, itemRevision: item, answer, receivedAt, timeZone, confidence } = response;
  const { kind, facts, objective } = answer;
  const line = { id, item, kind, facts, objective, receivedAt, timeZone };
  return confidence === null ? line : { ...line, confidence };
}
