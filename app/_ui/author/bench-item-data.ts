import type { ItemBench, ItemLine } from '#lib/bank/workbench/fact-bench.ts';
import type { ItemDecision } from '#lib/bank/workbench/item-state.ts';
import type { PreviewedItem } from '#lib/forms/preview-item.ts';
import { partsOf, type Option, type Part } from '#lib/items/item.ts';
import { printQuantity } from '#lib/knowledge/quantity.ts';
import { unitNamed } from '#lib/knowledge/units.ts';
import type { Reviewer } from '#lib/shell/usecases/reviewer.ts';
import type { OpenedItem } from '#lib/shell/workbench/workbench.ts';

/** A part of an item with its key; the proofs stand apart. */
export interface ToldPart extends Pick<Part, 'id' | 'text'> {
  /** What is accepted where a number is typed: "1 day", "899.5 to 900.5 mg". */
  readonly accepted?: string;
  readonly options: readonly Pick<Option, 'id' | 'text' | 'key' | 'rationale'>[];
}

/** What an item shows once it is opened. Plain JSON. */
export interface BenchItemData
  extends Pick<ItemBench, 'difficulty' | 'state' | 'proof'>, Pick<OpenedItem, 'edition' | 'seed'> {
  readonly revision: string;
  readonly level: string;
  readonly parts: readonly ToldPart[];
  /** What the person who signs on this device decided of it: in any revision, and of this one. */
  readonly own: {
    readonly hasDecided: boolean;
    readonly now?: ItemDecision['verdict'] | undefined;
  };
  /** As a learner would see it. */
  readonly preview?: PreviewedItem | undefined;
}

/** What was told of the last decision about an item. */
export interface ToldOfItem {
  readonly text: string;
  readonly isRefused: boolean;
  /** The item to be read then, or that none is left; undefined where nothing was decided. */
  readonly next?: (Pick<ItemLine, 'id' | 'leadIn'> & { readonly anchor: string }) | 'none' | undefined;
}

/** What every item of a page needs besides itself. */
export interface BenchItemContext {
  /** True once somebody said who signs on this device. */
  readonly isKnown: boolean;
  readonly canSign: boolean;
  /** Writes a decision down, and goes to where it is told: for forms without a script. */
  readonly decide: (form: FormData) => Promise<void>;
  /** Writes it down and gives that address. */
  readonly decideHere: (form: FormData) => Promise<string>;
  /** The query of the page, so that a decision leads back to it. */
  readonly query: string;
  /** What the page was made from, and by what its items are ordered: what was opened with another is opened again. */
  readonly edition: string;
  readonly seed: string;
}

function acceptedOf(entry: Part['entry']): Pick<ToldPart, 'accepted'> {
  const unit = unitNamed(entry?.unit ?? '');
  if (entry === undefined || unit === undefined) return {};
  const { lowest: from, highest: to } = entry;
  return { accepted: printQuantity({ from, to, unit: unit.id, about: false }) };
}

/** Everything about an item that its leaf shows, and nothing that it does not. */
export function benchItemData(opened: OpenedItem, reviewer: Reviewer | undefined): BenchItemData {
  const { bench, preview, edition, seed } = opened;
  const { item, difficulty, state, proof } = bench;
  return {
    revision: item.revision,
    level: item.level,
    difficulty,
    state,
    own: ownDecision(state.decisions, reviewer),
    proof,
    parts: partsOf(item).map(({ id, text, entry, options }) => ({
      id,
      text,
      ...acceptedOf(entry),
      options: options.map((option) => ({
        id: option.id,
        text: option.text,
        key: option.key,
        rationale: option.rationale,
      })),
    })),
    preview,
    edition,
    seed,
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
