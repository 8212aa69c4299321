import type { ItemBench } from '#lib/bank/workbench/fact-bench.ts';
import type { ItemDecision } from '#lib/bank/workbench/item-state.ts';
import type { PreviewedItem } from '#lib/forms/preview-items.ts';
import { leadInOf, partsOf, type Option, type Part } from '#lib/items/item.ts';
import type { Reviewer } from '#lib/shell/usecases/reviewer.ts';
import { itemAnchor } from './bench-place.ts';
import { toldWords, type ToldDecision } from './told-words.ts';

/** A part of an item with its key; the proofs stand apart. */
export interface ToldPart extends Pick<Part, 'id' | 'text' | 'entry'> {
  readonly options: readonly Pick<Option, 'id' | 'text' | 'key' | 'rationale'>[];
}

/** An item as the leaf that shows it gets it. */
export interface BenchItemData extends Pick<ItemBench, 'label' | 'difficulty' | 'state' | 'proof'> {
  readonly id: string;
  readonly anchor: string;
  readonly revision: string;
  readonly level: string;
  readonly leadIn: string;
  readonly parts: readonly ToldPart[];
  /** What the person who signs on this device decided of it: in any revision, and of this one. */
  readonly own: { readonly hasDecided: boolean; readonly now: ItemDecision['verdict'] | undefined };
  /** As a learner would see it. */
  readonly preview: PreviewedItem | undefined;
  /** What was told of the last decision, when it was about this item. */
  readonly told: { readonly text: string; readonly isRefused: boolean } | undefined;
}

/** What every item of a page needs besides itself. */
export interface BenchItemContext {
  /** True once somebody said who signs on this device. */
  readonly isKnown: boolean;
  readonly canSign: boolean;
  readonly decide: (form: FormData) => Promise<void>;
  /** The query of the page, so that a decision leads back to it. */
  readonly query: string;
}

/** Everything about an item that its leaf shows, and nothing that it does not. */
export function benchItemData(
  { item, label, difficulty, state, proof }: ItemBench,
  preview: PreviewedItem | undefined,
  told: ToldDecision | undefined,
  reviewer: Reviewer | undefined,
): BenchItemData {
  const isTold = told !== undefined && told.item === item.id;
  return {
    id: item.id,
    anchor: itemAnchor(item.id),
    revision: item.revision,
    level: item.level,
    leadIn: leadInOf(item.stem),
    label,
    difficulty,
    state,
    own: ownDecision(state.decisions, reviewer),
    proof,
    parts: partsOf(item).map(({ id, text, entry, options }) => ({
      id,
      text,
      ...(entry === undefined ? {} : { entry }),
      options: options.map((option) => ({
        id: option.id,
        text: option.text,
        key: option.key,
        rationale: option.rationale,
      })),
    })),
    preview,
    told: isTold ? toldWords(told) : undefined,
  };
}

function ownDecision(
  decisions: readonly ItemDecision[],
  reviewer: Reviewer | undefined,
): BenchItemData['own'] {
  const own = decisions.filter(
    ({ role, name }) => reviewer !== undefined && role === reviewer.role && name === reviewer.name,
  );
  return { hasDecided: own.length > 0, now: own.find(({ holds }) => holds)?.verdict };
}
