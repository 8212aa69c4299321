/** Verbs that do not agree with the names that facts set before them. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const CLOSES =
  'statement: "{subject} closes {object}.", negation: "{subject} not closes {object}.", ask: { object: "what of {subject} closes?" }';
const EVIDENCE = 'Hummols close the alpha gate, and examplol closes the alpha gate';
const fact = (subject: string, evidence = EVIDENCE) =>
  factOf(['kind: relation', `subject: ${subject}`, 'relation: closes', 'object: alpha-gate'], evidence);

/** What is told where the phrasings are these and a second medicine, "hummols", has these fields. */
function toldOf(frames: string, more: string, subject = 'hummols', evidence = EVIDENCE) {
  expect(vocabulary).toContain(CLOSES);
  const words = vocabulary
    .replace(CLOSES, frames)
    .replace('concepts:\n', `concepts:\n  hummols: { kind: medicine, label: hummols${more} }\n`);
  const { all } = foundIn(words, fact(subject, evidence), `${evidence}.`);
  expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
  return all
    .filter(({ code }) => code === 'knowledge/verb-agreement' || code === 'knowledge/number-unsaid')
    .map(({ code, message, related }) => {
      expect(related).toHaveLength(1);
      return `${code.slice('knowledge/'.length)}: ${message}`;
    });
}

const frames = (statement: string, negation: string, ask: string) =>
  `statement: "${statement}", negation: "${negation}", ask: { object: "${ask}" }`;
const SINGULAR = frames(
  '{subject} closes {object}.',
  '{subject} does not close {object}.',
  'which gate does {subject} close?',
);
const BOTH = frames(
  '{subject} [closes|close] {object}.',
  '{subject} [does|do] not close {object}.',
  'which gate [does|do] {subject} close?',
);
const PLURAL = ', number: plural';

describe('a measure of a direction', () => {
  const told = (number: string) => {
    const words = vocabulary.replace(
      '{ kind: measure, label: kidney function }',
      `{ kind: measure, label: fluid losses${number} }`,
    );
    const fields = [
      'kind: direction',
      'driver: kidney-function',
      'response: level-in-blood',
      'direction: opposite',
    ];
    const evidence = 'When the fluid losses go up, the level in the blood falls';
    return foundIn(words, factOf(fields, evidence), `${evidence}.`)
      .all.filter(({ code }) => code === 'knowledge/verb-agreement')
      .map(({ message }) => message);
  };

  it('is told of where it is of many things', () => {
    expect(told(PLURAL)).toEqual([expect.stringContaining('Unexpected plural "fluid losses"')]);
    expect(told('')).toEqual([]);
  });
});

describe('the verb of a phrasing', () => {
  it('is told of once for each phrasing that a name of the other number fills', () => {
    expect(toldOf(SINGULAR, PLURAL)).toEqual([
      'verb-agreement: Unexpected "does {subject}" in a phrasing of "closes", expected "[does|do]": "hummols" is plural',
      'verb-agreement: Unexpected "{subject} closes" in a phrasing of "closes", expected "[closes|…]": "hummols" is plural',
      'verb-agreement: Unexpected "{subject} does" in a phrasing of "closes", expected "[does|do]": "hummols" is plural',
    ]);
    const many = frames(
      '{subject} are shut by {object}.',
      '{subject} are not shut by {object}.',
      'what are {subject} shut by?',
    );
    expect(toldOf(many, '', 'examplol')).toHaveLength(3);
  });

  it('is not told of where it agrees, or where no such name fills it', () => {
    expect(toldOf(BOTH, PLURAL)).toEqual([]);
    expect(toldOf(SINGULAR, PLURAL, 'examplol')).toEqual([]);
  });

  it('is not looked for where another word governs the name', () => {
    const governed = frames(
      'the gate of {subject} is {object}.',
      'the gate of {subject} is not {object}.',
      'what is the gate of {subject}?',
    );
    expect(toldOf(governed, PLURAL)).toEqual([]);
    const two = frames(
      '{subject} and another close {object}.',
      '{subject} and another do not close {object}.',
      'what are {subject} and another closing?',
    );
    expect(toldOf(two, '', 'examplol')).toEqual([]);
  });
});

describe('the number of a name', () => {
  it('is told of where the evidence gives it the other one', () => {
    const text = 'Hummols are what closes the alpha gate';
    expect(toldOf(BOTH, '', 'hummols', text)).toEqual([
      'number-unsaid: Unexpected singular "hummols", expected the number that the lesson gives it: "Hummols are"',
    ]);
    expect(toldOf(BOTH, PLURAL, 'hummols', text)).toEqual([]);
    expect(toldOf(BOTH, PLURAL, 'hummols', 'Hummols is what closes the alpha gate')).toHaveLength(1);
  });

  it('is not read where more stands before the verb', () => {
    expect(toldOf(BOTH, '', 'hummols', 'Doses of hummols are what closes the alpha gate')).toEqual([]);
    expect(toldOf(BOTH, '', 'hummols', 'Hummols and examplol are what closes the alpha gate')).toEqual([]);
  });
});

describe('the article of a name', () => {
  const told = (label: string, article: string, more = '') => {
    const words = vocabulary.replace(
      'concepts:\n',
      `concepts:\n  thing: { kind: sign, label: ${label}, article: ${article}${more} }\n`,
    );
    return foundIn(words, '', 'Text.')
      .all.filter(({ code }) => code === 'knowledge/article-differs')
      .map(({ message }) => message);
  };

  it.each([
    ['ECG', 'a', '`an`'],
    ['MRT', 'a', '`an`'],
    ['CT', 'an', '`a`'],
    ['hair loss', 'an', '`a`'],
    ['itch', 'a', '`an`'],
    ['hourly dose', 'a', '`an`'],
    ['European trial', 'an', '`a`'],
  ])('is told of where it does not go with it: %s', (label, article, expected) => {
    expect(told(label, article)).toEqual([
      `Unexpected article "${article}" of "${label}", expected ${expected}`,
    ]);
  });

  it.each([
    ['ECG', 'an'],
    ['itch', 'an'],
    ['rash', 'a'],
    ['unit', 'a'],
    ['ulcer', 'an'],
    ['NICU', 'a'],
    ['SNRI', 'an'],
    ['one-off dose', 'a'],
    ['X-ray', 'an'],
    ['mRNA vaccine', 'an'],
    ['Rh factor', 'an'],
    ['n-of-1 trial', 'an'],
    ['Ewing sarcoma', 'a'],
    ['herb', 'an'],
    ['rash', 'the'],
  ])('is not told of where it goes, or nobody can say: %s', (label, article) => {
    expect(told(label, article)).toEqual([]);
  });

  it('is none before many things', () => {
    expect(told('muscle jerks', 'a', PLURAL)).toEqual([
      'Unexpected article "a" of "muscle jerks", expected `the` or none: it is plural',
    ]);
  });
});
