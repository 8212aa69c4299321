import { diagnose } from '#lib/base/code-page.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { own as ownMember } from '#lib/base/own.ts';
import type { ParsedBlueprint, ParsedContent } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { quizOfItem } from '#lib/items/written/written-id.ts';
import { itemsPerFact, safetyCells, writtenCells } from './bank-lesson.ts';
import type { Bank, QuizCell } from './bank.ts';
import { bankCodes } from './codes.ts';
import { competingRows } from './competing-rows.ts';
import { placeholderIntroduction } from './quiz-introduction.ts';
import { sameFactTwice } from './same-fact-twice.ts';

type Cell = QuizCell;

/** Where a row of a blueprint stands in its file, how a reader is told of it, and what it asks for. */
interface Row {
  readonly path: readonly (string | number)[];
  readonly words: string;
  readonly least: number;
  readonly cell: Cell;
}

/**
 * An introduction that nobody has written, and what no form of a blueprint could ever satisfy: a kind that does not exist, more items of a row than its lessons give
 * under the caps, or rows that no form holds together. Counting alone, so that a quiz that passes may still be refused where more of
 * them compete: forms tell of that.
 */
export function checkQuizzes(
  parsed: ParsedContent,
  items: readonly Item[],
  traits: Bank['traits'],
): readonly Diagnostic[] {
  return parsed.blueprints.flatMap((blueprint) => {
    const { course, lessons, 'signed-only': signedOnly } = blueprint.entry;
    const pool = items.filter(
      (item) =>
        item.course === course &&
        (lessons?.includes(item.lesson) ?? true) &&
        (!signedOnly || ownMember(traits, item.id)?.signed === true),
    );
    const signed = new Set(items.flatMap(({ id }) => (ownMember(traits, id)?.signed === true ? [id] : [])));
    const rows = rowsOf(
      blueprint.entry,
      safetyCells(parsed, blueprint.entry),
      writtenCells(blueprint, items, signed),
    );
    const ofRows = rows.map((row) => ({ row, faults: checkRow(row, blueprint, pool, traits) }));
    const filled = ofRows.flatMap(({ row, faults }) =>
      faults.length > 0 ? [] : [{ ...row, admitted: pool.filter((item) => admits(row.cell, item, traits)) }],
    );
    const ofLength = checkLength(blueprint, rows, pool, traits);
    const introduction = placeholderIntroduction(blueprint);
    // Too few signed items for a form are too few for its rows: one cause, and one remedy.
    const isUnsigned = signedOnly && ofLength.length > 0;
    const told = ofRows.flatMap(({ faults }) => faults);
    return [
      ...introduction,
      ...(isUnsigned ? told.filter(({ code }) => code !== bankCodes.unfillableQuiz.code) : told),
      ...competingRows(blueprint, filled, pool, ofLength),
    ];
  });
}

function rowsOf(
  entry: ParsedBlueprint['entry'],
  safety: readonly Cell[],
  written: readonly Cell[],
): readonly Row[] {
  const named = Object.entries(entry.kinds).map(([kind, least]) => ({
    path: ['kinds', kind],
    words: `"${kind}"`,
    least,
    cell: { kind, min: least },
  }));
  const cells = entry.cells.map((cell, index) => ({
    path: ['cells', index],
    words: cellWords(cell),
    least: cell.min,
    cell,
  }));
  const every = safety.map((cell) => ({
    path: ['every-safety-fact'],
    words: cellWords(cell),
    least: cell.min,
    cell,
  }));
  const byHand = written.map((cell) => ({
    path: ['written-items'],
    words: 'items written by hand',
    least: cell.min,
    cell,
  }));
  return [...named, ...cells, ...every, ...byHand];
}

function cellWords({ min: _min, max: _max, ...wanted }: Cell): string {
  const words = Object.entries(wanted).map(([property, value]) => `${property} ${String(value)}`);
  return words.length === 0 ? 'items of any sort' : `items of ${words.join(', ')}`;
}

