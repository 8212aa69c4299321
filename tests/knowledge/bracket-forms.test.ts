/** Forms between brackets that agree with nothing, or with the wrong name; told where an author reads what is found. */
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';

interface Frames {
  readonly statement?: string;
  readonly negation?: string;
  readonly ask?: string;
}

const fact = (id: string, subject: string, object: string, evidence: string) =>
  `  - { id: ${id}, kind: relation, objective: all, subject: ${subject}, relation: eases, object: ${object}, evidence: ${evidence}, source: book }\n`;
const FACTS = [
  fact('one', 'hummols', 'shakes', 'Hummols ease shakes'),
  fact('two', 'examplol', 'fever', 'Examplol eases fever'),
  fact('three', 'hummols', 'fever', 'Hummols ease fever'),
];

/** Everything on verbs that is found in a course whose one relation has these phrasings. */
function told(
  { statement, negation, ask }: Frames,
  facts: readonly string[] = FACTS,
  more = '',
  body = '',
): readonly string[] {
  const { diagnostics } = compileBank([
    {
      path: 'content/vocabulary/all.yaml',
      text: `kinds:
  medicine: { label: medicine, plural: medicines }
  sign: { label: sign, plural: signs }
concepts:
  hummols: { kind: medicine, label: hummols, number: plural }
  examplol: { kind: medicine, label: examplol }
  shakes: { kind: sign, label: shakes, number: plural, synonyms: [shaking] }
  fever: { kind: sign, label: fever${more} }
relations:
  eases:
    label: what it eases
    domain: medicine
    range: sign
    statement: "${statement ?? '{subject} [eases|ease] {object}.'}"
    negation: "${negation ?? '{subject} [does|do] not ease {object}.'}"
    ask: { ${ask ?? 'object: "which sign [does|do] {subject} ease?"'} }
`,
    },
    {
      path: 'content/sources.yaml',
      text: 'book: { title: A book, publisher: unknown, edition: unknown, retrieved: unknown, url: unknown }\n',
    },
    {
      path: 'content/examplol/course.md',
      text: '---\ntitle: T\nsummary: S\naudience: A\nlessons: [action]\n---\nText.\n',
    },
    {
      path: 'content/examplol/action.md',
      text: `---\ntitle: Action\nsummary: S\nobjectives:\n  all: { text: Name it, topic: it }\nfacts:\n${facts.join('')}---\n\nHummols ease shakes. Examplol eases fever. Hummols ease fever. Shaking is what they ease. ${body}\n`,
    },
  ]);
  return diagnostics
    .filter(
      ({ code }) =>
        code.endsWith('/verb-agreement') ||
        code.endsWith('/number-unsaid') ||
        code.endsWith('/article-differs'),
    )
    .map(({ message }) => /^Unexpected "?(?<words>.*?)"? in a phrasing|^.*$/u.exec(message))
    .map((found) => found?.groups?.['words'] ?? found?.[0] ?? '');
}

