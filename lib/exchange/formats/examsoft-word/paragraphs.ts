import { readableIdentity } from '../../identity.ts';
import type { ExchangeItem } from '../../item.ts';
import { rationaleParagraphs } from '../../rationale-text.ts';
import { sourceLines } from '../../source-lines.ts';
import { matrixOf, optionsOf, stepsOf, type Shape } from './shape.ts';

/** Type codes; one right answer goes without. */
const CODES: Readonly<Record<Shape, string>> = {
  single: '',
  multi: 'MA',
  ordering: 'ORDERING',
  matrix: 'MATRIX',
};
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** An item as ExamSoft's paragraphs: the question with all that belongs to it, the rationale, then the answers. */
export function paragraphsOf(item: ExchangeItem, shape: Shape, number: number): readonly string[] {
  return [
    questionParagraph(item, shape, number),
    `~ ${rationaleOf(item, shape)}`,
    ...answerParagraphs(item, shape),
  ];
}

/** The case, a marked text and the lead-in on one line: a question is one paragraph. */
export function stemOf({ caseText, leadIn, layout, parts }: ExchangeItem): string {
  const marked = layout === 'phrases' ? (parts[0]?.text ?? '') : '';
  return folded([caseText, marked, leadIn].filter((text) => text !== '').join(' '));
}

/** Text on one line. */
export function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The name that people find the item by. A `~` before the rationale would begin it too early. */
function titleOf(item: ExchangeItem): string {
  return readableIdentity(item).replace('~', '-');
}

function questionParagraph(item: ExchangeItem, shape: Shape, number: number): string {
  const code = CODES[shape];
  return [
    ...(code === '' ? [] : [`Type: ${code}`]),
    `Title: ${titleOf(item)}`,
    // A slash begins a category below; `kind:x` becomes `kind/x`.
    `Category: ${item.tags.map((tag) => tag.replace(':', '/')).join(',')}`,
    `${number}) ${stemOf(item)}`,
  ].join(' ');
}

/** One paragraph: why the keys are right, why the other answers of a list are wrong, and the sources. */
function rationaleOf(item: ExchangeItem, shape: Shape): string {
  const wrong = shape === 'single' || shape === 'multi' ? optionsOf(item).filter(({ key }) => !key) : [];
  const against = wrong
    .filter(({ rationale }) => rationale !== '')
    .map(({ text, rationale }) => `Not “${text}”: ${rationale}`);
  const sources = sourceLines(item);
  const cited = sources.length === 0 ? [] : [`Sources: ${sources.join('; ')}`];
  return folded([...rationaleParagraphs(item), ...against, ...cited].join(' '));
}

function answerParagraphs(item: ExchangeItem, shape: Shape): readonly string[] {
  switch (shape) {
    case 'single':
    case 'multi':
      return optionsOf(item).map(({ key, text }, at) => `${key ? '*' : ''}${letter(at)}) ${folded(text)}`);
    case 'ordering':
      // In their right order, so that they are right for a reader that passes over the numbers; learners see them mixed.
      return (stepsOf(item) ?? []).map((text, at) => `${letter(at)}) ${folded(text)} --- ${at + 1}`);
    case 'matrix':
      return matrixParagraphs(item);
  }
}

function matrixParagraphs(item: ExchangeItem): readonly string[] {
  const { rows, columns } = matrixOf(item) ?? { rows: [], columns: [] };
  return [
    ...rows.map(
      ({ text, right }, at) => `${letter(at).toUpperCase()}) ${folded(text)} --- ${right.join(',')}`,
    ),
    ...columns.map((text, at) => `${at + 1}.- ${folded(text)}`),
  ];
}

function letter(at: number): string {
  return LETTERS[at] ?? '';
}
