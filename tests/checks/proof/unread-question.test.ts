/** Every word of a hand-written question and around its options is read, or told of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { isSameWord } from '#lib/base/word-stems.ts';
import { asked, kb, told } from './asked-question.ts';

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

  it.each([
    'Which gate does examplol close?',
    'In this lesson, which gate is it that Sampletta closes?',
    'Which gate is closed by examplol?',
    'By examplol, which gate is closed?',
    'Examplol closes which gate?',
    'Which gate has Sampletta closed in a patient?',
    'A patient has examplol. Which gate does it close?',
    'A patient takes Sampletta. Which gate does the medicine close?',
    'In a patient who takes examplol, which gate does it close?',
    'In patients receiving examplol, which gate does this medicine close?',
    'Which gate does the pharmacist’s examplol close?',
  ])('tells of nothing where every word is read, in an order of the relation: %s', (stem) => {
    expect(told(stem)).toEqual([]);
    expect(told(stem, 'grave')).toEqual([]);
  });

  it('tells of every other order of the same words', () => {
    fc.assert(
      fc.property(words, fc.boolean(), (some, isSafety) => {
        const stem = `In this lesson, ${some.join(' ')} closing closes Sampletta?`;
        expect(told(stem, isSafety ? 'grave' : 'plain')).toMatchObject([
          { code: 'proof/reordered-question', severity: isSafety ? 'error' : 'warning' },
        ]);
      }),
    );
  });

  it.each([
    'In a patient who stopped examplol, which gate does it close?',
    'In a patient who takes examplol alone, which gate does it close?',
  ])('tells of what else a part before the question says: %s', (stem) => {
    expect(told(stem)).toMatchObject([{ code: 'proof/unread-question' }]);
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

describe('words around the names of the options', () => {
  const around = (words: (name: string) => string, fact?: string) => {
    const item = asked('Which gate is it that examplol closes?', fact);
    const options = item.options.map((option) => ({ ...option, text: words(option.text.toLowerCase()) }));
    return checkItem({ ...item, options }, kb).findings.filter(({ code }) =>
      /unread-question|another-relation|declaration/u.test(code),
    );
  };

  it('are read like those of the question, and told of at one option', () => {
    const found = around((name) => `Quibbling the ${name}`);
    expect(found).toMatchObject([
      { code: 'proof/unread-question', where: 'alpha-gate', severity: 'warning' },
    ]);
    expect(found[0]?.message).toContain('"quibbling"');
    expect(around((name) => `Quibbling the ${name}`, 'grave')[0]?.severity).toBe('error');
    expect(around((name) => `Opening of the ${name}`)).toMatchObject([
      { code: 'proof/words-of-another-relation', where: 'alpha-gate', severity: 'error' },
    ]);
  });

  it('are read where the question is a phrasing too', () => {
    const item = asked('Which gate does examplol close?');
    const options = (words: string) =>
      item.options.map((option) => ({ ...option, text: `${words} the ${option.text.toLowerCase()}` }));
    const codes = (words: string) =>
      checkItem({ ...item, options: options(words) }, kb)
        .findings.filter(({ where }) => where !== 'stem')
        .map(({ code }) => code)
        .filter((code) => /unread-question|another-relation|unknown-option/u.test(code));
    expect(codes('At')).toEqual([]);
    expect(codes('Quibbling')).toEqual(['proof/unread-question']);
    expect(codes('Opening')).toEqual(['proof/words-of-another-relation']);
  });

  it.each(['the *', 'at the *', 'it closes the *', 'closing of the *', 'a patient’s *', '*'])(
    'are no fault where they are plain or of the relation: %s',
    (frame) => expect(around((name) => frame.replace('*', name), 'grave')).toEqual([]),
  );
});
