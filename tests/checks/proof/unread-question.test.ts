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

describe('words that turn the question of a relation', () => {
  const chest = buildKnowledgeBase({
    concepts: {
      examplol: { kind: 'medicine' },
      cramp: { kind: 'sign' },
      cough: { kind: 'sign' },
    },
    relations: {
      leads: {
        domain: 'medicine',
        range: 'sign',
        statement:
          'in people without asthma, {object} was reported most after {subject} is stopped abruptly.',
        ask: {
          object: [
            'in people without asthma, which sign was reported most after {subject} is stopped abruptly?',
            'which sign stood first among reports on {subject}?',
          ],
        },
      },
      made: {
        domain: 'medicine',
        range: 'sign',
        statement: '{subject} is made from {object}.',
        ask: { object: ['which sign is {subject} made from?'] },
      },
      turned: {
        domain: 'medicine',
        range: 'sign',
        statement: '{subject} is turned to {object}.',
        ask: { object: ['to which sign is {subject} turned?'] },
      },
    },
    facts: Object.fromEntries(
      ['leads', 'made', 'turned'].map((relation) => [
        relation,
        {
          relation,
          claims: [
            ['examplol', 'cramp'],
            ['examplol', 'cough', false],
          ],
        },
      ]),
    ),
  });
  const found = (stem: string, relation = 'leads') =>
    checkItem(
      {
        ...asked(stem, relation),
        options: [
          { id: 'cramp', text: 'Cramp', key: true, rationale: 'A reason.' },
          { id: 'cough', text: 'Cough', key: false, rationale: 'A reason.' },
        ],
        declares: {
          relation,
          asks: 'object',
          known: 'examplol',
          qualifiers: {},
          options: { cramp: 'cramp', cough: 'cough' },
        },
      },
      chest,
    )
      .findings.filter(({ where }) => where === 'stem')
      .map(({ code, severity, message }) => [code, severity, message.slice(0, message.indexOf(','))]);

  it.each([
    [
      'In people with asthma, which sign was reported most after examplol was stopped abruptly?',
      'error',
      'without "without"',
    ],
    [
      'In people without asthma, which sign was reported after examplol was stopped abruptly?',
      'error',
      'without "most"',
    ],
    [
      'In people without asthma, which sign was reported first after examplol was stopped abruptly?',
      'error',
      'without "most"',
    ],
    ['Which sign was it that stood among reports on examplol?', 'error', 'without "first"'],
    [
      'In people without asthma, which sign was it that was reported most after examplol was stopped?',
      'warning',
      'without "abruptly"',
    ],
  ])('may not be left out: %s', (stem, severity, words) =>
    expect(found(stem)).toEqual([['proof/altered-question', severity, `Unexpected question ${words}`]]),
  );

  it('tell the way that something goes', () => {
    expect(found('From which sign is it that examplol is turned?', 'turned')).toEqual([
      ['proof/altered-question', 'warning', 'Unexpected question with "from"'],
    ]);
    expect(found('To which of these is examplol turned?', 'turned')).toEqual([]);
    for (const stem of ['From which of these is examplol made?', 'Of which of these is examplol made?'])
      expect(found(stem, 'made')).toEqual([]);
  });

  it.each([
    'In people without asthma, which sign is it that was reported most after examplol is stopped abruptly?',
    'In people without asthma, which sign was most reported after examplol is abruptly stopped?',
    'On examplol, which sign stood first among reports?',
    'Among reports on examplol, which of these stood first?',
  ])('are read where they stand: %s', (stem) => expect(found(stem)).toEqual([]));
});

describe('words of the relation in an order of their own', () => {
  const level = buildKnowledgeBase({
    concepts: {
      examplol: { kind: 'medicine' },
      samplol: { kind: 'medicine' },
      placebol: { kind: 'medicine' },
    },
    relations: {
      'raised-by': {
        domain: 'medicine',
        range: 'medicine',
        statement: 'the level of {subject} is raised by {object} during treatment.',
        ask: { object: ['which of these [raises|raise] the level of {subject} during treatment?'] },
      },
    },
    facts: {
      raised: {
        relation: 'raised-by',
        claims: [
          ['examplol', 'samplol'],
          ['examplol', 'placebol', false],
        ],
      },
    },
  });
  const asking = (stem: string): StatedItem => ({
    ...asked(stem, 'raised'),
    options: [
      { id: 'samplol', text: 'Samplol', key: true, rationale: 'A reason.' },
      { id: 'placebol', text: 'Placebol', key: false, rationale: 'A reason.' },
    ],
    declares: {
      relation: 'raised-by',
      asks: 'object',
      known: 'examplol',
      qualifiers: {},
      options: { samplol: 'samplol', placebol: 'placebol' },
    },
  });
  const found = (stem: string): readonly string[] =>
    checkItem(asking(stem), level)
      .findings.filter(({ where }) => where === 'stem')
      .map(({ code }) => code);

  it.each([
    'Which of these raise the level of examplol during treatment?',
    'During treatment, which of these raises the level of examplol?',
    'The level of examplol is raised during treatment by which of these?',
    'By which of these is the level of examplol raised during treatment?',
  ])('are read where they keep the roles: %s', (stem) => expect(found(stem)).toEqual([]));

  it('are told of, whatever the label of the relation says', () => {
    for (const stem of ['Which gate closes examplol?', 'By which gate is examplol closed?'])
      expect(told(stem).map(({ code }) => code)).toEqual(['proof/reordered-question']);
  });

  it.each([
    'The level of which of these is raised by examplol during treatment?',
    'Which of these is raised by the level of examplol during treatment?',
    'Which of these is the treatment that raises the level of examplol?',
    'Which of these does the level of examplol raise during treatment?',
    'Which level of examplol is raised during treatment?',
    'Of the level of which of these is examplol raised during treatment?',
  ])('are told of where they may turn them round: %s', (stem) => expect(found(stem)).not.toEqual([]));
});
