/** Every word of a hand-written question is read, or told of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { isSameWord } from '#lib/base/word-stems.ts';
import type { StatedItem } from '#lib/checks/proof/stated-item.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';

const gate = { kind: 'gate', article: 'the' as const, namesComplete: true };
const kb = buildKnowledgeBase({
  concepts: {
    examplol: { kind: 'medicine', names: ['Sampletta'] },
    'alpha-gate': { ...gate, label: 'alpha gate' },
    'beta-gate': { ...gate, label: 'beta gate' },
    cramp: { kind: 'sign' },
  },
  relations: {
    closes: {
      domain: 'medicine',
      range: 'gate',
      statement: '{subject} [closes|close] {object}.',
      negation: '{subject} leaves {object} open.',
      ask: { object: ['which gate [does|do] {subject} close?'] },
    },
    opens: {
      domain: 'medicine',
      range: 'gate',
      statement: '{subject} [opens|open] {object}.',
      ask: { object: ['which gate [does|do] {subject} open?'] },
    },
    provokes: {
      domain: 'medicine',
      range: 'sign',
      statement: '{subject} [provokes|provoke] {object} in the morning.',
    },
  },
  qualifiers: { country: { zelland: 'in Zelland' } },
  facts: {
    plain: {
      relation: 'closes',
      claims: [
        ['examplol', 'alpha-gate'],
        ['examplol', 'beta-gate', false],
      ],
    },
    grave: {
      relation: 'closes',
      claims: [
        ['examplol', 'alpha-gate'],
        ['examplol', 'beta-gate', false],
      ],
      safety: true,
    },
  },
});

function asked(stem: string, fact = 'plain'): StatedItem {
  const option = (id: string, text: string, key: boolean) => ({ id, text, key, rationale: 'A reason.' });
  return {
    id: 'item',
    course: 'course',
    lesson: 'lesson',
    kind: 'single-best-answer',
    stem,
    facts: [ref(fact)],
    options: [option('alpha-gate', 'Alpha gate', true), option('beta-gate', 'Beta gate', false)],
    declares: {
      relation: 'closes',
      asks: 'object',
      known: 'examplol',
      qualifiers: {},
      options: { 'alpha-gate': 'alpha-gate', 'beta-gate': 'beta-gate' },
    },
  };
}

const told = (stem: string, fact?: string) =>
  checkItem(asked(stem, fact), kb)
    .findings.filter(({ where }) => where === 'stem')
    .map(({ code, severity, message }) => ({ code, severity, message }));

/** Words that the question may use as it likes. */
const READ = [
  'which',
  'gate',
  'is',
  'it',
  'that',
  'closes',
  'closed',
  'closing',
  'in',
  'a',
  'patient',
  'the',
];

describe('a question of any words', () => {
  const stray = fc.stringMatching(/^[bdfgk][bdfgklmnrtz]{5,9}q$/u);
  const words = fc.array(fc.constantFrom(...READ), { maxLength: 8 });

  it('tells of a word that nobody read, wherever it stands, and of no other', () => {
    fc.assert(
      fc.property(words, stray, words, fc.boolean(), (before, word, after, isSafety) => {
        const stem = `In this lesson, ${[...before, word, ...after].join(' ')} examplol?`;
        const found = told(stem, isSafety ? 'grave' : 'plain');
        expect(found.map(({ code, severity }) => [code, severity])).toEqual([
          ['proof/unread-question', isSafety ? 'error' : 'warning'],
        ]);
        expect(found[0]?.message).toContain(`"${word}"`);
      }),
    );
  });

  it('tells of nothing where every word is read', () => {
    fc.assert(
      fc.property(words, (some) => {
        expect(told(`In this lesson, ${some.join(' ')} Sampletta?`)).toEqual([]);
      }),
    );
  });

  it('tells of a sentence in front of the question too', () => {
    expect(told('Quibbling is usual. Which gate is it that examplol closes?')[0]?.message).toContain(
      '"quibbling", "usual"',
    );
  });
});

describe('the words of another relation', () => {
  it.each([
    ['its verb, inflected', 'Which gate does examplol open in the patient?', 'open'],
    ['its verb in the past', 'Which gate is it that examplol opened?', 'opened'],
    ['the verb of a relation of other kinds', 'Which gate does examplol provoke there?', 'provoke'],
  ])('are an error, whatever the fact: %s', (_what, stem, word) => {
    const [found] = told(stem);
    expect(found).toMatchObject({ code: 'proof/words-of-another-relation', severity: 'error' });
    expect(found?.message).toContain(`"${word}"`);
  });

  it('are a warning where they are no verb and speak of other kinds', () => {
    expect(told('Which gate does examplol close in the morning there?')).toMatchObject([
      { code: 'proof/unread-question', severity: 'warning' },
    ]);
  });

  it('are not read as its own because the negation uses them', () => {
    expect(told('Which gate is it that examplol leaves for them?')[0]?.code).toBe('proof/unread-question');
  });
});

describe('forms of one word', () => {
  it.each([
    ['closes', 'close'],
    ['closed', 'closing'],
    ['stopped', 'stop'],
    ['studies', 'studied'],
    ['reported', 'reports'],
  ])('%s is a form of %s', (a, b) => expect(isSameWord(a, b)).toBe(true));
  it.each([
    ['closed', 'enclosed'],
    ['harm', 'harmless'],
    ['open', 'close'],
    ['safe', 'unsafe'],
  ])('%s is none of %s', (a, b) => expect(isSameWord(a, b)).toBe(false));
});
