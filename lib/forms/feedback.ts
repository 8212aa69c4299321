import type { Item, Response, Score } from '#lib/items/item.ts';
import type { EvidenceView, ItemFeedback } from '#lib/items/view.ts';
import type { FormEntry } from './form.ts';
import { handleFor } from './handles.ts';
import { shownParts } from './public-item.ts';

/** What feedback on an answered item is made from. */
export interface FeedbackSource {
  readonly item: Item;
  readonly entry: FormEntry;
  readonly attemptSecret: string;
  readonly response: Response;
  readonly score: Score;
  readonly evidence: readonly EvidenceView[];
}

/**
 * What a browser sees once the answer is stored: per option whether it is right, whether it was chosen, and why.
 * Everything is named by handle, the parts of the score too. Where a number was typed, the values are told with it.
 */
export function feedbackFor(source: FeedbackSource): ItemFeedback {
  const { item, entry, attemptSecret, response, score } = source;
  const partHandle = (part: string): string => handleFor(attemptSecret, entry, part);
  return {
    item: handleFor(attemptSecret, entry),
    score: {
      points: score.points,
      max: score.max,
      parts: Object.fromEntries(
        Object.entries(score.parts).map(([part, points]) => [partHandle(part), points]),
      ),
    },
    parts: shownParts(item, entry).map(({ part, options }) => ({
      handle: partHandle(part.id),
      options: options.map((option) => ({
        handle: handleFor(attemptSecret, entry, part.id, option.id),
        key: option.key,
        chosen: response.picks[part.id]?.includes(option.id) ?? false,
        rationale: option.rationale,
        text: part.entry === undefined ? undefined : option.text,
      })),
      entered: response.entries?.[part.id],
    })),
    evidence: source.evidence,
  };
}
