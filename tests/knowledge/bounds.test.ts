import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { checkItem } from '#lib/checks/check-item.ts';
import { boundOf } from '#lib/knowledge/bounds.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);

/** The content with another statement of the starting dose, "… is 20 mg" until then, in vocabulary and lesson, and without a line of it. */
function saying(words: string, flags: string, without = '') {
  return compileBank(
    files.map(({ path, text }) => ({
      path,
      text: text
        .replace(without, '')
        .replaceAll(
          'the starting dose of {subject} is {object}.',
          `the starting dose of {subject} ${words} {object}.`,
        )
        .replaceAll(
          'the starting dose of {subject} is not {object}.',
          `it is not true that the starting dose of {subject} ${words} {object}.`,
        )
        .replace('    functional: true\n    statement: "the starting', `${flags}    statement: "the starting`)
        .replaceAll('starting dose of zelvolin is 20 mg', `starting dose of zelvolin ${words} 20 mg`),
    })),
  );
}

const ofBounds = /^knowledge\/(?:bound-with-one-value|wrong-amount-holds)$/u;
const found = (compiled: ReturnType<typeof saying>) =>
  compiled.diagnostics
    .filter(({ code }) => ofBounds.test(code))
    .map(({ code, message }) => `${code} ${message}`);

describe('a statement that bounds its amount', () => {
  it.each([
    ['{subject} lasts at least {object}.', 'smaller'],
    ['more than {object} of {subject} is absorbed.', 'smaller'],
    ['a dose of {subject} can be as high as {object}.', 'smaller'],
    ['{subject} exceeds {object}.', 'smaller'],
    ['{subject} lasts no later than {object}.', 'larger'],
    ['{subject} takes up to {object}.', 'larger'],
    ['{subject} stays below {object}.', 'larger'],
    ['{subject} is contraindicated below a creatinine clearance of {object}.', 'smaller'],
    ['{subject} is not given below {object}.', 'smaller'],
    ['{subject} is stopped above a potassium level of {object}.', 'larger'],
    ['the level of {subject} is kept below {object}.', 'larger'],
    ['the level of {subject} is held below {object}.', 'larger'],
    ['{subject} is taken for no more than {object}.', 'larger'],
    ['{subject} lasts not longer than {object}.', 'larger'],
    ['{subject} lasts no less than {object}.', 'smaller'],
    ['levels of {subject} exceeding {object} call for help.', 'smaller'],
    ['with {subject}, a level over {object} is an emergency.', 'smaller'],
    ['{subject} is toxic from {object} upwards.', 'smaller'],
    ['{subject} lasts {object} or longer.', 'smaller'],
    ['treatment with {subject} takes a minimum of {object}.', 'smaller'],
    ['{subject} is for people older than {object}.', 'smaller'],
    ['{subject} is for people aged {object} and older.', 'smaller'],
    ['{subject} can still be found in the urine {object} after the last dose.', 'smaller'],
    ['the level of {subject} can reach {object}.', 'smaller'],
    ['{subject} is for children of {object} and younger.', 'larger'],
    ['{subject} is stopped {object} before the test at the latest.', 'smaller'],
    ['{subject} is stopped after {object} at the latest.', 'larger'],
    ['the level of {subject} is steady by {object}.', 'larger'],
    ['of {subject}, {object} is enough to do harm.', 'larger'],
    ['{subject} is infused over {object}.', undefined],
    ['when {subject} is stopped, the dose is tapered over {object}.', undefined],
    ['with {subject}, blood pressure falls over {object}.', undefined],
    ['for {subject}, the starting dose is {object} and larger doses follow.', undefined],
    ['the half-life of {subject} is {object} and longer in old age.', undefined],
    ['{subject} is still given {object} after meals.', undefined],
    ['the maximum of {subject} is {object}.', undefined],
    ['{subject} shortens sleep by {object}.', undefined],
    ['the starting dose of {subject} is {object}.', undefined],
    ['the shortest treatment with {subject} is {object}.', undefined],
    ['{subject} begins within {object}.', undefined],
    ['{subject} is given over the phone in {object}.', undefined],
  ])('holds of other amounts too: %s', (statement, other) => {
    expect(boundOf(statement)).toBe(other);
  });

  it('cannot have one amount for each subject', () => {
    expect(found(saying('is at least', '    functional: true\n'))).toEqual([
      expect.stringContaining('bound-with-one-value Unexpected `functional: true` of "starting-dose"'),
    ]);
    expect(found(saying('is', '    functional: true\n'))).toEqual([]);
  });

  it('is not false of those: a wrong amount is told of, the one on the other side is not', () => {
    expect(found(saying('is at least', ''))).toEqual([
      expect.stringContaining('wrong-amount-holds Unexpected wrong amount "2 mg"'),
    ]);
    expect(found(saying('is at most', ''))).toEqual([
      expect.stringContaining('wrong-amount-holds Unexpected wrong amount "200 mg"'),
    ]);
  });

  it('is asked for no number, and an item that asks is refused', () => {
    const bounded = saying(
      'is at least',
      '',
      '      - { value: 2 mg, why: Two milligrams are a tenth of it. }\n',
    );
    expect(bounded.kb.facts.has('zelvolin/amounts/starting-dose')).toBe(true);
    const typed = /\/starting-dose\/numeric-entry\//u;
    expect(bounded.items.filter(({ id }) => typed.test(id))).toEqual([]);
    const item = compileBank(files).items.find(({ id }) => typed.test(id));
    if (item === undefined) throw new RangeError('no item');
    expect(checkItem(item, bounded.kb).findings.map(({ code }) => code)).toContain('proof/second-key');
  });
});
