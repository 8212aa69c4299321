import { foldName } from '#lib/base/words.ts';
import { CHOOSE_FOR_EACH, SELECT_IN_EACH_COLUMN } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { splitStem, type Reading } from '../parse-stem.ts';
import type { StatedItem, StatedPart } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { itemReading, type Cell, type ItemReading, type Reader } from './cell.ts';
import { keyFaults, kindAt, nameOf, optionCells, understandStem } from './question.ts';
import { readTruthMatrix } from './statements.ts';

/** True-or-false rows, or rows of subjects with categories as columns. */
export const readMatrix: Reader = (item, kb) =>
  splitStem(item.stem).leadIn.endsWith(CHOOSE_FOR_EACH)
    ? sized(
        readGrid(item, kb, 'match'),
        item,
        ({ columns }) => columns === 2 || columns === 3,
        'two or three columns',
      )
    : readTruthMatrix(item, kb);

/** Each subject has one object, and no object is the answer to two subjects. */
export const readMatching: Reader = (item, kb) => {
  const fits = ({ rows, columns }: Size): boolean => rows >= 3 && columns >= rows;
  const read = sized(
    readGrid(item, kb, 'match'),
    item,
    fits,
    'three parts or more, and as many options as parts',
  );
  const taken = new Map<string, string>();
  const findings = [...read.findings];
  for (const { part, where, option, named } of read.cells) {
    if (!option.key || named === undefined) continue;
    const earlier = taken.get(named.concept);
    if (earlier !== undefined)
      findings.push(
        finding(
          'proof/key-count',
          where,
          `Unexpected key "${option.text}", expected one that no other part has: ${earlier} has it`,
        ),
      );
    taken.set(named.concept, part);
  }
  return { ...read, findings };
};

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Two kinds ask in the same words: how many parts and options there are tells them apart. */
function sized(
  read: ItemReading,
  { parts = [] }: StatedItem,
  fits: (size: Size) => boolean,
  expected: string,
): ItemReading {
  const [rows, columns] = [parts.length, parts[0]?.options.length ?? 0];
  if (fits({ rows, columns })) return read;
  const message = `Unexpected ${String(rows)} parts with ${String(columns)} options, expected ${expected}`;
  return { ...read, findings: [...read.findings, finding('proof/part-shape', 'stem', message)] };
}

/** Each column is a subject, each row a possible object of every column. */
export const readColumns: Reader = (item, kb) => readGrid(item, kb, 'each');

/** A question about several subjects: each part names one, and all parts have the same options. */
function readGrid(item: StatedItem, kb: KnowledgeBase, role: 'match' | 'each'): ItemReading {
  const instruction = role === 'match' ? CHOOSE_FOR_EACH : SELECT_IN_EACH_COLUMN;
  const { reading, findings } = understandStem(kb, item.stem, [role], instruction);
  if (reading === undefined) return itemReading({ findings });
  const parts = item.parts ?? [];
  const faults: ProofFinding[] = sameOptions(parts);
  const cells: Cell[] = [];
  const named: ItemReading['named'][number][] = [];
  const subjects = new Map<string, string>();
  for (const part of parts) {
    const subject = nameOf(kb, part, kindAt(kb, reading, 'subject'), part.id);
    faults.push(...subject.findings);
    if (subject.concept === undefined) continue;
    const earlier = subjects.get(subject.concept);
    if (earlier !== undefined)
      faults.push(
        finding(
          'proof/same-option',
          part.id,
          `Unexpected "${part.text}", expected a subject of its own: ${earlier} is the same`,
        ),
      );
    subjects.set(subject.concept, part.id);
    named.push({ where: part.id, named: { concept: subject.concept, kind: kindAt(kb, reading, 'subject') } });
    const found = columnOf(kb, part, reading, subject.concept, role);
    faults.push(...found.findings);
    cells.push(...found.cells);
  }
  return itemReading({ findings: faults, cells, reading, named });
}

function columnOf(
  kb: KnowledgeBase,
  part: StatedPart,
  reading: Reading,
  subject: string,
  role: 'match' | 'each',
): { readonly cells: readonly Cell[]; readonly findings: readonly ProofFinding[] } {
  const fits = (keys: number): boolean => (role === 'match' ? keys === 1 : keys >= 1);
  const { cells, findings } = optionCells(kb, part, reading, 'object', { wherePart: true, known: subject });
  const counts = keyFaults(part.id, part.options, fits, role === 'match' ? 'exactly one' : 'at least one');
  return { cells, findings: [...counts, ...findings] };
}

/** Every part has the same options in the same order: they are one set of columns, rows or answers. */
export function sameOptions(parts: readonly StatedPart[]): ProofFinding[] {
  const words = ({ options }: StatedPart): string => options.map(({ text }) => foldName(text)).join('\n');
  const [first] = parts;
  return parts
    .filter((part) => first !== undefined && words(part) !== words(first))
    .map(({ id, text }) =>
      finding(
        'proof/part-shape',
        id,
        `Unexpected options beside "${text}", expected the same as in every part`,
      ),
    );
}
