import { nextPosition } from '#lib/attempts/attempt.ts';
import { finishAttemptRow, openAttempts } from '../db/attempts.ts';
import { insertRecall, recallsByRevision, type Recall } from '../db/recalls.ts';
import { countResponses, responsesOfAttempt } from '../db/responses.ts';
import { frameOf, stateOf } from './attempt-state.ts';
import type { UseCaseContext } from './context.ts';

/** What a recall touched. */
export interface RecallReport {
  /** False when the revision had been withdrawn before: nothing changed. */
  readonly isNew: boolean;
  readonly learners: number;
  readonly responses: number;
  /** Attempts under way that went on without the item, and those among them that ended since nothing else was open. */
  readonly dropped: number;
  readonly ended: number;
}

/**
 * Withdraws an item revision everywhere at once: it is never served again, attempts under way go on without it, finished ones
 * are rescored when they are looked at (both scores are shown), progress ignores its responses, and whoever answered it is
 * told. Nothing of the log changes. A second recall of the revision keeps the first one's words.
 */
export async function recallItem(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  recall: Omit<Recall, 'at'>,
): Promise<RecallReport> {
  return store.write(async (records) => {
    const now = clock.now();
    const isNew = await insertRecall(records, { ...recall, at: now });
    const recalls = await recallsByRevision(records);
    const open = (await openAttempts(records)).filter(({ form }) =>
      form.entries.some(({ revision }) => revision === recall.revision),
    );
    let ended = 0;
    for (const attempt of open) {
      // What an exam was answered stands apart until its end, which is the learner's or the clock's to bring about.
      if (attempt.quiz.mode === 'exam') continue;
      const state = stateOf(frameOf(attempt, recalls), await responsesOfAttempt(records, attempt.id));
      if (nextPosition(state) !== undefined) continue;
      await finishAttemptRow(records, attempt.id, now);
      ended += 1;
    }
    return { isNew, ...(await countResponses(records, recall.revision)), dropped: open.length, ended };
  });
}