describe('forms between brackets', () => {
  it.each<[string, Frames, string]>([
    ['the form for many first', { statement: '{subject} [ease|eases] {object}.' }, '[ease|eases]'],
    ['the same of a short verb', { negation: '{subject} [do|does] not ease {object}.' }, '[do|does]'],
    ['the same of "are"', { ask: 'object: "what [are|is] {subject} given for?"' }, '[are|is]'],
    [
      'the object before forms that agree with the subject',
      { statement: '{object} [is|are] eased by {subject}.' },
      '{object} [is|are]',
    ],
    [
      'the subject before forms that agree with the object',
      { statement: '{subject} [eases|ease:object] {object}.' },
      '{subject} [eases|ease:object]',
    ],
    [
      'a noun before the subject',
      { statement: 'the use of {subject} [eases|ease] {object}.' },
      '[eases|ease]',
    ],
    [
      'a question word that is the subject',
      { ask: 'object: "which of these [is|are] eased by {subject}?"' },
      '[is|are]',
    ],
    [
      'a noun between the forms and the subject',
      { ask: 'object: "which sign [does|do] treatment with {subject} ease?"' },
      '[does|do]',
    ],
    ['one of several', { ask: 'objects: "which of these is eased by {subject}?"' }, 'which of these is'],
    [
      'one of several signs',
      { ask: 'objects: "which of these signs [is|are] eased when {subject} [is|are] taken?"' },
      'which of these signs [is|are]',
    ],
    [
      'forms that agree with what is asked for',
      { ask: 'objects: "with {subject}, which signs [is|are:object] eased?"' },
      '[is|are:object]',
    ],
    [
      'many of which there is much',
      { ask: 'object: "how much {subject} is needed for that?"' },
      'how much {subject}',
    ],
    [
      'one of which there are many',
      { ask: 'object: "how many {subject} are needed for that?"' },
      'how many {subject}',
    ],
    ['one form before both numbers', { ask: 'object: "what does {subject} ease?"' }, 'does {subject}'],
  ])('are told of: %s', (_name, frames, words) => {
    expect(told(frames)).toEqual([words]);
  });

  it.each<[string, Frames]>([
    ['each with its own side', { statement: '{object} [is|are:object] eased by {subject}.' }],
    [
      'the same in a denial',
      { negation: '{object} [is|are:object] not eased when {subject} [is|are] taken.' },
    ],
    ['a noun with one form', { statement: 'the use of {subject} eases {object}.' }],
    ['a share of the name', { statement: 'most of {subject} [eases|ease] {object}.' }],
    ['behind "than" and "when"', { ask: 'object: "what else is eased when {subject} [is|are] taken?"' }],
    ['a name turned round', { ask: 'object: "how fast [is|are] {subject} at easing which sign?"' }],
    ['several of several', { ask: 'objects: "which of these are eased by {subject}?"' }],
    ['one of several, turned round', { ask: 'objects: "which of these [does|do] {subject} ease?"' }],
    ['one right answer of several', { ask: 'object: "which of these is eased by {subject}?"' }],
    ['what somebody has', { ask: 'object: "which sign is treated when somebody has {subject}?"' }],
    ['a name that can be one or many', { ask: 'object: "how much of {subject} is needed, and for what?"' }],
    ['forms of a noun', { statement: '{subject} [eases|ease] {object} with [a dose|doses].' }],
  ])('are not told of: %s', (_name, frames) => {
    expect(told(frames)).toEqual([]);
  });

  it('are not told of where no fact makes the sentence read wrong', () => {
    const one = FACTS.slice(1, 2);
    expect(told({ statement: '{object} [is|are] eased by {subject}.' }, one)).toEqual([]);
    expect(told({ statement: 'the use of {subject} [eases|ease] {object}.' }, one)).toEqual([]);
    expect(told({ ask: 'object: "how much {subject} is needed for that?"' }, one)).toEqual([]);
  });
});

describe('an article of a phrasing', () => {
  const statement = '{subject} [is|are] for a {object:bare}.';
  const negation = '{subject} [is|are] not for a {object:bare}.';
  const one = FACTS.slice(1, 2);

  it('is told of where it does not go with a name', () => {
    expect(told({ statement, negation }, FACTS)).toEqual(['a {object:bare}', 'a {object:bare}']);
    const an = { statement: statement.replace(' a ', ' an '), negation: negation.replace(' a ', ' an ') };
    expect(told(an, one)).toEqual(['an {object:bare}', 'an {object:bare}']);
  });

  it('is not told of where it goes with each', () => {
    expect(told({ statement, negation }, one)).toEqual([]);
  });
});

/** What is found where a fact on this concept has this evidence. */
function ofConcept(concept: string, frames: Frames, evidence: string): readonly string[] {
  return told(
    frames,
    [fact('new', 'examplol', 'added', evidence)],
    ` }\n  added: { ${concept}`,
    `${evidence}.`,
  );
}

describe('the number of a name', () => {
  const shaking = fact('four', 'hummols', 'shakes', 'Shaking is what they ease');

  it('is that of its label, whatever another name has', () => {
    expect(told({}, [shaking])).toEqual([]);
  });

  it.each([
    ['Chills and sweats', '', 'Chills and sweats come', 'Unexpected singular "chills and sweats"'],
    ['Chills and sweats', ', number: plural', 'Chills and sweats come', undefined],
    ['Sweating', ', number: plural', 'Sweating comes', 'Unexpected plural "sweating"'],
    ['Sweating', '', 'Sweating comes', undefined],
    ['Sweating', '', 'Fever and sweating come', undefined],
    ['Sweating', '', 'Sweating and fever come', undefined],
  ])('is read by the forms of the statement: %s%s in "%s"', (label, number, words, told) => {
    const concept = `kind: sign, label: ${label.toLowerCase()}${number}`;
    const statement = '{object} [comes|come:object] to an end with {subject}.';
    const negation = '{object} [does|do:object] not come to an end with {subject}.';
    const evidence = `${words} to an end with examplol`;
    const found = ofConcept(concept, { statement, negation }, evidence);
    expect(found).toEqual(told === undefined ? [] : [expect.stringContaining(told)]);
  });
});
