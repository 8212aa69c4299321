import { csvFile, type Cell } from '#lib/base/csv.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { Format, Loss, Refusal } from '../../format.ts';
import { readableIdentity } from '../../identity.ts';
import type { ExchangeItem } from '../../item.ts';
import { rationaleParagraphs } from '../../rationale-text.ts';
import { sourceLines } from '../../source-lines.ts';

/** A table of items with one list of options each. */
export const format: Format = {
  name: 'csv',
  title: 'CSV',
  purpose:
    'A table for Excel and other spreadsheets, to read, sort and check items or to bring them into a system of your own.',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  judge,
  write: (items) => new TextEncoder().encode(csvFile(rows(items))),
};

/** As much as a cell of Excel holds; what is longer would be cut there. */
const CELL_MAX = 32_767;
const BETWEEN = '; ';

const NUMBER: Loss = {
  feature: 'number-entry',
  words:
    'The range of accepted numbers and the units are left out: the row has the right amount and wrong ones.',
};
const PHRASES: Loss = {
  feature: 'layout',
  words: 'Words to be marked in a text become options after the text.',
};
const SCORING: Loss = {
  feature: 'scoring',
  words: 'A table says which options are right, and not how points are given for some of them.',
};

function judge(item: ExchangeItem): Result<readonly Loss[], Refusal> {
  if (item.parts.length !== 1)
    return refuse({ reason: 'A row has one list of options, and the item has several.' });
  if (cellsOf(item).some((cell) => String(cell).length > CELL_MAX))
    return refuse({
      reason: `One of its texts has more than the ${CELL_MAX} characters that a cell of Excel holds.`,
    });
  return ok(lossesOf(item));
}

function lossesOf({ layout, parts }: ExchangeItem): readonly Loss[] {
  if (layout === 'number') return [NUMBER];
  return [
    ...(layout === 'phrases' ? [PHRASES] : []),
    ...(parts.some(({ picks }) => picks > 1) ? [SCORING] : []),
  ];
}

function rows(items: readonly ExchangeItem[]): readonly (readonly Cell[])[] {
  const most = Math.max(...items.map((item) => optionsOf(item).length));
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  const head = [
    'id',
    'kind',
    'stem',
    ...numbers.flatMap((number) => [`option ${number}`, `rationale ${number}`]),
  ];
  return [
    [...head, 'keys', 'rationale', 'facts', 'sources', 'tags'],
    ...items.map((item) => row(item, most)),
  ];
}

/** Options that an item does not have are empty cells. */
function row(item: ExchangeItem, most: number): readonly Cell[] {
  const [head, options, tail] = [headOf(item), optionCells(item), tailOf(item)];
  return [...head, ...options, ...Array.from({ length: 2 * most - options.length }, () => null), ...tail];
}

function cellsOf(item: ExchangeItem): readonly Cell[] {
  return [...headOf(item), ...optionCells(item), ...tailOf(item)];
}

function headOf(item: ExchangeItem): readonly Cell[] {
  const marked = item.layout === 'phrases' ? (item.parts[0]?.text ?? '') : '';
  const stem = [item.caseText, marked, item.leadIn].filter((text) => text !== '').join('\n\n');
  return [readableIdentity(item), item.kind, stem];
}

function optionCells(item: ExchangeItem): readonly Cell[] {
  return optionsOf(item).flatMap(({ text, rationale }) => [text, rationale]);
}

function tailOf(item: ExchangeItem): readonly Cell[] {
  const keys = optionsOf(item).flatMap(({ key }, index) => (key ? [String(index + 1)] : []));
  return [
    keys.join(BETWEEN),
    rationaleParagraphs(item).join('\n'),
    item.facts.map(({ ref }) => ref).join(BETWEEN),
    sourceLines(item).join('\n'),
    item.tags.join(BETWEEN),
  ];
}

function optionsOf({ parts }: ExchangeItem): ExchangeItem['parts'][number]['options'] {
  return parts[0]?.options ?? [];
}
