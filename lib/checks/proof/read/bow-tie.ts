import { foldSpace } from '#lib/base/words.ts';
import { COMPLETE_DIAGRAM, selectExactly } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { casesOf } from '../cases-of.ts';
import { splitStem } from '../parse-stem.ts';
import type { StatedItem, StatedPart } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { itemReading, type Cell, type ItemReading, type Reader } from './cell.ts';
import { keyFaults, namedIn, optionCells, understand } from './question.ts';

/** The places of the diagram with the number of keys in each. */
const PLACES = [
  { id: 'condition', keys: 1 },
  { id: 'actions', keys: 2 },
  { id: 'monitoring', keys: 2 },
] as const;

/** A diagram about a case: each part asks a question of its own, for objects of a fact that the case names. */
export const readBowTie: Reader = (item, kb) => {
  const parts = item.parts ?? [];
  const { context, leadIn } = splitStem(item.stem);
  if (leadIn !== COMPLETE_DIAGRAM) {
    const message = `Unexpected instruction "${leadIn}", expected "${COMPLETE_DIAGRAM}"`;
    return itemReading({ findings: [finding('proof/stem-not-understood', 'stem', message)] });
  }
  if (parts.map(({ id }) => id).join() !== PLACES.map(({ id }) => id).join()) {
    const message = `Unexpected parts "${parts.map(({ id }) => id).join()}", expected condition, actions, monitoring`;
    return itemReading({ findings: [finding('proof/part-shape', 'stem', message)] });
  }
  const isKnown = casesOf(item, context, kb).some(({ bowTie }) => bowTie !== undefined);
  const cells: Cell[] = [];
  const named: ItemReading['named'][number][] = [];
  const findings: ProofFinding[] = isKnown ? [] : [unknownCase(item)];
  parts.forEach((part, index) => {
    const read = readPart(part, PLACES[index]?.keys ?? 1, kb);
    findings.push(...read.findings);
    cells.push(...read.cells);
    named.push(...read.named);
  });
  return itemReading({ findings, cells, named });
};

function readPart(
  part: StatedPart,
  keys: 1 | 2,
  kb: KnowledgeBase,
): Pick<ItemReading, 'findings' | 'cells' | 'named'> {
  const counts = keyFaults(
    part.id,
    part.options,
    (count) => count === keys,
    `exactly ${keys === 1 ? 'one' : 'two'}`,
  );
  const { reading, findings } = understand(kb, foldSpace(part.text), {
    roles: keys === 1 ? ['object'] : ['objects'],
    inCase: true,
    where: part.id,
    ...(keys === 1 ? {} : { instruction: selectExactly(keys) }),
  });
  if (reading === undefined) return { findings: [...counts, ...findings], cells: [], named: [] };
  const read = optionCells(kb, part, reading, 'object', { wherePart: true });
  return { findings: [...counts, ...read.findings], cells: read.cells, named: namedIn(kb, reading, part.id) };
}

function unknownCase({ course, lesson }: StatedItem): ProofFinding {
  const message = `Unexpected text before the diagram, expected a case of the lesson ${course}/${lesson} with a \`bow-tie\`, word for word`;
  return finding('proof/unknown-case', 'stem', message);
}
