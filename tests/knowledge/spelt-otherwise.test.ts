/** Two concepts of a kind that are one thing in two spellings. */
import { expect, test } from 'vitest';
import { foundIn, vocabulary } from './one-fact.ts';

/** What is told of two names of a kind; `kind` of the second. */
function told(first: string, second: string, kind = 'sign'): readonly string[] {
  const words = vocabulary.replace(
    'concepts:\n',
    `concepts:\n  one-name: { kind: sign, label: ${JSON.stringify(first)} }\n  other-name: { kind: ${kind}, label: ${JSON.stringify(second)} }\n`,
  );
  const codes = foundIn(words, '', 'Text.').all.map(({ code }) => code);
  return codes.filter((code) => code === 'knowledge/spelt-otherwise' || code === 'knowledge/ambiguous-name');
}

test.each([
  ['anaemia', 'anemia'],
  ['ankle oedema', 'ankle edema'],
  ['Diarrhoea', 'diarrhea'],
  ['grey skin', 'gray skin'],
  ['rumour', 'rumor'],
  ['seizure', 'seizures'],
  ['dialysed blood', 'dialyzed blood'],
  ['hospitalisation', 'hospitalizations'],
  ['labelled use', 'labeled use'],
  ['ferrous sulphate', 'ferrous sulfate'],
])('"%s" and "%s" are told of once', (first, second) => {
  expect(told(first, second)).toEqual(['knowledge/spelt-otherwise']);
  expect(told(second, first)).toEqual(['knowledge/spelt-otherwise']);
  expect(told(first, second, 'gate')).toEqual([]);
});

test.each([
  ['sepsis', 'sepsi'],
  ['tinnitus', 'tinnitu'],
  ['stress', 'stres'],
  ['tremor', 'tremble'],
  ['hypokalaemia', 'hyperkalaemia'],
])('"%s" and "%s" are two things', (first, second) => {
  expect(told(first, second)).toEqual([]);
});

test('what only a dash tells apart stays an error', () => {
  expect(told('dry mouth', 'dry-mouth')).toEqual(['knowledge/ambiguous-name']);
});
