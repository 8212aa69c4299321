import { describe, expect, it } from 'vitest';
import { exportSelection, reportOf } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/examsoft-word/write.ts';
import { readableIdentity } from '#lib/exchange/identity.ts';
import type { ExchangeItem, ExchangePart } from '#lib/exchange/item.ts';
import { sourceLines } from '#lib/exchange/source-lines.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import { exampleItem, exampleOptions } from '#lib/items/kind-example.ts';
import { exchangeSample, SAMPLE_META, selectionOf, viewsOf } from '../support/exchange-sample.ts';
import { listAnswers, matrixRows, orderedSteps, readExamSoft } from './examsoft-reader.ts';

const sample = await exchangeSample();
const exported = await exportSelection(format, sample, SAMPLE_META);
const questions = readExamSoft(exported.bytes ?? new Uint8Array());
const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const written = exported.report.written.map(({ id, losses }, index) => {
  const item = sample.items.find((one) => one.id === id);
  const question = questions[index];
  if (item === undefined || question === undefined) throw new RangeError(`${id} is not there`);
  return { item, question, lost: new Set(losses.map(({ feature }) => feature)) };
});

function ofType(type: string): typeof written {
  const found = written.filter(({ question }) => question.type === type);
  expect(found.length).toBeGreaterThan(0);
  return found;
}

const keysOf = ({ options }: ExchangePart): readonly string[] =>
  options.filter(({ key }) => key).map(({ text }) => folded(text));

describe('a question', () => {
  it('stands there once, with its number, name, categories, question, reasons and sources', () => {
    expect(questions.length).toBe(written.length);
    for (const [index, { item, question, lost }] of written.entries()) {
      expect(question.number).toBe(index + 1);
      expect(question.title).toBe(readableIdentity(item).replace('~', '-'));
      expect(question.categories).toEqual(item.tags.map((tag) => tag.replace(':', '/')));
      expect(question.stem).toContain(folded(item.caseText));
      expect(question.stem.endsWith(folded(item.leadIn)), item.id).toBe(true);
      for (const line of sourceLines(item)) expect(question.rationale).toContain(folded(line));
      const reasons = item.parts.flatMap(({ options }) =>
        options.filter(({ key }) => key || !lost.has('option-rationales')).map(({ rationale }) => rationale),
      );
      for (const reason of reasons) expect(question.rationale, item.id).toContain(folded(reason));
    }
  });

  it('marks the keys of a list and nothing else, and says when several may be chosen', () => {
    for (const { item, question } of [...ofType(''), ...ofType('MA')]) {
      const [part] = item.parts;
      if (part === undefined || item.parts.length > 1) throw new RangeError(item.id);
      const answers = listAnswers(question);
      expect(answers.map(({ text }) => text).sort()).toEqual(
        part.options.map(({ text }) => folded(text)).sort(),
      );
      expect(answers.filter(({ right }) => right).map(({ text }) => text)).toEqual(keysOf(part));
      expect(question.type === 'MA', item.id).toBe(part.picks > 1);
    }
  });

  it('puts steps in their order, by number and as they stand', () => {
    for (const { item, question } of ofType('ORDERING')) {
      const steps = orderedSteps(question);
      expect(steps).toEqual(item.parts.flatMap(keysOf));
      expect(question.answers.map((answer) => answer.slice(3).replace(/ --- \d+$/u, ''))).toEqual(steps);
    }
  });

  it('has the keys of each row of a table', () => {
    for (const { item, question } of ofType('MATRIX')) {
      expect(item.layout).not.toBe('columns');
      const rows = matrixRows(question);
      expect([...rows]).toEqual(item.parts.map((part) => [folded(part.text), keysOf(part)]));
    }
  });

  it('declares scoring where several answers earn points, and only there', () => {
    for (const { item, lost } of written) {
      const isSingle = item.parts.every(({ picks }) => picks === 1) && item.parts.length === 1;
      expect(lost.has('scoring'), item.id).toBe(!isSingle);
    }
  });
});

async function readOne(draft: ItemDraft) {
  const { bytes } = await exportSelection(format, selectionOf(viewsOf([draft])), SAMPLE_META);
  const [question] = readExamSoft(bytes ?? new Uint8Array());
  if (question === undefined) throw new RangeError('no question');
  return question;
}

it('lists True first, as ExamSoft wants it, whichever is the key', async () => {
  for (const key of ['A', 'B']) {
    const options = exampleOptions('AB', key).map((one, at) => ({
      ...one,
      text: ['False', 'True'][at] ?? '',
    }));
    const answers = listAnswers(await readOne(exampleItem('single-best-answer', { options })));
    expect(answers).toEqual([
      { text: 'True', right: key === 'B' },
      { text: 'False', right: key === 'A' },
    ]);
  }
});

describe('a table of columns', () => {
  const columns = (keys: Readonly<Record<string, string>>): ItemDraft =>
    exampleItem('matrix-multiple-response', {
      parts: Object.entries(keys).map(([id, key]) => ({
        id,
        text: `Column ${id}`,
        options: exampleOptions('ABC', key),
      })),
      order: 'fixed',
    });

  it('becomes rows with the columns that are right in them', async () => {
    const rows = matrixRows(await readOne(columns({ x: 'AB', y: 'BC' })));
    expect([...rows]).toEqual([
      ['Option A', ['Column x']],
      ['Option B', ['Column x', 'Column y']],
      ['Option C', ['Column y']],
    ]);
  });

  it('is refused when a row has nothing right in it', () => {
    const { refused } = reportOf(format, selectionOf(viewsOf([columns({ x: 'A', y: 'AB' })])));
    expect(refused.map(({ reason }) => reason)).toEqual([
      'ExamSoft wants something right in every row of a table.',
    ]);
  });
});

describe('an item', () => {
  const [matching, ordered] = ['matching', 'ordered-response'].map((kind) =>
    sample.items.find((item) => item.kind === kind),
  );
  if (matching === undefined || ordered === undefined) throw new RangeError('no such kinds');
  const withRow = (text: string): ExchangeItem => ({
    ...matching,
    parts: matching.parts.map((part, at) => (at === 0 ? { ...part, text } : part)),
  });
  const refusals = (item: ExchangeItem): readonly string[] =>
    reportOf(format, selectionOf([item])).refused.map(({ reason }) => reason);

  it.each([
    ['a row of 200 characters', withRow('r'.repeat(200)), false],
    ['a row of 201', withRow('r'.repeat(201)), true],
    ['dashes in a row', withRow('a --- b'), true],
    ['a tilde in the question', { ...matching, leadIn: 'About ~5 mg: which?' }, true],
    ['every step in its place', ordered, false],
    ['a place too few for its steps', { ...ordered, parts: ordered.parts.slice(1) }, true],
    [
      'one step in two places',
      {
        ...ordered,
        parts: ordered.parts.map((part) => ({ ...part, options: ordered.parts[0]?.options ?? [] })),
      },
      true,
    ],
  ])('with %s is refused or not: it is never cut', (_, item, isRefused) => {
    expect(refusals(item).length).toBe(isRefused ? 1 : 0);
  });

  it.each(['numeric-entry', 'drop-down-cloze', 'bow-tie'])('of the kind %s is refused', (kind) => {
    for (const item of sample.items.filter((one) => one.kind === kind))
      expect(refusals(item)).toEqual([`ExamSoft's rules for Word say too little of this kind of question.`]);
  });
});
