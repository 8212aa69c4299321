import { BLANK } from '#lib/base/blank.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { describe } from '../describe.ts';
import { readStatement, type Reading } from '../parse-stem.ts';
import type { StatedOption, StatedPart } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { itemReading, type Cell, type ItemReading, type Reader, type Side } from './cell.ts';
import { cellOf, keyFaults, kindAt } from './question.ts';
import { topicFaults } from './topic.ts';

/** Sentences with one blank each: every option is put into its blank, and the statement read back. */
export const readCloze: Reader = (item, kb) => {
  const findings: ProofFinding[] = [...topicFaults(item, kb, 'cloze')];
  const cells: Cell[] = [];
  const named: ItemReading['named'][number][] = [];
  const sentences = new Map<string, string>();
  for (const part of item.parts ?? []) {
    const read = readBlank(part, kb);
    findings.push(...read.findings);
    cells.push(...read.cells);
    const [cell] = read.cells;
    if (cell?.named === undefined || read.side === undefined) continue;
    const known = read.side === 'object' ? 'subject' : 'object';
    named.push({
      where: part.id,
      named: { concept: cell.claim[known], kind: kindAt(kb, cell.claim, known) },
    });
    const question = `${read.side} ${describe({ ...cell.claim, [read.side]: '?' })}`;
    const earlier = sentences.get(question);
    if (earlier !== undefined)
      findings.push(
        finding(
          'proof/same-option',
          part.id,
          `Unexpected sentence "${part.text}", expected one of its own: ${earlier} asks the same`,
        ),
      );
    sentences.set(question, part.id);
  }
  return itemReading({ findings, cells, named });
};

interface Blank {
  readonly cells: readonly Cell[];
  readonly findings: readonly ProofFinding[];
  readonly side: Side | undefined;
}

function readBlank(part: StatedPart, kb: KnowledgeBase): Blank {
  const refused = (findings: readonly ProofFinding[]): Blank => ({ cells: [], findings, side: undefined });
  const counts = keyFaults(part.id, part.options, (keys) => keys === 1, 'exactly one');
  const shape = blankFaults(part);
  if (shape.length > 0) return refused(shape);
  const filled = part.options.map((option) => fillIn(part, option, kb));
  const faults = filled.flatMap(({ findings }) => findings);
  const read = filled.flatMap(({ option, reading }) => (reading === undefined ? [] : [{ option, reading }]));
  const side = differingSide(read.map(({ reading }) => reading));
  if (side === undefined) {
    const message = `Unexpected blank in "${part.text}", expected one that takes the subject or the object of one statement`;
    return refused([...counts, ...faults, finding('proof/part-shape', part.id, message)]);
  }
  const cells = read.map(({ option, reading }) => {
    const { relation, subject = '', object = '', qualifiers } = reading;
    const claim = { relation, subject, object, qualifiers };
    const name = { concept: claim[side], kind: kindAt(kb, reading, side) };
    return cellOf({ part: part.id, where: `${part.id}/${option.id}`, option, claim, named: name });
  });
  return { cells, findings: [...counts, ...faults], side };
}

/** A piece with blanks has exactly one, and nothing in its options makes another. */
export function blankFaults({ id, text, options }: StatedPart): ProofFinding[] {
  const blanks = text.split(BLANK).length - 1;
  if (blanks === 1 && options.every((option) => !option.text.includes(BLANK))) return [];
  const message = `Unexpected ${String(blanks)} blanks in "${text}", expected exactly one, and none in its options`;
  return [finding('proof/part-shape', id, message)];
}

function fillIn(
  part: StatedPart,
  option: StatedOption,
  kb: KnowledgeBase,
): {
  readonly option: StatedOption;
  readonly reading: Reading | undefined;
  readonly findings: readonly ProofFinding[];
} {
  const sentence = part.text.replace(BLANK, () => option.text);
  const readings = readStatement(kb, sentence);
  const [reading] = readings;
  if (readings.length === 1) return { option, reading, findings: [] };
  const where = `${part.id}/${option.id}`;
  const fault =
    reading === undefined
      ? finding(
          'proof/unknown-option',
          where,
          `Unexpected option "${option.text}", expected a name that makes "${sentence}" the statement of a relation`,
        )
      : finding(
          'proof/ambiguous-option',
          where,
          `Unexpected option "${option.text}", expected a sentence with one meaning: ${readings.map(describe).join('; ')}`,
        );
  return { option, reading: undefined, findings: [fault] };
}

/** The one side in which the readings differ, everything else being the same. */
function differingSide(readings: readonly Reading[]): Side | undefined {
  const distinct = (of: (reading: Reading) => string): number => new Set(readings.map(of)).size;
  if (distinct(({ relation, qualifiers }) => relation + JSON.stringify(qualifiers)) !== 1) return undefined;
  const subjects = distinct(({ subject = '' }) => subject);
  const objects = distinct(({ object = '' }) => object);
  if (objects > 1 && subjects === 1) return 'object';
  return subjects > 1 && objects === 1 ? 'subject' : undefined;
}
