/** Evidence that names another subject, before words of its sentence in which a pronoun stands for something else. */
import { expect, it } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const words = `kinds:
  cuff: { label: cuff, plural: cuffs }
  effect: { label: effect, plural: effects }
concepts:
  small-cuff: { kind: cuff, label: cuff that is too small, article: a }
  large-cuff: { kind: cuff, label: cuff that is too large, article: a }
  falsely-high: { kind: effect, label: falsely high }
relations:
  makes-reading: { label: effect, domain: cuff, range: effect, statement: "{subject} makes the reading {object}.", negation: "{subject} does not make the reading {object}.", ask: { object: "what does {subject} make of the reading?" } }
`;
const fact = ['kind: relation', 'subject: small-cuff', 'relation: makes-reading', 'object: falsely-high'];

function told(evidence: string): readonly string[] {
  return foundIn(
    words,
    factOf(fact, evidence),
    `${evidence}, and one that is too large makes it falsely low.`,
  )
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ severity, message }) => `${severity}: ${message}`);
}

it('the other name is told of, and the own one is not', () => {
  expect(told('A cuff that is too large makes the reading falsely high')).toEqual([
    'error: Unexpected "cuff that is too small" in the fact "one", expected what its evidence says: "cuff that is too large"',
  ]);
  expect(told('A cuff that is too small makes the reading falsely high')).toEqual([]);
  expect(told('Too small a cuff makes the reading falsely high')).toEqual([]);
});
