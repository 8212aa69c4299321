/** Questions written by hand that turn the two sides of a relation round, of two things of one kind. */
import { describe, expect, test } from 'vitest';
import { turnedRoles } from '#lib/checks/proof/read/turned-roles.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { vocabulary } from '../../knowledge/one-fact.ts';

const relation = (id: string, statement: string) =>
  `  ${id}: { label: ${id}, domain: medicine, range: medicine, statement: "${statement}", negation: "it is not so that ${statement}", ask: { object: "what of {subject} ${id}?" } }\n`;
const text = vocabulary.replace(
  'relations:\n',
  `relations:\n${relation('raised-by', '{object} raises the level of {subject}.')}${relation('more-than', '{subject} is more frequent than {object}.')}`,
);
const { kb } = buildKnowledge(parseContent([{ path: 'content/vocabulary/all.yaml', text }]));
const turned = (question: string, id: string, asks: 'object' | 'subject', known = 'examplol') =>
  turnedRoles(question, { relation: id, asks, known, qualifiers: {}, options: {} }, kb);

describe('what is turned round', () => {
  test.each([
    ['The level of which medicine is raised by examplol?', 'raised-by', 'object'],
    ['Of which medicine does examplol raise the level?', 'raised-by', 'object'],
    ['By which medicine is the level of examplol raised?', 'raised-by', 'subject'],
    ['Which medicine is more frequent than examplol?', 'more-than', 'object'],
    ['Than which medicine is examplol more frequent, and does examplol last?', 'more-than', 'subject'],
  ] as const)('%s', (question, id, asks) => {
    expect(turned(question, id, asks)).toBeDefined();
  });
});

describe('what is not', () => {
  test.each([
    ['Which medicine raises the level of examplol?', 'raised-by', 'object'],
    ['By which medicine is the level of examplol raised?', 'raised-by', 'object'],
    ['The level of which medicine is raised by examplol?', 'raised-by', 'subject'],
    ['Of which medicine does examplol raise the level?', 'raised-by', 'subject'],
    ['Than which medicine is examplol more frequent?', 'more-than', 'object'],
    ['Which medicine is more frequent than examplol?', 'more-than', 'subject'],
  ] as const)('%s', (question, id, asks) => {
    expect(turned(question, id, asks)).toBeUndefined();
  });

  test('a question on two things of different kinds, of which the reverse makes no sense', () => {
    expect(turned('Which gate is closed by examplol?', 'closes', 'object')).toBeUndefined();
    expect(turned('Which gate does examplol close?', 'closes', 'object')).toBeUndefined();
  });
});
