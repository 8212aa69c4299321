/** A range of a bank in GIFT is drafted as the range that it is, and no number is made up for it. */
import { describe, expect, it } from 'vitest';
import { draftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { kb } from '../../bank/written/zelvolin.ts';

const QUIZ = { id: 'bank', course: 'zelvolin', lessons: undefined };
const NO_ONE_NUMBER = 'Any number of a range was right there, and no single one is meant';
const bodyOf = (answers: string): string =>
  draftQuiz(readGift('bank.gift', `How long? Enter a number (hours). {#${answers}}`), QUIZ, kb).body;

describe('a range', () => {
  it.each([
    ['5..7', '5 to 7 hours'],
    ['=%100%1000..2500.5#Well done', '1,000 to 2,500.5 hours'],
    ['-3..3', String.raw`\-3 to 3 hours`],
  ])('is drafted as one, with the reason why it cannot be typed: %s', (answers, written) => {
    const body = bodyOf(answers);
    expect(body).toContain(`- [x] ${written}\n`);
    expect(body).toContain(NO_ONE_NUMBER);
  });

  it.each([
    ['6:1', '6 hours'],
    ['6', '6 hours'],
    ['6..6', '6 hours'],
  ])('is none where one number is meant: %s', (answers, written) => {
    const body = bodyOf(answers);
    expect(body).toContain(`- [x] ${written}\n`);
    expect(body).not.toContain(NO_ONE_NUMBER);
  });

  it.each(['7..5', '5..', '5..six'])('is refused where an end is missing or too high: %s', (answers) => {
    const { diagnostics, questions, composites } = readGift('bank.gift', `How long? {#${answers}}`);
    expect([...questions, ...composites]).toEqual([]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'exchange/bad-value',
        `Unexpected range "${answers}", expected two numbers with a decimal point, the lower one first, such as 2.5..3.5`,
      ],
    ]);
  });
});