function checkRow(
  { path, words, least, cell }: Row,
  blueprint: ParsedBlueprint,
  pool: readonly Item[],
  traits: Bank['traits'],
): readonly Diagnostic[] {
  const { entry, locate } = blueprint;
  const { kind } = cell;
  if (kind !== undefined && !kinds.some(({ id }) => id === kind)) {
    const known = didYouMean(
      kind,
      kinds.map(({ id }) => id),
    );
    const inCell = path[0] === 'cells';
    const place = inCell ? locate([...path, 'kind']) : locate(path, 'key');
    return [diagnose(bankCodes.unknownKind, place, `Unexpected kind "${kind}". ${known}`)];
  }
  const most = mostOf(
    pool.filter((item) => admits(cell, item, traits)),
    entry,
    traits,
  );
  if (most >= least) return [];
  const twice =
    path[0] === 'written-items' && entry['written-items'] === undefined ? sameFactTwice(blueprint, pool) : [];
  if (twice.length > 0) return twice;
  const given = entry['signed-only'] ? 'the signed items of the lessons give' : 'the lessons give';
  const message = `Unexpected minimum of ${String(least)} for ${words}: ${given} at most ${String(most)} to one form`;
  return [diagnose(bankCodes.unfillableQuiz, locate(path), message)];
}

/** The values of an item for each property that a row may name, found when one does. */
const valuesOf: Readonly<
  Record<
    keyof Omit<QuizCell, 'min' | 'max'>,
    (item: Item, traits: Bank['traits']) => readonly (string | boolean | undefined)[]
  >
> = {
  lesson: ({ lesson }) => [lesson],
  objective: ({ objective }) => [objective],
  fact: ({ facts }) => facts.map((ref) => ref.slice(ref.lastIndexOf('/') + 1)),
  kind: ({ kind }) => [kind],
  level: ({ level }) => [level],
  difficulty: ({ id }, traits) => [ownMember(traits, id)?.difficulty],
  safety: ({ safety }) => [safety],
  quiz: ({ id }) => [quizOfItem(id)],
};
const PROPERTIES = Object.keys(valuesOf) as readonly (keyof typeof valuesOf)[];

/** Whether an item has the properties that a row of a blueprint asks for. */
export function admits(cell: Omit<QuizCell, 'min' | 'max'>, item: Item, traits: Bank['traits']): boolean {
  return PROPERTIES.every((property) => {
    const wanted = cell[property];
    return wanted === undefined || valuesOf[property](item, traits).includes(wanted);
  });
}

/** What is done where lessons give no item at all. */
const NO_ITEM =
  'Of a fact with `examinable: false`, as that of a new lesson is, no item is made: take the line off once the fact is yours, or add facts. `npm run -s stemma -- stats` counts the items.';

/** What is done where too few items are signed. */
const NO_SIGNED =
  'Have more items signed, leave `signed-only` out until they are, or lower `items`. `npm run -s stemma -- items --unsigned --short` lists what awaits a sign-off.';

function checkLength(
  { entry, locate }: ParsedBlueprint,
  rows: readonly Row[],
  pool: readonly Item[],
  traits: Bank['traits'],
): readonly Diagnostic[] {
  const refuse = (message: string, besides: { help?: string } = {}): readonly Diagnostic[] => [
    diagnose(bankCodes.unfillableQuiz, locate(['items']), message, besides),
  ];
  const length = `Unexpected length ${String(entry.items)}`;
  const large = rows.find(({ least }) => least > entry.items);
  if (large !== undefined) return refuse(`${length}: ${String(large.least)} ${large.words} are asked for`);
  const most = mostOf(pool, entry, traits);
  if (entry.items <= most) return [];
  const signed = entry['signed-only'] ? 'signed items of the ' : '';
  return refuse(
    `${length}: with ${String(itemsPerFact(entry))} per fact${itemsPerFact(entry) < entry['items-per-fact'] ? ', the most in practice,' : ''} the ${signed}lessons give at most ${String(most)}`,
    lengthHelp(entry, pool),
  );
}

function lengthHelp(entry: ParsedBlueprint['entry'], pool: readonly Item[]): { help?: string } {
  if (entry['signed-only']) return { help: NO_SIGNED };
  return pool.length === 0 ? { help: NO_ITEM } : {};
}

/** An upper bound of how many of the items one form can hold: each counts for the first fact it rests on, and for its template. */
function mostOf(items: readonly Item[], entry: ParsedBlueprint['entry'], traits: Bank['traits']): number {
  const perTemplate = entry['items-per-template'] ?? Number.POSITIVE_INFINITY;
  return Math.min(
    capped(items, itemsPerFact(entry), ({ facts }) => facts[0] ?? ''),
    capped(items, perTemplate, ({ id }) => ownMember(traits, id)?.template ?? ''),
  );
}

function capped(items: readonly Item[], cap: number, groupOf: (item: Item) => string): number {
  const groups = Map.groupBy(items, groupOf);
  return [...groups.values()].reduce((sum, group) => sum + Math.min(group.length, cap), 0);
}
