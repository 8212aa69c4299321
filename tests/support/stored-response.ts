/** A learner with an attempt, and responses to it, straight in the store. */
import { systemClock } from '#lib/shell/clock.ts';
import { insertAttempt } from '#lib/shell/db/attempts.ts';
import { insertLearner } from '#lib/shell/db/learners.ts';
import type { StoredResponse } from '#lib/shell/db/responses.ts';
import type { Store } from '#lib/shell/db/store.ts';

/** Whose responses they are. */
export interface Sitting {
  readonly learner: string;
  readonly attempt: string;
}

/** Adds a learner with one attempt, whose form is empty. */
export async function newSitting(store: Store): Promise<Sitting> {
  const [learner, attempt] = [systemClock.randomId(), systemClock.randomId()];
  await store.write(async (records) => {
    await insertLearner(records, learner, systemClock.now());
    await insertAttempt(records, {
      id: attempt,
      learner,
      quiz: { id: 'q', title: 'Q', course: 'c', mode: 'practice', cutScore: 80 },
      bankRevision: 'b',
      form: { quiz: 'q', seed: 's', entries: [] },
      contents: [],
      secret: systemClock.randomSecret(),
      startedAt: systemClock.now(),
      finishedAt: null,
      deadline: null,
    });
  });
  return { learner, attempt };
}

export function newResponse(
  { learner, attempt }: Sitting,
  position: number,
  changes: Partial<StoredResponse> = {},
): StoredResponse {
  return {
    id: systemClock.randomId(),
    attempt,
    learner,
    position,
    itemRevision: 'r',
    answer: {
      picks: { main: ['a'] },
      parts: { main: { points: 1, max: 1 } },
      kind: 'k',
      objective: 'c/l/o',
      facts: [],
    },
    confidence: null,
    latencyMs: 1200,
    points: 1,
    max: 1,
    receivedAt: systemClock.now(),
    timeZone: 'UTC',
    ...changes,
  };
}
