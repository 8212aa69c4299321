import type { ConceptId } from '#lib/knowledge/concept.ts';
import { boundOf } from '#lib/knowledge/bounds.ts';
import { enterNumber, numberAsked } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Unit } from '#lib/knowledge/unit-table.ts';
import { unitNamed, unitOf, unitWithin } from '#lib/knowledge/units.ts';
import { rangeOf } from '../concepts.ts';
import { compare, dividedBy, exact, halfOf, minus, plus, times, type Exact } from '../exact.ts';
import { scopesMeet, type Query } from '../logic.ts';
import { factorBetween, isRounded, numberIn } from '../recompute.ts';
import type { StatedEntry, StatedPart } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import type { Reading } from '../parse-stem.ts';
import { itemReading, type Cell, type Reader } from './cell.ts';
import { keyFaults, namedIn, optionCells, understandStem } from './question.ts';

/** From the one to the other, both included. */
interface Span {
  readonly low: Exact;
  readonly high: Exact;
}

/** A number is typed: the key's amount gives the accepted range, and no wrong amount lies in it. */
export const readNumeric: Reader = (item, kb) => {
  const [part, ...more] = item.parts ?? [];
  const entry = part?.entry;
  if (part === undefined || more.length > 0 || entry === undefined) {
    const message = `Unexpected ${String(item.parts?.length ?? 0)} parts, expected one, with the range and units of a typed number`;
    return itemReading({ findings: [finding('proof/part-shape', 'stem', message)] });
  }
  const places = numberAsked(item.stem)?.places;
  const { reading, findings } = understandStem(kb, item.stem, ['object'], enterNumber(entry.unit, places));
  if (reading === undefined) return itemReading({ findings });
  const { cells, findings: faults } = optionCells(kb, part, reading, 'object', { wherePart: true });
  return itemReading({
    findings: [
      ...keyFaults(part.id, part.options, (keys) => keys === 1, 'exactly one'),
      ...faults,
      ...entryFaults(part, entry, cells, kb),
      ...roundingFaults(entry.unit, places, reading, kb),
    ],
    cells,
    reading,
    named: namedIn(kb, reading),
  });
};

/** Who computes an amount is told to how many places, where that changes it; of no other amount is anything rounded. */
function roundingFaults(
  unit: string,
  places: number | undefined,
  { relation, qualifiers }: Reading,
  kb: KnowledgeBase,
): ProofFinding[] {
  const formula = kb.relations.get(relation)?.formula;
  const needed = formula !== undefined && isRounded(kb, formula, qualifiers) ? formula.places : undefined;
  if (places === needed || (needed === undefined && places === formula?.places)) return [];
  const message = `Unexpected end "${enterNumber(unit, places)}" of the question, expected "${enterNumber(unit, needed)}"`;
  return [finding('proof/wrong-tolerance', 'stem', message)];
}

function entryFaults(
  part: StatedPart,
  entry: StatedEntry,
  cells: readonly Cell[],
  kb: KnowledgeBase,
): ProofFinding[] {
  const unit = unitNamed(entry.unit);
  const key = cells.find(({ option }) => option.key);
  if (unit === undefined)
    return [unitFault(part, `unit "${entry.unit}", expected a unit of the key's dimension`)];
  const range = key === undefined ? undefined : acceptedFor(key, unit, kb);
  const factor = exact(unit.factor);
  if (key === undefined || range === undefined || factor === undefined)
    return [tolerance(part, `key, expected one amount in ${entry.unit}, with a range of accepted values`)];
  const [lowest, highest] = [exact(entry.lowest), exact(entry.highest)];
  const isRange =
    lowest !== undefined &&
    highest !== undefined &&
    compare(lowest, range.low) === 0 &&
    compare(highest, range.high) === 0;
  const accepted = { low: times(range.low, factor), high: times(range.high, factor) };
  const inside = ({ claim, option }: Cell): boolean => {
    const other = rangeOf(kb, claim.object);
    if (option.key || other === undefined) return false;
    return compare(other.low, accepted.high) <= 0 && compare(accepted.low, other.high) <= 0;
  };
  return [
    ...(isRange
      ? []
      : [
          tolerance(
            part,
            `range ${entry.lowest} to ${entry.highest}, expected ${words(range.low)} to ${words(range.high)}`,
          ),
        ]),
    ...cells
      .filter(inside)
      .map(({ option, where }) =>
        finding(
          'proof/overlapping-options',
          where,
          `Unexpected wrong amount "${option.text}", expected one outside the accepted range`,
        ),
      ),
    ...otherRight(part, key.claim, accepted, kb),
    ...factorFaults(part, entry, unit),
  ];
}

