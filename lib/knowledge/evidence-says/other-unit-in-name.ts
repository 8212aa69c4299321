import { isSameList } from '#lib/base/same-list.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { Unit } from '../unit-table.ts';
import { amountsSaid, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'action', 'set', 'quantity']);

/**
 * The evidence has the number of a name with another unit: "stop six weeks before conception" for "stop six months before conception". Read
 * where the name has one amount and the sentence that number once. A hint.
 */
export function otherUnitInName(
  { entry, read }: FactInLesson,
  sentence: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  const said = KINDS.has(entry.kind) ? amountsSaid(sentence).amounts : [];
  if (said.length === 0) return undefined;
  const stated = new Set(
    read.claims.flatMap(({ origin, subject, object }) => (origin === 'stated' ? [subject, object] : [])),
  );
  for (const { concept, path, reserved } of read.references) {
    const label = concepts.get(concept)?.label ?? '';
    if (!stated.has(concept) || reserved === true || concept.includes('/')) continue;
    const other = inOtherUnit(amountsSaid(label).amounts, said);
    if (other !== undefined)
      return { path, says: `"${other}"`, states: `"${label}"`, isClear: false, isHint: true };
  }
  return undefined;
}

/** The one amount of a name, in a sentence with its number and another unit. */
function inOtherUnit(
  [own, ...others]: readonly SaidAmount[],
  said: readonly SaidAmount[],
): string | undefined {
  if (own?.unit === undefined || others.length > 0) return undefined;
  const [one, ...more] = said.filter(({ numbers }) => isSameList(numbers, own.numbers));
  if (one?.unit === undefined || more.length > 0) return undefined;
  return firstWord(one.unit) === firstWord(own.unit) ? undefined : one.words;
}

/** "Years" and "years of age", "mg" and "mg a day" are written for one another. */
function firstWord(unit: Unit | undefined): string | undefined {
  return unit?.plural.split(/[\s/]/u)[0];
}
