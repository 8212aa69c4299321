import { own } from '#lib/base/own.ts';
import { BLANK } from '#lib/base/blank.ts';
import { COMPLETE_SENTENCE } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { describe } from '../describe.ts';
import type { Query } from '../logic.ts';
import { readBecause, splitStem, type Reading } from '../parse-stem.ts';
import type { StatedItem, StatedOption, StatedPart } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { itemReading, type Cell, type Reader } from './cell.ts';
import { blankFaults } from './cloze.ts';
import { cellOf, keyFaults, kindAt } from './question.ts';

const PARTS = ['answer', 'reason', 'second-reason'];

/** Pieces of one "… because …" sentence: the answer is the relation's object, each reason that of the reason's relation. */
export const readRationale: Reader = (item, kb) => {
  const parts = item.parts ?? [];
  const shape = shapeFaults(item, parts);
  if (shape.length > 0) return itemReading({ findings: shape });
  const findings: ProofFinding[] = [];
  const cells: Cell[] = [];
  for (const part of parts) {
    findings.push(...keyFaults(part.id, part.options, (keys) => keys === 1, 'exactly one'));
    for (const option of part.options) {
      const read = pieceCell(part, option, parts, kb);
      if ('claim' in read) cells.push(read);
      else findings.push(read);
    }
  }
  const [first] = cells;
  if (first === undefined) return itemReading({ findings });
  const subject = { concept: first.claim.subject, kind: kindAt(kb, first.claim, 'subject') };
  return itemReading({ findings, cells, named: [{ where: 'answer', named: subject }] });
};

function shapeFaults({ stem }: StatedItem, parts: readonly StatedPart[]): ProofFinding[] {
  const { context, leadIn } = splitStem(stem);
  if (leadIn !== COMPLETE_SENTENCE || context !== '') {
    const message = `Unexpected instruction "${stem}", expected "${COMPLETE_SENTENCE}"`;
    return [finding('proof/stem-not-understood', 'stem', message)];
  }
  const ids = parts.map(({ id }) => id).join();
  if (ids === PARTS.join() || ids === PARTS.slice(0, 2).join()) return parts.flatMap(blankFaults);
  const message = `Unexpected parts "${ids}", expected answer, reason and perhaps second-reason`;
  return [finding('proof/part-shape', 'stem', message)];
}

/** The whole sentence with one blank filled and the others open, read back: the cell of the option, or why there is none. */
function pieceCell(
  part: StatedPart,
  option: StatedOption,
  parts: readonly StatedPart[],
  kb: KnowledgeBase,
): Cell | ProofFinding {
  const where = `${part.id}/${option.id}`;
  const words = parts.map(({ id, text }) => (id === part.id ? text.replace(BLANK, () => option.text) : text));
  const sentence = words.join(' ');
  const readings = readBecause(kb, sentence, parts.length === 3 ? 'triad' : 'dyad').filter((reading) =>
    fillsOwn(reading, part.id, parts),
  );
  const [reading] = readings;
  const claim = reading === undefined ? undefined : claimIn(reading, part.id, kb);
  if (claim === undefined || readings.length > 1) {
    const code = readings.length > 1 ? 'proof/ambiguous-option' : 'proof/unknown-option';
    const message = `Unexpected option "${option.text}", expected a name that makes "${sentence}" one sentence of a relation and its reason: ${readings.map(describe).join('; ')}`;
    return finding(code, where, message);
  }
  const named = { concept: claim.object, kind: kindAt(kb, claim, 'object') };
  const group = part.id === 'answer' ? 'answer' : 'reasons';
  return cellOf({ part: part.id, where, option, claim, named, group });
}

/** What the filled blank claims: the answer of the relation, or a reason of the relation that gives reasons. */
function claimIn(
  { relation, subject, object, qualifiers, reasons }: Reading,
  part: string,
  kb: KnowledgeBase,
): Query | undefined {
  if (subject === undefined) return undefined;
  if (part === 'answer') return object === undefined ? undefined : { relation, subject, object, qualifiers };
  const because = kb.relations.get(relation)?.because?.relation;
  const reason = own(reasons, part);
  if (because === undefined || reason === undefined) return undefined;
  return { relation: because, subject, object: reason, qualifiers };
}

/** The filled blank is that of the part, and all others are still open. */
function fillsOwn({ object, reasons }: Reading, id: string, parts: readonly StatedPart[]): boolean {
  return parts.every(
    ({ id: part }) => ((part === 'answer' ? object : own(reasons, part)) === BLANK) === (part !== id),
  );
}