/**
 * What must be accepted, in the unit asked for: of a computed amount, half of the last place asked for to either side; of a
 * rounded one, all that rounds to it; of any other, the amount itself.
 */
function acceptedFor({ claim }: Cell, unit: Unit, kb: KnowledgeBase): Span | undefined {
  const formula = kb.relations.get(claim.relation)?.formula;
  if (formula !== undefined) {
    const value = formula.unit === unit.id ? numberIn(kb, claim.object, unit.id) : undefined;
    const half = halfOf(formula.places);
    return value === undefined ? undefined : { low: minus(value, half), high: plus(value, half) };
  }
  return coveredBy(kb, claim.object, unit);
}

function coveredBy(kb: KnowledgeBase, amount: ConceptId, unit: Unit): Span | undefined {
  const measured = unitOf(kb.concepts.get(amount)?.quantity?.unit ?? '');
  const range = measured?.dimension === unit.dimension ? rangeOf(kb, amount) : undefined;
  const factor = exact(unit.factor);
  if (range === undefined || factor === undefined) return undefined;
  const [low, high] = [dividedBy(range.low, factor), dividedBy(range.high, factor)];
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** Another amount that facts state for the same question, with a number that is not accepted: one who types it is right. */
function otherRight(
  part: StatedPart,
  { relation, subject, object, qualifiers }: Query,
  accepted: Span,
  kb: KnowledgeBase,
): ProofFinding[] {
  const { formula, statement = '' } = kb.relations.get(relation) ?? {};
  if (formula !== undefined) return [];
  const bound = boundOf(statement);
  if (bound !== undefined) {
    const message = `Unexpected number to type where ${bound} ones are right too, expected one right number`;
    return [finding('proof/second-key', part.id, message)];
  }
  const other = (kb.claimsBySubject.get(`${relation}|${subject}`) ?? []).find((claim) => {
    const range = rangeOf(kb, claim.object);
    if (
      claim.polarity === -1 ||
      claim.object === object ||
      !scopesMeet(claim.qualifiers, qualifiers) ||
      range === undefined
    )
      return false;
    return compare(range.low, accepted.low) < 0 || compare(accepted.high, range.high) < 0;
  });
  if (other === undefined) return [];
  const label = kb.concepts.get(other.object)?.label ?? other.object;
  const message = `Unexpected number to type where "${label}" is right too (${other.fact}), expected one right number`;
  return [finding('proof/second-key', part.id, message)];
}

/** Every unit that may be typed turns into the unit asked for by its exact factor. */
function factorFaults(part: StatedPart, entry: StatedEntry, asked: Unit): ProofFinding[] {
  return entry.units.flatMap(({ name, factor }) => {
    const [right, stated] = [factorBetween(unitWithin(asked.dimension, name), asked), exact(factor)];
    if (right === undefined)
      return [unitFault(part, `unit "${name}", expected one that turns into ${entry.unit}`)];
    return stated !== undefined && compare(stated, right) === 0
      ? []
      : [unitFault(part, `factor ${factor} of "${name}", expected the number of ${entry.unit} in one of it`)];
  });
}

function tolerance(part: StatedPart, message: string): ProofFinding {
  return finding('proof/wrong-tolerance', part.id, `Unexpected ${message}`);
}

function unitFault(part: StatedPart, message: string): ProofFinding {
  return finding('proof/wrong-unit-factor', part.id, `Unexpected ${message}`);
}

function words({ over, under }: Exact): string {
  return under === 1n ? String(over) : String(Number(over) / Number(under));
}
