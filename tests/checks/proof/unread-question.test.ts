/** Every word of a hand-written question and around its options is read, or told of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { isSameWord } from '#lib/base/word-stems.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';
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

describe('plain words that are out of place', () => {
  it.each([
    ['Who is it that examplol closes?', 'who'],
    ['Whom does examplol close?', 'whom'],
    ['Which gate did examplol close?', 'did'],
    ['Which gate was closed by examplol?', 'was'],
    ['Which gate had been closed by examplol?', 'had'],
  ])('ask for a person, or of the past: %s', (stem, word) => {
    expect(told(stem)).toMatchObject([
      {
        code: 'proof/unread-question',
        severity: 'warning',
        message: expect.stringContaining(`word "${word}"`) as unknown,
      },
    ]);
    expect(told(stem, 'grave')[0]?.severity).toBe('error');
  });

  it.each([
    'In a patient who was on examplol, which gate is closed by it?',
    'A patient had examplol. Which gate does it close?',
    'Which gate would examplol close?',
  ])('say nothing of the question where it asks for a thing that is so: %s', (stem) =>
    expect(told(stem)).toEqual([]),
  );
});

describe('signs that stand for words', () => {
  it.each(['≥', '<', '↓', '→', '±', '✓', '~'])('are read like words: %s', (sign) => {
    expect(told(`Which gate is it that examplol ${sign} closes?`)).toMatchObject([
      { code: 'proof/unread-question', severity: 'warning' },
    ]);
    expect(told(`Which gate is it that examplol ${sign} closes?`, 'grave')[0]?.severity).toBe('error');
  });

  it.each(['≠', '¬', '❌', '🚫'])('turn a question round where they deny: %s', (sign) => {
    expect(told(`Which gate is it that examplol ${sign} closes?`)).toMatchObject([
      { code: 'proof/declaration-differs', severity: 'error' },
    ]);
  });

  it.each([
    'Which gate is it that Sampletta® closes?',
    'Which gate is it — in a patient — that examplol closes?',
    'Which gate is it that “examplol” closes?',
    'Which gate is it/are they that examplol closes?',
    'Which gate is it (in a patient) that examplol closes?',
  ])('are none where they say nothing: %s', (stem) => expect(told(stem, 'grave')).toEqual([]));
});

describe('a sentence before the question', () => {
  it.each([
    'A pharmacist explains examplol to a patient. Which gate does it close?',
    'A nurse is teaching a patient about examplol. Which gate does examplol close?',
    'A nurse teaches a student about Sampletta. Which gate is closed by examplol?',
    'A patient asks about examplol. Which gate is it that the medicine closes?',
    'A doctor has told a relative about examplol. Which gate does examplol close?',
    'A patient wants to know about examplol. Which gate does it close?',
    'A patient takes examplol. Which gate does examplol close?',
    'The student discusses the patient’s examplol. Which gate does it close?',
    'A woman wants to know about examplol. Which gate does it close?',
    'A man takes examplol. Which gate does examplol close?',
    'A nurse is caring for a client who is prescribed examplol. Which gate does it close?',
    'A colleague asks which gate examplol closes. Which gate does examplol close?',
    'A student asks about the gate that is closed by examplol. Which gate is it that examplol closes?',
  ])('may say who speaks of what the question names: %s', (stem) => {
    expect(told(stem)).toEqual([]);
    expect(told(stem, 'grave')).toEqual([]);
  });

  it.each([
    ['A nurse forgets examplol. Which gate does examplol close?', 'proof/unread-question'],
    ['A patient no longer takes examplol. Which gate does it close?', 'proof/declaration-differs'],
    ['A student explains it. Which gate does examplol tell?', 'proof/unread-question'],
    ['A nurse in Zelland explains examplol. Which gate does it close?', 'proof/unread-question'],
    ['A nurse explains examplol. Which gate does a patient close?', 'proof/reordered-question'],
    ['A man of 6 takes examplol. Which gate does it close?', 'proof/unread-question'],
    ['A nurse asks which gate examplol shuts. Which gate does examplol close?', 'proof/unread-question'],
    ['A nurse asks what examplol cannot close. Which gate does examplol close?', 'proof/declaration-differs'],
    ['The gate closes. Which gate does examplol close?', 'proof/reordered-question'],
  ])('is told of where it says more: %s', (stem, code) => {
    expect(told(stem).map((one) => one.code)).toContain(code);
  });

  it('makes no plain word of what the question itself says', () => {
    expect(told('Which gate does examplol ask to close?')[0]?.code).toBe('proof/unread-question');
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

  it.each(['after', 'before', 'during', 'while', 'between', 'under'])('are no words that tie: %s', (word) => {
    const tying = buildKnowledgeBase({
      concepts: { examplol: { kind: 'medicine' }, gate: { kind: 'gate' }, door: { kind: 'gate' } },
      relations: {
        closes: {
          domain: 'medicine',
          range: 'gate',
          statement: '{subject} [closes|close] {object}.',
          ask: { object: ['which gate [does|do] {subject} close?'] },
        },
        other: { domain: 'medicine', range: 'gate', statement: `{object} is hung ${word} {subject}.` },
      },
      facts: {
        closes: {
          relation: 'closes',
          claims: [
            ['examplol', 'gate'],
            ['examplol', 'door', false],
          ],
        },
      },
    });
    const found = (stem: string) => checkItem(asked(stem), tying).findings.map(({ code }) => code);
    expect(found(`Which gate does examplol close ${word} it?`)).not.toContain(
      'proof/words-of-another-relation',
    );
    expect(found(`Which gate does examplol close ${word} it?`)).toContain('proof/unread-question');
    expect(found('Which gate is hung by examplol?')).toContain('proof/words-of-another-relation');
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

describe('signs around the names of the options', () => {
  const around = (sign: string) => {
    const item = asked('Which gate is it that examplol closes?', 'plain');
    const options = item.options.map((option) => ({ ...option, text: `${sign} ${option.text}` }));
    return checkItem({ ...item, options }, kb)
      .findings.filter(({ where }) => where !== 'stem')
      .map(({ code, message }) => `${code} ${message}`);
  };

  it('are told of, and those that deny are named', () => {
    expect(around('≥').join()).toContain('proof/unread-question Unexpected word "≥"');
    expect(around('❌').join()).toContain('"❌" in option');
    expect(around('not').join()).toContain('"not" in option');
    expect(around('the').filter((one) => one.startsWith('proof/unread-question'))).toEqual([]);
  });
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
