import { BLANK } from '#lib/base/blank.ts';
import { tiedAmounts } from '#lib/knowledge/tied-amounts.ts';
import type { Item, Option, Part } from '#lib/items/item.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import type { FormEntry } from './form.ts';
import { contextOf, shownLeadIn, shownParts, type ShownPart } from './public-item.ts';

/**
 * How an item is set on paper, by the shape of its parts, so that a new kind needs nothing of its own:
 * `options` one list; `parts` several questions with a list each; `rows` and `columns` a table that has the parts as its rows
 * or columns; `pairs` names beside one list; `steps` one list and a line for each place; `blanks` sentences with gaps and a
 * list for each; `phrases` a text with numbered phrases; `number` a line with its unit.
 */
export type PaperLayout =
  | 'options'
  | 'parts'
  | 'rows'
  | 'columns'
  | 'pairs'
  | 'steps'
  | 'blanks'
  | 'phrases'
  | 'number';

/** A choice with the letter or number that it goes by. */
export interface PaperOption {
  readonly label: string;
  readonly text: string;
}

export interface PaperPart {
  /** Its number among several parts, from 1; empty for the only one. */
  readonly label: string;
  readonly text: string;
  /** Empty where a number is written. */
  readonly options: readonly PaperOption[];
  readonly picks: number;
  readonly unit: string | undefined;
}

/** An item as it is printed: nothing that tells a key from a distractor, and no id. */
export interface PaperItem {
  /** Counts from 1. */
  readonly number: number;
  readonly kind: string;
  readonly context: string;
  readonly leadIn: string;
  readonly layout: PaperLayout;
  readonly parts: readonly PaperPart[];
  readonly points: number;
}

/** The kind whose parts are places, each taking one of the same steps. */
const STEPS = 'ordered-response';
/** More columns are hard to follow across a page: the names stand beside a list instead. */
const COLUMNS_MAX = 3;

/** An item of a form as paper shows it: parts and options in the order of the form. */
export function paperItem(
  item: Item,
  entry: FormEntry,
  kind: Pick<ItemKind, 'picksIn' | 'score'>,
): PaperItem {
  const parts = partsOnPaper(item, entry);
  const picks = parts.map(({ part }) => kind.picksIn(item, part));
  const layout = layoutOf(item, parts, picks);
  return {
    number: entry.position + 1,
    kind: item.kind,
    context: tiedAmounts(contextOf(item.stem)),
    leadIn: shownLeadIn(item.stem),
    layout,
    parts: parts.map(({ part, options }, index) => ({
      label: partLabel(index, parts.length),
      text: part.text,
      options: part.entry === undefined ? labelled(options, layout) : [],
      picks: picks[index] ?? 1,
      unit: part.entry?.unit,
    })),
    points: kind.score(item, { picks: {} }).max,
  };
}

/** The parts in the order in which paper has them: places in their own order, all others in that of the form. */
export function partsOnPaper(item: Item, entry: FormEntry): readonly ShownPart[] {
  const parts = shownParts(item, entry);
  if (item.kind !== STEPS) return parts;
  return [...parts].sort((a, b) => Number(a.part.text) - Number(b.part.text));
}

/** How an item's options are labelled: letters, and numbers for phrases in a text. */
export function optionLabel(index: number, layout: PaperLayout): string {
  return layout === 'phrases' ? String(index + 1) : String.fromCharCode('a'.charCodeAt(0) + index);
}

/** The number of a part among several; empty for the only one. */
export function partLabel(index: number, parts: number): string {
  return parts === 1 ? '' : String(index + 1);
}

/** See `PaperLayout`. @param picks how many options may be chosen, part by part */
export function layoutOf(
  item: Pick<Item, 'kind'>,
  parts: readonly ShownPart[],
  picks: readonly number[],
): PaperLayout {
  if (parts.some(({ part }) => part.entry !== undefined)) return 'number';
  if (item.kind === STEPS) return 'steps';
  if (parts.every(({ part }) => part.text.includes(BLANK))) return 'blanks';
  if (parts.length === 1) return parts.every(isMarkedText) ? 'phrases' : 'options';
  return haveSameOptions(parts) ? sharedLayout(parts, picks) : 'parts';
}

/** Several parts with the same options. */
function sharedLayout([first]: readonly ShownPart[], picks: readonly number[]): PaperLayout {
  if (picks.some((count) => count > 1)) return 'columns';
  return first !== undefined && first.options.length <= COLUMNS_MAX ? 'rows' : 'pairs';
}

function isMarkedText({
  part,
  options,
}: {
  readonly part: Part;
  readonly options: readonly Option[];
}): boolean {
  return part.text !== '' && options.every(({ text }) => part.text.includes(text));
}

function haveSameOptions(parts: readonly ShownPart[]): boolean {
  const rows = parts.map(({ options }) => options.map(({ text }) => text).join('\u0000'));
  return rows.every((row) => row === rows[0]);
}

function labelled(options: readonly Option[], layout: PaperLayout): readonly PaperOption[] {
  return options.map(({ text }, index) => ({ label: optionLabel(index, layout), text }));
}
