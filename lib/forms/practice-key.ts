import { MAIN_PART, partsOf, type Item } from '#lib/items/item.ts';
import type { EvidenceView, PracticeKey } from '#lib/items/view.ts';
import type { FormEntry } from './form.ts';
import { handleFor } from './handles.ts';
import { shownParts } from './public-item.ts';

/** What a practice key is made from. */
export interface PracticeKeySource {
  readonly item: Item;
  readonly entry: FormEntry;
  readonly attemptSecret: string;
  readonly evidence: readonly EvidenceView[];
}

/** Keys and rationales of an item for the page that grades it. Only for attempts in practice. */
export function practiceKey({ item, entry, attemptSecret, evidence }: PracticeKeySource): PracticeKey {
  const shown = new Map(shownParts(item, entry).map(({ part, options }) => [part.id, options]));
  return {
    item: handleFor(attemptSecret, entry),
    isPlain: item.parts === undefined,
    main: handleFor(attemptSecret, entry, MAIN_PART),
    parts: partsOf(item).map((part) => ({
      handle: handleFor(attemptSecret, entry, part.id),
      options: (shown.get(part.id) ?? part.options).map((option) => ({
        handle: handleFor(attemptSecret, entry, part.id, option.id),
        key: option.key,
        rationale: option.rationale,
        text: part.entry === undefined ? undefined : option.text,
      })),
      entry: part.entry,
    })),
    evidence,
  };
}
