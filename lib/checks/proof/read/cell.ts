import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Query } from '../logic.ts';
import type { Reading } from '../parse-stem.ts';
import type { StatedItem, StatedOption } from '../stated-item.ts';
import type { JudgedOption, ProofFinding } from '../verdict.ts';

/** A side of a claim that an option fills. */
export type Side = 'subject' | 'object';

/** One option in one part and what choosing it claims: the unit that is judged. */
export interface Cell {
  readonly part: string;
  /** `option`, or `part/option`. */
  readonly where: string;
  readonly option: StatedOption;
  readonly claim: Query;
  /** Whether the claim must hold: as the option is marked, or the reverse where choosing it denies the claim. */
  readonly marked: boolean;
  /** `denies` for the False of a row: choosing it says that the claim does not hold. */
  readonly says: 'holds' | 'denies';
  /** What the reader sees of the claim, for messages. */
  readonly shown: string;
  /** What the option names, and among which kind of concept its name was looked up; undefined for True and False. */
  readonly named: Named | undefined;
  /** Options of one group stand against one another (V4): a part, or the two reasons of a triad. */
  readonly group: string;
}

/** A concept that some words of the item name. */
export interface Named {
  readonly concept: ConceptId;
  /** The kind that the place asks for: it decides between namesakes. */
  readonly kind: string;
}

/** What a reader makes of an item: everything that it says, and what of it could not be understood. */
export interface ItemReading {
  readonly findings: readonly ProofFinding[];
  readonly cells: readonly Cell[];
  /** Options that are judged by their place and not by a claim: the steps of a sequence. */
  readonly placed: readonly JudgedOption[];
  /** The question of the stem, when it has exactly one. */
  readonly reading: Reading | undefined;
  /** Concepts that stem and part texts name. */
  readonly named: readonly { readonly where: string; readonly named: Named }[];
  readonly stem: 'parsed' | 'declared';
}

/** Reads the items of one kind. */
export type Reader = (item: StatedItem, kb: KnowledgeBase) => ItemReading;

const NOTHING: ItemReading = {
  findings: [],
  cells: [],
  placed: [],
  reading: undefined,
  named: [],
  stem: 'parsed',
};

/** A reading with what was found; what is not given is empty. */
export function itemReading(parts: Partial<ItemReading>): ItemReading {
  return { ...NOTHING, ...parts };
}

/** The reading with its unknown side filled. */
export function claimOf(
  { relation, subject, object, qualifiers }: Reading,
  concepts: Partial<Record<Side, ConceptId>>,
): Query | undefined {
  const [left, right] = [subject ?? concepts.subject, object ?? concepts.object];
  return left === undefined || right === undefined
    ? undefined
    : { relation, subject: left, object: right, qualifiers };
}
