/** A Word file by the rules of ExamSoft's import, strictly. */
import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { doubled, tell, type Inspecting, type InspectPackage } from '../inspecting.ts';
import type { XmlPart } from '../xml/xml-tree.ts';
import { answerFaults } from './answers.ts';
import { readParagraphs, type Paragraph } from './paragraphs.ts';

const QUESTION =
  /^(?:Type: (?<type>MA|ORDERING|MATRIX) )?Title: (?<title>[^\s~]+) Category: (?<categories>[^\s~]+) (?<number>\d+)[.)] (?<stem>[^~]*[^~\s][^~]*)$/u;
const RATIONALE = /^~ \S/u;
/** Of a paragraph in a message. */
const SHOWN = 60;

/** Looks at a Word file. Diagnostics: `exchange/word-paragraph`, `exchange/same-id`, `exchange/no-questions`, those of its parts. */
export const inspectWord: InspectPackage = (inspecting, files) => {
  const text = readParagraphs(inspecting, files);
  if (text === undefined) return;
  const blocks = blocksOf(text.paragraphs);
  if (blocks.length === 0)
    tell(
      inspecting,
      readCodes.noQuestions,
      text.part.place(text.part.root),
      'Unexpected document without a question, expected one at least',
    );
  for (const [index, block] of blocks.entries()) tellOfQuestion(inspecting, text.part, block, index + 1);
  for (const id of doubled(inspecting.ids))
    tell(
      inspecting,
      readCodes.sameId,
      text.part.place(text.part.root),
      `Unexpected second question with the title "${id}", expected each title once`,
    );
};

/** Questions: the paragraphs between empty ones. */
function blocksOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const blocks: Paragraph[][] = [[]];
  for (const paragraph of paragraphs) {
    if (paragraph.text.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(paragraph);
  }
  return blocks.filter((block) => block.length > 0);
}

function tellOfQuestion(
  inspecting: Inspecting,
  part: XmlPart,
  block: readonly Paragraph[],
  number: number,
): void {
  const [question, rationale] = block;
  if (question === undefined) return;
  const head = QUESTION.exec(question.text)?.groups;
  if (head !== undefined) inspecting.ids.push(head['title'] ?? '');
  for (const [at, expected] of blockFaults(head, rationale?.text ?? '', block, number)) {
    const { tree, text } = block[at] ?? question;
    const message = `Unexpected paragraph "${shortened(text, SHOWN)}", expected ${expected}`;
    tell(inspecting, inspectCodes.paragraph, part.place(tree), message);
  }
}

/** What is expected, by the place of the paragraph. */
function blockFaults(
  head: Readonly<Record<string, string>> | undefined,
  rationale: string,
  block: readonly Paragraph[],
  number: number,
): readonly (readonly [at: number, expected: string])[] {
  if (head === undefined) return [[0, 'Title:, Category:, a number and the question on one line']];
  const numbered = head['number'] === String(number) ? [] : [[0, `the number ${String(number)}`] as const];
  if (!RATIONALE.test(rationale)) return [...numbered, [1, '~ and the rationale behind the question']];
  const answers = block.slice(2).map(({ text }) => text);
  const faults = answerFaults(head['type'] ?? '', answers);
  return [...numbered, ...faults.map(([at, expected]) => [at === -1 ? 0 : at + 2, expected] as const)];
}
