/** A hand-written question says what its relation says: in its order, and with the words on which it turns. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem } from '#lib/checks/proof/stated-item.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';
import { asked, told } from './asked-question.ts';

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
      follows: {
        domain: 'medicine',
        range: 'sign',
        statement: 'the sign after the last dose of {subject} is {object}.',
        ask: { object: ['which sign follows the last dose of {subject}?'] },
      },
    },
    facts: Object.fromEntries(
      ['leads', 'made', 'turned', 'follows'].map((relation) => [
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

  it.each([
    ['In people without asthma, which sign was reported most before examplol is stopped abruptly?', 'before'],
    ['Before examplol is stopped abruptly, which sign was reported most in people without asthma?', 'before'],
    ['In people without asthma, which sign was reported most after examplol is started abruptly?', 'started'],
    [
      'In people without asthma, which sign was reported partly after examplol is stopped abruptly?',
      'partly',
    ],
  ])('may not be said the other way round, whatever the fact: %s', (stem, word) => {
    expect(found(stem)).toContainEqual([
      'proof/altered-question',
      'error',
      `Unexpected "${word}" in a question on leads`,
    ]);
    expect(found(stem).filter(([, , message]) => message?.includes(`"${word}"`))).toHaveLength(1);
  });

  it('tell the way that something goes', () => {
    expect(found('From which sign is it that examplol is turned?', 'turned')).toEqual([
      ['proof/altered-question', 'warning', 'Unexpected question with "from"'],
    ]);
    expect(found('To which of these is examplol turned?', 'turned')).toEqual([]);
    for (const stem of ['From which of these is examplol made?', 'Of which of these is examplol made?'])
      expect(found(stem, 'made')).toEqual([]);
  });

  it('reads the last dose as one that ranks nothing, behind a sentence that only says who asks', () => {
    expect(
      found('A nurse asks about examplol. Which sign follows the last dose of examplol?', 'follows'),
    ).toEqual([]);
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

describe('words of the relation for its other side', () => {
  const chain = buildKnowledgeBase({
    concepts: { dawn: { kind: 'hour' }, noon: { kind: 'hour' }, dusk: { kind: 'hour' } },
    relations: {
      next: {
        domain: 'hour',
        range: 'hour',
        statement: '{subject} is followed by {object}.',
        ask: {
          object: ['which part comes after {subject}?'],
          subject: ['which part comes before {object}?'],
        },
      },
    },
    facts: {
      f: {
        relation: 'next',
        claims: [
          ['dawn', 'noon'],
          ['dusk', 'noon', false],
        ],
      },
    },
  });
  const severities = (stem: string): readonly string[] =>
    checkItem(
      {
        ...asked(stem, 'f'),
        options: [
          { id: 'dawn', text: 'Dawn', key: true, rationale: 'A reason.' },
          { id: 'dusk', text: 'Dusk', key: false, rationale: 'A reason.' },
        ],
        declares: {
          relation: 'next',
          asks: 'subject',
          known: 'noon',
          qualifiers: {},
          options: { dawn: 'dawn', dusk: 'dusk' },
        },
      },
      chain,
    )
      .findings.filter(({ where }) => where === 'stem')
      .map(({ code, severity }) => `${code} ${severity}`);

  it.each([
    'What comes after noon?',
    'Which part is it that comes after noon?',
    'After noon, which part comes?',
  ])('ask for that one, whatever is declared: %s', (stem) =>
    expect(severities(stem)).toEqual(['proof/altered-question error']),
  );

  it('ask for what is declared where they are its own', () =>
    expect(severities('Which part is it that comes before noon?')).toEqual([]));
});

describe('a term that is asked for barely', () => {
  const terms = buildKnowledgeBase({
    concepts: {
      cramp: { kind: 'term' },
      pull: { kind: 'definition', label: 'a sudden pull' },
      push: { kind: 'definition', label: 'a sudden push' },
    },
    relations: {
      means: {
        domain: 'term',
        range: 'definition',
        statement: '{subject} means {object}.',
        ask: { object: ['what does {subject} mean?'] },
      },
    },
    facts: {
      f: {
        relation: 'means',
        claims: [
          ['cramp', 'pull'],
          ['cramp', 'push', false],
        ],
        safety: true,
      },
    },
  });
  const codesOf = (stem: string) =>
    checkItem(
      {
        ...asked(stem, 'f'),
        options: [
          { id: 'pull', text: 'A sudden pull', key: true, rationale: 'A reason.' },
          { id: 'push', text: 'A sudden push', key: false, rationale: 'A reason.' },
        ],
        declares: {
          relation: 'means',
          asks: 'object',
          known: 'cramp',
          qualifiers: {},
          options: { pull: 'pull', push: 'push' },
        },
      },
      terms,
    )
      .findings.filter(({ where }) => where === 'stem')
      .map(({ code }) => code);

  it.each(['What is a cramp?', 'Which of these is cramp?'])('is asked for its meaning: %s', (stem) =>
    expect(codesOf(stem)).toEqual([]),
  );
  it.each(['What has a cramp?', 'What is it that is of a cramp?', 'Of what is it a cramp?'])(
    'is not in other words: %s',
    (stem) => expect(codesOf(stem)).toContain('proof/reordered-question'),
  );
});

describe('a limit that has the name of what is asked about in it', () => {
  const limited = buildKnowledgeBase({
    concepts: { examplol: { kind: 'medicine' }, cramp: { kind: 'sign' }, cough: { kind: 'sign' } },
    qualifiers: { information: { text: 'in the product information of examplol' } },
    relations: {
      limited: {
        domain: 'medicine',
        range: 'sign',
        statement: '{information}, {subject} closes {object}.',
        ask: { object: ['{information}, which sign does {subject} close?'] },
      },
    },
    facts: {
      f: {
        relation: 'limited',
        qualifiers: { information: 'text' },
        claims: [
          ['examplol', 'cramp'],
          ['examplol', 'cough', false],
        ],
      },
    },
  });
  const codesOf = (stem: string) =>
    checkItem(
      {
        ...asked(stem, 'f'),
        options: [
          { id: 'cramp', text: 'Cramp', key: true, rationale: 'A reason.' },
          { id: 'cough', text: 'Cough', key: false, rationale: 'A reason.' },
        ],
        declares: {
          relation: 'limited',
          asks: 'object',
          known: 'examplol',
          qualifiers: { information: 'text' },
          options: { cramp: 'cramp', cough: 'cough' },
        },
      },
      limited,
    )
      .findings.filter(({ where }) => where === 'stem')
      .map(({ code }) => code);

  it.each([
    'Which sign does examplol close in the product information of examplol?',
    'In the product information of examplol, which sign is closed by examplol?',
  ])('may stand where it likes: %s', (stem) => expect(codesOf(stem)).toEqual([]));

  it('leaves the roles to be told of', () =>
    expect(codesOf('In the product information of examplol, which sign closes examplol?')).toContain(
      'proof/reordered-question',
    ));
});
