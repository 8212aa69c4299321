/** Long logs straight in the store, and what folding them from the beginning gives. */
import { systemClock } from '#lib/shell/clock.ts';
import { insertAttempt } from '#lib/shell/db/attempts.ts';
import { insertLearner } from '#lib/shell/db/learners.ts';
import { resetsOf } from '#lib/shell/db/progress-resets.ts';
import type { FoldedLog } from '#lib/shell/db/progress-snapshots.ts';
import { recallsByRevision } from '#lib/shell/db/recalls.ts';
import { insertResponse, responsesOfLearner, type StoredResponse } from '#lib/shell/db/responses.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { addActivity, emptyActivity } from '#lib/progress/activity.ts';
import { countedLog } from '#lib/progress/counted-log.ts';
import { foldLog } from '#lib/progress/learner-state.ts';
import { LocalDays } from '#lib/progress/local-day.ts';
import type { LoggedResponse } from '#lib/progress/response-log.ts';
import { newResponse } from './stored-response.ts';

/** What differs from line to line. */
export interface LineSeed {
  /** ISO 8601 */
  readonly receivedAt: string;
  readonly revision: string;
  readonly fact: string;
  readonly right: boolean;
}

/** A learner with nothing in their log. */
export async function newLearner(store: Store): Promise<string> {
  const learner = systemClock.randomId();
  await store.write((records) => insertLearner(records, learner, systemClock.now()));
  return learner;
}

/** Adds an attempt with these responses to a learner's log, whatever their times. */
export async function addLines(store: Store, learner: string, seeds: readonly LineSeed[]): Promise<void> {
  const attempt = systemClock.randomId();
  await store.write(async (records) => {
    await insertAttempt(records, {
      id: attempt,
      learner,
      quiz: { id: 'q', title: 'Q', course: 'c', mode: 'practice', cutScore: 80 },
      bankRevision: 'b',
      form: { quiz: 'q', seed: 's', entries: [] },
      contents: [],
      secret: systemClock.randomSecret(),
      startedAt: seeds[0]?.receivedAt ?? systemClock.now(),
      finishedAt: seeds.at(-1)?.receivedAt ?? systemClock.now(),
      deadline: null,
    });
    for (const [position, { receivedAt, revision, fact, right }] of seeds.entries())
      await insertResponse(
        records,
        newResponse({ learner, attempt }, position, {
          itemRevision: revision,
          points: Number(right),
          receivedAt,
          timeZone: 'Europe/Berlin',
          confidence: position % 3 === 0 ? 'sure' : null,
          answer: {
            picks: {},
            parts: {},
            kind: position % 2 === 0 ? 'single-best-answer' : 'drop-down-cloze',
            objective: `${fact.slice(0, fact.lastIndexOf('/'))}/o`,
            facts: [{ fact, right }],
          },
        }),
      );
  });
}

/** The learner's whole log, folded from its first line on as if nothing had ever been kept. */
export async function foldedWhole(store: Store, learner: string): Promise<FoldedLog> {
  return store.read(async (records) => {
    const responses = await responsesOfLearner(records, learner);
    const withdrawn = new Set((await recallsByRevision(records)).keys());
    const discounts = { withdrawn, resets: await resetsOf(records, learner) };
    const activity = emptyActivity();
    const days = new LocalDays();
    for (const { answer, receivedAt, timeZone, latencyMs, points, max } of responses)
      addActivity(
        activity,
        { objective: answer.objective, receivedAt, timeZone, latencyMs, share: points / max },
        days,
      );
    return { state: foldLog(countedLog(responses.map(logged), discounts)), activity };
  });
}

function logged(response: StoredResponse): LoggedResponse {
  const { id, itemRevision: item, answer, receivedAt, timeZone, confidence } = response;
  const { kind, facts, objective } = answer;
  const line = { id, item, kind, facts, objective, receivedAt, timeZone };
  return confidence === null ? line : { ...line, confidence };
}
