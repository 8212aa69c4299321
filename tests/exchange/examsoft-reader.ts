/** Reads a Word file by the rules of ExamSoft's import, strictly: what breaks a rule is an error. */
import { strFromU8, unzipSync } from 'fflate';
import { all, type XmlTree } from '#lib/exchange/inspect/xml/xml-tree.ts';
import { xmlTree } from './xml-tree.ts';

export interface ExamSoftQuestion {
  readonly type: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly number: number;
  readonly stem: string;
  readonly rationale: string;
  /** The paragraphs of its answers. */
  readonly answers: readonly string[];
}

const QUESTION =
  /^(?:Type: (?<type>MA|ORDERING|MATRIX) )?Title: (?<title>[^\s~]+) Category: (?<categories>[^\s~]+) (?<number>\d+)[.)] (?<stem>[^~]+)$/u;
const RATIONALE = /^~ (?<rationale>.+)$/u;

/** The texts of a document's paragraphs. @throws RangeError when a part of the package is not there */
export function readParagraphs(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes);
  const part = (path: string): XmlTree => {
    const file = parts[path];
    if (file === undefined) throw new RangeError(`there is no ${path}`);
    return xmlTree(strFromU8(file));
  };
  for (const { attributes } of all(part('[Content_Types].xml'), 'Override'))
    part((attributes['PartName'] ?? '').slice(1));
  const [main] = all(part('_rels/.rels'), 'Relationship');
  const body = all(part(main?.attributes['Target'] ?? ''), 'w:body')[0];
  return all(body ?? part(''), 'w:p').map((paragraph) =>
    all(paragraph, 'w:r')
      .flatMap((run) => all(run, 'w:t').map(({ text }) => text))
      .join(''),
  );
}

/** The questions of a document. @throws RangeError where a paragraph breaks a rule */
export function readExamSoft(bytes: Uint8Array): readonly ExamSoftQuestion[] {
  const blocks: string[][] = [[]];
  for (const text of readParagraphs(bytes)) {
    if (text === '') blocks.push([]);
    else blocks.at(-1)?.push(text);
  }
  return blocks.map(readQuestion);
}

function readQuestion([question = '', rationale = '', ...answers]: readonly string[]): ExamSoftQuestion {
  const [head, why] = [QUESTION.exec(question)?.groups, RATIONALE.exec(rationale)?.groups];
  if (head === undefined || why === undefined) throw new RangeError(`${question}\n${rationale}`);
  const read = (name: string): string => head[name] ?? '';
  return {
    type: read('type'),
    title: read('title'),
    categories: read('categories').split(','),
    number: Number(read('number')),
    stem: read('stem'),
    rationale: why['rationale'] ?? '',
    answers,
  };
}

/** An answer of a list. */
export interface ListAnswer {
  readonly text: string;
  readonly right: boolean;
}

/** The answers of a list: letters in their order, a star before each that is right. */
export function listAnswers({ answers }: ExamSoftQuestion): readonly ListAnswer[] {
  return answers.map((answer, at) => {
    const found = /^(?<star>\*?)(?<letter>[a-z])[.)] (?<text>.+)$/u.exec(answer)?.groups;
    if (found?.['letter'] !== letter(at)) throw new RangeError(answer);
    return { text: found['text'] ?? '', right: found['star'] === '*' };
  });
}

/** The steps of an ordering, by their places. */
export function orderedSteps({ answers }: ExamSoftQuestion): readonly string[] {
  const steps = answers.map((answer, at) => {
    const found = /^(?<letter>[a-z])[.)] (?<text>.+?) --- (?<place>\d+)$/u.exec(answer)?.groups;
    if (found?.['letter'] !== letter(at)) throw new RangeError(answer);
    return { text: found['text'] ?? '', place: Number(found['place']) };
  });
  return steps.sort((a, b) => a.place - b.place).map(({ text }) => text);
}

/** A matrix: for each row the texts of the columns that are right in it. */
export function matrixRows({ answers }: ExamSoftQuestion): ReadonlyMap<string, readonly string[]> {
  const columns = new Map(
    answers.flatMap((answer) => {
      const found = /^(?<number>\d+)\.- (?<text>.+)$/u.exec(answer)?.groups;
      return found === undefined ? [] : [[Number(found['number']), found['text'] ?? ''] as const];
    }),
  );
  const rows = answers.slice(0, answers.length - columns.size).map((answer, at) => {
    const found = /^(?<letter>[A-Z])\) (?<text>.+?) --- (?<right>\d+(?:,\d+)*)$/u.exec(answer)?.groups;
    if (found?.['letter'] !== letter(at).toUpperCase()) throw new RangeError(answer);
    const right = (found['right'] ?? '').split(',').map((number) => columns.get(Number(number)) ?? '');
    return [found['text'] ?? '', right] as const;
  });
  return new Map(rows);
}

function letter(at: number): string {
  return String.fromCodePoint('a'.charCodeAt(0) + at);
}
