import { SELECT_ALL, selectExactly } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { isOfItsKinds, splitStem } from '../parse-stem.ts';
import { PLAIN_PART, type StatedItem } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { itemReading, type ItemReading, type Reader } from './cell.ts';
import { declarationFaults, declaredCells, readDeclared } from './declared.ts';
import type { PlainShape } from './plain-shape.ts';
import { askedSide, keyFaults, namedIn, optionCells, understandStem, type Understood } from './question.ts';

const ONE: PlainShape = {
  roles: ['object', 'subject'],
  keys: (count) => count === 1,
  expected: 'exactly one',
};
const SOME: PlainShape = {
  roles: ['objects', 'subjects'],
  instruction: SELECT_ALL,
  keys: (count) => count >= 1,
  expected: 'at least one',
};

export const readSingle: Reader = (item, kb) => readPlain(item, kb, ONE);
export const readMultiple: Reader = (item, kb) => readPlain(item, kb, SOME);

/** The stem says how many; so many keys there must be. */
export const readSelectN: Reader = (item, kb) => {
  const counts = Array.from({ length: 11 }, (_, count) => count).slice(2);
  const { leadIn } = splitStem(item.stem);
  const asked = counts.find((count) => leadIn.endsWith(` ${selectExactly(count)}`));
  if (asked === undefined) {
    const message = `Unexpected question "${leadIn}", expected one that ends with "${selectExactly(2)}" or a higher number`;
    return itemReading({ findings: [finding('proof/wrong-number', 'stem', message)] });
  }
  const instruction = selectExactly(asked);
  const expected = `the ${String(asked)} that the stem asks for`;
  return readPlain(item, kb, { ...SOME, instruction, keys: (count) => count === asked, expected });
};

/** One question in the stem, one claim for each option. */
function readPlain(item: StatedItem, kb: KnowledgeBase, shape: PlainShape): ItemReading {
  const understood = understandStem(kb, item.stem, shape.roles, shape.instruction);
  const { reading } = understood;
  if (item.declares !== undefined && isUnknown(understood, item.declares.relation, kb))
    return readDeclared(item, item.declares, kb, shape);
  const side = reading === undefined ? undefined : askedSide(reading);
  if (reading === undefined || side === undefined)
    return itemReading({ findings: otherNumber(item, kb, shape) ?? understood.findings });
  const part = { id: PLAIN_PART, text: '', options: item.options };
  const named = optionCells(kb, part, reading, side, { wherePart: false });
  const { cells, findings } = namesAlone(named) ? named : (declaredCells(item, reading, kb) ?? named);
  return itemReading({
    findings: [
      ...keyFaults('stem', item.options, shape.keys, shape.expected),
      ...findings,
      ...declarationFaults(item, reading, cells),
    ],
    cells,
    reading,
    named: namedIn(kb, reading),
  });
}

/** Whether no option has words around the name of what it stands for. */
function namesAlone({ findings }: ReturnType<typeof optionCells>): boolean {
  return findings.every(({ code }) => code !== 'proof/unknown-option');
}

/**
 * Whether a stem is no phrasing, or only that of another relation than the declared one, which does not speak of what it names: another
 * course may have such words.
 */
function isUnknown({ reading, findings }: Understood, declared: string, kb: KnowledgeBase): boolean {
  return reading === undefined
    ? findings.every(({ code }) => code === 'proof/stem-not-understood')
    : reading.relation !== declared && !isOfItsKinds(kb, reading);
}

/** A stem that would be understood under the other number of answers is told of as such. */
function otherNumber(item: StatedItem, kb: KnowledgeBase, shape: PlainShape): ProofFinding[] | undefined {
  const other = shape.instruction === undefined ? SOME : ONE;
  if (understandStem(kb, item.stem, other.roles, other.instruction).reading === undefined) return undefined;
  const message = `Unexpected kind "${item.kind}" for a stem that asks for ${other === ONE ? 'one' : 'several'}, expected ${other === ONE ? 'single-best-answer' : 'multiple-response'}`;
  return [finding('proof/wrong-number', 'stem', message)];
}
