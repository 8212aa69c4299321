import { csvFile, type Cell } from '#lib/base/csv.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { Format, Loss, Refusal } from '../../format.ts';
import { readableIdentity } from '../../identity.ts';
import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { numberRange } from '../../number-range.ts';
import { rationaleParagraphs } from '../../rationale-text.ts';
import { sourceLines } from '../../source-lines.ts';

/** A table of items: a row an item, and of an item with several parts a row a part. */
export const format: Format = {
  name: 'csv',
  title: 'CSV',
  purpose:
    'A table for Excel and other spreadsheets, to read, sort and check items or to bring them into a system of your own.',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  judge,
  write: (items) => new TextEncoder().encode(csvFile(table(items))),
};

/** As much as a cell of Excel holds; what is longer would be cut there. */
const CELL_MAX = 32_767;
const BETWEEN = '; ';

const PHRASES: Loss = {
  feature: 'layout',
  words: 'Words to be marked in a text become options after the text.',
};
const SCORING: Loss = {
  feature: 'scoring',
  words: 'A table says which options are right, and not how points are given for some of them.',
};

function judge(item: ExchangeItem): Result<readonly Loss[], Refusal> {
  if (rowsOf(item, 0).some((row) => row.some((cell) => String(cell).length > CELL_MAX)))
    return refuse({
      reason: `One of its texts has more than the ${CELL_MAX} characters that a cell of Excel holds.`,
    });
  return ok([
    ...(item.layout === 'phrases' ? [PHRASES] : []),
    ...(item.parts.some(({ picks }) => picks > 1) || item.parts.length > 1 ? [SCORING] : []),
  ]);
}

function table(items: readonly ExchangeItem[]): readonly (readonly Cell[])[] {
  const most = Math.max(0, ...items.flatMap(({ parts }) => parts.map(({ options }) => options.length)));
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  const head = ['id', 'kind', 'stem', 'part', 'part text'];
  const options = numbers.flatMap((number) => [`option ${number}`, `rationale ${number}`]);
  const tail = ['choose', 'keys', 'range', 'rationale', 'facts', 'sources', 'tags'];
  return [[...head, ...options, ...tail], ...items.flatMap((item) => rowsOf(item, most))];
}

/** A row for each part; what is said of the whole item stands in the first. @param most columns of options, at least */
function rowsOf(item: ExchangeItem, most: number): readonly (readonly Cell[])[] {
  return item.parts.map((part, index) => {
    const isFirst = index === 0;
    return [
      ...headOf(item, part, index),
      ...optionCells(part),
      ...Array.from({ length: Math.max(0, 2 * (most - part.options.length)) }, () => null),
      part.picks,
      keysOf(part),
      part.entry === undefined ? null : numberRange(part.entry),
      ...(isFirst ? wholeOf(item) : WHOLE_EMPTY),
    ];
  });
}

function headOf(item: ExchangeItem, part: ExchangePart, index: number): readonly Cell[] {
  const count = item.parts.length;
  const marked = item.layout === 'phrases' ? part.text : '';
  const stem = [item.caseText, marked, item.leadIn].filter((text) => text !== '').join('\n\n');
  return [
    readableIdentity(item),
    item.kind,
    index === 0 ? stem : null,
    ...(count === 1 ? [null, null] : [`${index + 1} of ${count}`, part.text]),
  ];
}

function optionCells({ options }: ExchangePart): readonly Cell[] {
  return options.flatMap(({ text, rationale }) => [text, rationale]);
}

function keysOf({ options }: ExchangePart): string {
  return options.flatMap(({ key }, index) => (key ? [String(index + 1)] : [])).join(BETWEEN);
}

function wholeOf(item: ExchangeItem): readonly Cell[] {
  return [
    rationaleParagraphs(item).join('\n'),
    item.facts.map(({ ref }) => ref).join(BETWEEN),
    sourceLines(item).join('\n'),
    item.tags.join(BETWEEN),
  ];
}

const WHOLE_EMPTY: readonly Cell[] = [null, null, null, null];
