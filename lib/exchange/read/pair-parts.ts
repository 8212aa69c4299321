import type { Place } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import { foldName } from '#lib/base/words.ts';
import { readCodes } from './codes.ts';
import { fault, READ_LIMITS, type ReadPart, type Reading } from './read-bank.ts';

/** A row of a list of pairs as it stands in a file. */
export interface ReadPair {
  /** Plain words on one line; empty for an answer that is nobody's. */
  readonly row: string;
  readonly right: string;
  readonly place: Place;
}

/**
 * The parts of pairs: each row takes one of all answers, in the order in which the file has them. No reasons: pairs have none.
 * Diagnostics: `exchange/no-key`, `exchange/empty-option`, `exchange/same-option`, `exchange/same-row`.
 */
export function pairParts(reading: Reading, pairs: readonly ReadPair[], place: Place): readonly ReadPart[] {
  const rows = pairs.filter(({ row }) => row !== '');
  if (rows.length === 0)
    fault(
      reading,
      readCodes.noKey,
      place,
      'Unexpected pairs without a row, expected some, each with its answer',
    );
  tellEmpty(reading, pairs);
  tellSameRows(reading, rows);
  // One more of each than a question may have shows that it is too large; all of them could be as many as their product.
  const answers = answersIn(reading, pairs).slice(0, READ_LIMITS.options + 1);
  return rows.slice(0, READ_LIMITS.parts + 1).map(({ row, right }) => ({
    text: row,
    picks: 1,
    options: answers.map((answer) => ({
      text: answer.right,
      key: answer.right === right,
      share: undefined,
      feedback: '',
      place: answer.place,
    })),
    entry: undefined,
  }));
}

function tellEmpty(reading: Reading, pairs: readonly ReadPair[]): void {
  for (const { row, right, place } of pairs) {
    if (right !== '') continue;
    const of = row === '' ? 'pair' : `row "${shortened(row, 40)}"`;
    fault(reading, readCodes.emptyOption, place, `Unexpected ${of} without an answer, expected some words`);
  }
}

function tellSameRows(reading: Reading, rows: readonly ReadPair[]): void {
  const seen = new Map<string, Place>();
  for (const { row, place } of rows) {
    const first = seen.get(foldName(row));
    if (first === undefined) seen.set(foldName(row), place);
    else {
      const message = `Unexpected second row "${shortened(row, 100)}", expected each once`;
      fault(reading, readCodes.sameRow, place, message, {
        related: [{ message: 'The first', place: first }],
      });
    }
  }
}

/** Each once. Two rows may have one answer; two answers that only look alike are a fault. */
function answersIn(reading: Reading, pairs: readonly ReadPair[]): readonly ReadPair[] {
  const seen = new Map<string, ReadPair>();
  for (const pair of pairs) {
    const first = seen.get(foldName(pair.right));
    if (pair.right === '' || first?.right === pair.right) continue;
    if (first === undefined) seen.set(foldName(pair.right), pair);
    else {
      const message = `Unexpected answer "${shortened(pair.right, 100)}" beside "${shortened(first.right, 100)}", expected answers that a reader can tell apart`;
      fault(reading, readCodes.sameOption, pair.place, message);
    }
  }
  return [...seen.values()];
}
