import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { checkQualifierWords } from '#lib/knowledge/check-qualifier-words.ts';
import { shippedFiles } from '../support/shipped.ts';

const told = (values: string): readonly string[] => {
  const text = `qualifiers:\n  document:\n    label: document\n    values:\n${values}  other:\n    label: other\n    values:\n      third: { phrase: in another, noun: another }\n`;
  const { vocabulary } = parseContent([{ path: 'content/vocabulary/words.yaml', text }]);
  return checkQualifierWords(vocabulary).map(
    ({ code, place, message, related }) =>
      `${code} ${String(place.line)} ${String(related[0]?.place.line)} ${message}`,
  );
};

/** Two values of a qualifier in the same words once gave 304 errors at items, and none at the words. */
describe('two values of a qualifier in the same words', () => {
  it.each([
    ['one: { phrase: in the label }', 'two: { phrase: in the label }', 'phrase "in the label" of "two"'],
    ['one: { phrase: in the label }', 'two: { phrase: In the  Label }', 'phrase "In the  Label" of "two"'],
    ['one: { phrase: in a, noun: label }', 'two: { phrase: in b, noun: label }', 'noun "label" of "two"'],
    ['one: { phrase: in a, noun: label }', 'two: { phrase: in a, noun: label }', 'phrase "in a" of "two"'],
  ])('%s and %s are told of once, at the later one', (one, two, words) => {
    const [first = '', ...more] = told(`      ${one}\n      ${two}\n`);
    expect(first).toMatch(/^knowledge\/ambiguous-name 6 5 /u);
    expect(first).toContain(words);
    expect(more).toEqual([]);
  });

  it.each([
    [
      'one: { phrase: in another }',
      'phrase "in another" of "third" of the qualifier "other": "one" of the qualifier "document"',
    ],
    [
      'one: { phrase: in a, noun: another }',
      'noun "another" of "third" of the qualifier "other": "one" of the qualifier "document"',
    ],
  ])('%s and a value of another qualifier in the same words are told of once', (one, words) => {
    const [first = '', ...more] = told(`      ${one}\n`);
    expect(first).toMatch(/^knowledge\/ambiguous-name 9 5 /u);
    expect(first).toContain(words);
    expect(more).toEqual([]);
  });

  it.each([
    ['one: { phrase: in the label }', 'two: { phrase: in the labels }'],
    ['one: { phrase: in the US }', 'two: { phrase: in the UK }'],
    ['one: { phrase: in a }', 'two: { phrase: in b }'],
    ['one: { phrase: in a, noun: a }', 'two: { phrase: in b }'],
    ['one: { phrase: in 2023, noun: 2023 }', 'two: { phrase: in 2024, noun: 2024 }'],
    ['one: { phrase: at 10 mg }', 'two: { phrase: at 10 mcg }'],
  ])('%s and %s are not told of', (one, two) => {
    expect(told(`      ${one}\n      ${two}\n`)).toEqual([]);
  });

  it('are told of alone, and not at the items that follow', () => {
    const path = 'content/vocabulary/qualifiers.yaml';
    const from = '{ phrase: in US labels, noun: US labels }';
    const to = '{ phrase: in UK patient leaflets, noun: UK patient leaflets }';
    const files = shippedFiles().map((file) =>
      file.path === path ? { path, text: file.text.replace(from, to) } : file,
    );
    const { diagnostics } = compileBank(files);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, place }) => [code, place.file])).toEqual([['knowledge/ambiguous-name', path]]);
  });
});
