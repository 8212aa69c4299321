import { factOutcomes } from '#lib/attempts/fact-outcomes.ts';
import type { Confidence } from '#lib/attempts/confidence.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import type { Item, Response, Score } from '#lib/items/item.ts';
import type { StoredAttempt } from '../db/attempts.ts';
import type { StoredResponse } from '../db/responses.ts';

/** What was told with an answer. */
export interface ToldAnswer {
  readonly id: string;
  readonly response: Response;
  readonly confidence: Confidence | null;
  readonly latencyMs: number;
  readonly receivedAt: string;
  readonly timeZone: string;
}

/** An answer with its score, as the log keeps it. */
export function gradedResponse(graded: {
  readonly attempt: Pick<StoredAttempt, 'id' | 'learner'>;
  readonly entry: FormEntry;
  readonly item: Item;
  readonly score: Score;
  readonly told: ToldAnswer;
}): StoredResponse {
  const { attempt, entry, item, score, told } = graded;
  return {
    id: told.id,
    attempt: attempt.id,
    learner: attempt.learner,
    position: entry.position,
    itemRevision: entry.revision,
    answer: {
      ...told.response,
      parts: score.parts,
      kind: item.kind,
      objective: `${item.course}/${item.lesson}/${item.objective}`,
      facts: factOutcomes(item, told.response, score),
    },
    confidence: told.confidence,
    latencyMs: told.latencyMs,
    points: score.points,
    max: score.max,
    receivedAt: told.receivedAt,
    timeZone: told.timeZone,
  };
}
