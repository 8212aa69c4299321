import { foldName } from '#lib/base/words.ts';
import { TRUTH_OPTIONS } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { describe } from '../describe.ts';
import type { Query } from '../logic.ts';
import { readStatement, type Reading } from '../parse-stem.ts';
import type { StatedItem, StatedPart } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { itemReading, type Cell, type ItemReading } from './cell.ts';
import { namedIn } from './question.ts';
import { topicFaults } from './topic.ts';

const [TRUE, FALSE] = TRUTH_OPTIONS.map(({ text }) => foldName(text));

/** Rows that each state one claim: entailed when marked true, refuted when marked false. */
export function readTruthMatrix(item: StatedItem, kb: KnowledgeBase): ItemReading {
  const findings: ProofFinding[] = [...topicFaults(item, kb, 'matrix')];
  const cells: Cell[] = [];
  const named: ItemReading['named'][number][] = [];
  const seen = new Map<string, string>();
  for (const part of item.parts ?? []) {
    const { reading, findings: faults } = readRow(part, kb);
    findings.push(...faults);
    if (reading === undefined) continue;
    const { relation, subject = '', object = '', qualifiers } = reading;
    const claim: Query = { relation, subject, object, qualifiers };
    const earlier = seen.get(describe(claim));
    if (earlier !== undefined)
      findings.push(
        finding(
          'proof/same-option',
          part.id,
          `Unexpected row "${part.text}", expected a statement of its own: row ${earlier} says the same`,
        ),
      );
    seen.set(describe(claim), part.id);
    named.push(...namedIn(kb, reading, part.id));
    cells.push(...rowCells(part, claim));
  }
  return itemReading({ findings, cells, named });
}

function rowCells(part: StatedPart, claim: Query): Cell[] {
  return part.options.map((option) => {
    const denies = foldName(option.text) === FALSE;
    return {
      part: part.id,
      where: `${part.id}/${option.id}`,
      option,
      claim,
      marked: denies ? !option.key : option.key,
      says: denies ? 'denies' : 'holds',
      shown: part.text,
      named: undefined,
      group: part.id,
    };
  });
}

function readRow(
  part: StatedPart,
  kb: KnowledgeBase,
): { readonly reading: Reading | undefined; readonly findings: readonly ProofFinding[] } {
  const refused = (code: Parameters<typeof finding>[0], message: string) => ({
    reading: undefined,
    findings: [finding(code, part.id, message)],
  });
  const texts = part.options.map(({ text }) => foldName(text)).sort();
  if (texts.join() !== [TRUE, FALSE].sort().join() || part.options.filter(({ key }) => key).length !== 1)
    return refused(
      'proof/row-shape',
      `Unexpected options in row "${part.text}", expected True and False, one of them the key`,
    );
  const readings = readStatement(kb, part.text);
  const [reading] = readings;
  if (reading === undefined)
    return refused(
      'proof/stem-not-understood',
      `Unexpected row "${part.text}", expected the statement of a relation`,
    );
  if (readings.length > 1)
    return refused(
      'proof/ambiguous-stem',
      `Unexpected row "${part.text}" with ${String(readings.length)} meanings, expected one: ${readings.map(describe).join('; ')}`,
    );
  return { reading, findings: [] };
}
