import { describe, expect, it } from 'vitest';
import { exampleKnowledge as kb } from '#lib/checks/rules/example-knowledge.ts';
import { answerOf, sameAnswer } from '#lib/checks/text/answer.ts';
import { contentStems, lightStem } from '#lib/checks/text/content-stems.ts';
import { mentions } from '#lib/checks/text/mentions.ts';
import { namedConcepts } from '#lib/checks/text/named-concept.ts';
import { quantitiesOverlap, quantity } from '#lib/checks/text/quantity.ts';
import { leadIn } from '#lib/checks/text/sentences.ts';
import { plain, tokens } from '#lib/checks/text/words.ts';

/** What the rules read a text with. */

describe('words', () => {
  it('keeps inner hyphens and apostrophes, and folds their kinds', () => {
    expect(tokens('The alpha\u20112\u2011delta, Bell’s palsy-')).toEqual([
      'the',
      'alpha-2-delta',
      "bell's",
      'palsy',
    ]);
  });

  it.each([
    ['studies', 'study'],
    ['classes', 'class'],
    ['binding', 'bind'],
    ['reported', 'report'],
    ['uses', 'uses'],
    ['loss', 'loss'],
  ])('stems %s as %s', (word, stem) => expect(lightStem(word)).toBe(stem));

  it('takes words of grammar, short words and numbers for no content', () => {
    expect([...contentStems('Which of the 1000 nerves would act here?')]).toEqual(['nerv']);
  });
});

describe('the lead-in', () => {
  it.each([
    ['A man does not sleep.\n\nWhich site does it bind?', 'Which site does it bind?'],
    ['A man does not sleep. Which site does it bind?', 'Which site does it bind?'],
    ['Which were seen?\n\nSelect all that apply.', 'Which were seen?'],
    ['It was seen. It binds to', 'It binds to'],
    ['', ''],
  ])('of %j is %j', (stem, asked) => expect(leadIn(stem)).toBe(asked));

  it('keeps what follows a question', () => {
    expect(leadIn('Which site? Choose what does not bind.')).toContain('does not bind');
  });
});

describe('concepts', () => {
  const named = (text: string): readonly string[] =>
    mentions(text, kb).map(({ ids, start, end }) => `${ids.join('|')}: ${plain(text).slice(start, end)}`);

  it('finds the longest names, in singular and plural', () => {
    expect(named('Intention tremors, and tremor with Neurontin')).toEqual([
      'intention-tremor: Intention tremors',
      'tremor: tremor',
      'gabapentin: Neurontin',
    ]);
  });

  it('takes a short abbreviation in capitals only', () => {
    expect(named('SERT')).toEqual(['serotonin-transporter: SERT']);
    expect(named('sert')).toEqual([]);
  });

  it('names a whole text without its article, full stop and bracket', () => {
    expect(namedConcepts('The alpha-2-delta subunit.', kb)).toEqual(['alpha-2-delta']);
    expect(namedConcepts('Common (at least 1 in 100)', kb)).toEqual(['common']);
    expect(namedConcepts('tremor of the hand', kb)).toEqual([]);
  });
});

describe('quantities', () => {
  it.each([
    ['0.5 g', '500 mg'],
    ['1 in 10', '10%'],
    ['1,000 mL', '1 L'],
    ['60 mL/h', '1 mL per minute'],
  ])('reads %s as %s', (a, b) => expect(sameAnswer(answerOf(a, kb), answerOf(b, kb))).toBe(true));

  it.each([
    ['10 to 20 mg', '20-30 mg', true],
    ['10 mg', '5 to 15 mg', true],
    ['up to 1 in 10', 'up to 1 in 100', true],
    ['at least 1 in 100 but fewer than 1 in 10', 'at least 1 in 10', false],
    ['less than 10 mg', '10 mg or more', false],
    ['10 mg', '10 mL', false],
  ])('%s and %s overlap: %s', (a, b, overlap) => {
    const [first, second] = [quantity(a), quantity(b)];
    if (first === undefined || second === undefined)
      throw new Error(`Unexpected unread quantity, expected ${a} and ${b}`);
    expect(quantitiesOverlap(first, second)).toBe(overlap);
  });

  it.each(['about ten', '5 bananas', '300 mg twice a day', 'mg', ''])('does not read %j', (text) => {
    expect(quantity(text)).toBeUndefined();
  });
});

describe('the same answer', () => {
  it('is not the same words in another order, unless they are joined', () => {
    const same = (a: string, b: string): boolean => sameAnswer(answerOf(a, kb), answerOf(b, kb));
    expect(same('fever and rash', 'rash and fever')).toBe(true);
    expect(same('In short, fever follows rash', 'In short, rash follows fever')).toBe(false);
  });
});
