/** Phrasings with a word that says the reverse of their statement. */
import { expect, test } from 'vitest';
import { foundIn, vocabulary } from './one-fact.ts';

function told(
  statement: string,
  ask: string,
  negation = statement.replace('{subject} ', '{subject} not '),
): readonly string[] {
  const words = vocabulary.replace(
    'relations:\n',
    `relations:\n  touched: { label: touched, domain: medicine, range: sign, statement: "${statement}", negation: "${negation}", ask: { object: "${ask}" } }\n`,
  );
  const { all } = foundIn(words, '', 'Text.');
  return all.filter(({ code }) => code === 'knowledge/question-reversed').map(({ message }) => message);
}

test.each([
  ['{subject} raises {object}.', 'which sign does {subject} lower?', '"lower"', '"raises"'],
  [
    'a low level of {object} harms with {subject}.',
    'a high level of which sign harms with {subject}?',
    '"high"',
    '"low"',
  ],
  [
    'the shortest time of {subject} is {object}.',
    'what is the longest time of {subject}?',
    '"longest"',
    '"shortest"',
  ],
  [
    'the single dose of {subject} is heard by {object}.',
    'by which sign is the daily dose of {subject} heard?',
    '"daily"',
    '"single"',
  ],
  [
    'intravenous {subject} is heard by {object}.',
    'by which sign is oral {subject} heard?',
    '"oral"',
    '"intravenous"',
  ],
])('"%s" asked as "%s" is told of', (statement, ask, word, own) => {
  const [message = '', ...more] = told(statement, ask, statement.replace(/ (?:is|harms|raises) /u, '$&not '));
  expect(more).toEqual([]);
  expect(message).toContain(`Unexpected ${word}`);
  expect(message).toContain(`expected ${own}`);
});

test.each([
  ['{subject} [closes|close] {object}.', 'which sign [closes|close] {subject}?'],
  ['{subject} raises {object} at night.', 'at night, which sign raises {subject}?'],
])('"%s" asked as "%s" is told of: what is asked has another part', (statement, ask) => {
  expect(told(statement, ask, statement.replace(/ raises | \[/u, ' not$&'))).toEqual([
    expect.stringContaining('expected {subject} before its verb'),
  ]);
});

test.each([
  ['{subject} [closes|close] {object}.', 'which sign [does|do] {subject} close?'],
  ['the level of {subject} is raised by {object}.', 'which sign raises the level of {subject}?'],
  ['{object} is a sign of {subject}.', 'what is a sign of {subject}?'],
  ['{subject} raises {object}.', 'which sign is raised by {subject}?'],
  [
    '{subject} raises {object}, and others lower it.',
    'which sign does {subject} raise, and which do others lower?',
  ],
  ['{subject} is more frequent than {object}.', 'which sign is less frequent than {subject}?'],
  ['{subject} touches {object}.', 'which lower sign does {subject} touch?'],
])('"%s" asked as "%s" is not', (statement, ask) => {
  expect(told(statement, ask)).toEqual([]);
});

test.each([
  ['{subject} is followed directly by {object}.', 'what comes directly before {subject}?', '"before"'],
  ['{subject} comes before {object}.', 'what precedes {subject}?', '"precedes"'],
  ['{subject} precedes {object}.', 'before {subject}, what is done?', '"before"'],
  ['{subject} is followed directly by {object}.', 'what comes directly after {subject}?', undefined],
  ['{subject} is followed by {object}.', 'what follows {subject}?', undefined],
  ['{subject} is swallowed before {object}.', 'before which sign is {subject} swallowed?', undefined],
])('the object of "%s" is asked for in its own order: %s', (statement, ask, word) => {
  const found = told(statement, ask, statement.replace(/ (?=is|comes|precedes)/u, ' not '));
  expect(found.map((message) => /^Unexpected (?<word>"\w+")/u.exec(message)?.groups?.['word'])).toEqual(
    word === undefined ? [] : [word],
  );
});
