import { unique } from '#lib/base/unique.ts';
import type { Item } from '#lib/items/item.ts';
import { QUOTED } from '#lib/items/rationale.ts';
import type { EvidenceView } from '#lib/items/view.ts';
import type { FormEntry } from './form.ts';
import { optionLabel, partLabel, partsOnPaper, type PaperItem, type PaperOption } from './paper-item.ts';

/** What is right in one part. */
export interface PaperAnswer {
  /** The part's number; empty for the only one. */
  readonly label: string;
  /** The keys with their letters, in the order in which they stand; for a number the right value without a letter. */
  readonly right: readonly PaperOption[];
  /** What is accepted where a number is written; undefined where only the right value is. */
  readonly accepted: { readonly lowest: string; readonly highest: string } | undefined;
  /** Why, in short, each reason once. */
  readonly rationales: readonly string[];
}

/** The key of one printed item. Never goes onto a page of the items. */
export interface PaperKey {
  readonly number: number;
  readonly kind: string;
  readonly points: number;
  readonly answers: readonly PaperAnswer[];
  /** Sources with their sections, each once. */
  readonly citations: readonly string[];
  /** True when one of them is still to be verified. */
  readonly toVerify: boolean;
}

/** What a key is made from; `paper` is the same item as it was printed, whose letters the key names. */
export interface PaperKeySource {
  readonly item: Item;
  readonly entry: FormEntry;
  readonly paper: PaperItem;
  readonly evidence: readonly Pick<EvidenceView, 'citations' | 'toVerify'>[];
}

/** The key of a printed item. */
export function paperKey({ item, entry, paper, evidence }: PaperKeySource): PaperKey {
  const parts = partsOnPaper(item, entry);
  return {
    number: paper.number,
    kind: paper.kind,
    points: paper.points,
    answers: parts.map(({ part, options }, index) => {
      const keys = options.flatMap((option, place) => (option.key ? [{ option, place }] : []));
      return {
        label: partLabel(index, parts.length),
        right: keys.map(({ option, place }) => ({
          label: part.entry === undefined ? optionLabel(place, paper.layout) : '',
          text: option.text,
        })),
        accepted: rangeOf(part.entry),
        rationales: unique(keys.map(({ option }) => shortRationale(option.rationale))),
      };
    }),
    citations: unique(evidence.flatMap(({ citations }) => citations)),
    toVerify: evidence.some(({ toVerify }) => toVerify),
  };
}

/** The lesson's words where they are quoted: what stands before them says the question and its answer once more. */
function shortRationale(rationale: string): string {
  return rationale.slice(Math.max(0, rationale.indexOf(QUOTED)));
}

function rangeOf(
  entry: { readonly lowest: string; readonly highest: string } | undefined,
): PaperAnswer['accepted'] {
  if (entry === undefined || entry.lowest === entry.highest) return undefined;
  return { lowest: entry.lowest, highest: entry.highest };
}
