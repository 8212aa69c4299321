/** Evidence with the reverse of the relation's verb, and denials of what is done "of" something. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const VERBS = ['mask', 'prolong', 'promote', 'cause', 'worsen'];
const words = vocabulary.replace(
  'relations:\n',
  `relations:\n${VERBS.map(
    (verb) =>
      `  ${verb}: { label: ${verb}, domain: medicine, range: sign, statement: "{subject} ${verb}s {object}.", negation: "{subject} does not ${verb} {object}.", ask: { object: "what does {subject} ${verb}?" } }\n`,
  ).join(
    '',
  )}  needs: { label: need, domain: medicine, range: gate, statement: "{subject} needs checks of {object}.", negation: "{subject} does not need checks of {object}.", ask: { object: "of what does {subject} need checks?" } }\n`,
);

/** Codes and severities of what is told of a fact on examplol with this evidence. */
function told(relation: string, object: string, evidence: string): readonly string[] {
  const fields = ['kind: relation', 'subject: examplol', `relation: ${relation}`, `object: ${object}`];
  const { all } = foundIn(words, factOf(fields, evidence), `${evidence}.`);
  return all.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
}

const OTHER = ['knowledge/evidence-says-other'];
const DENIES = ['knowledge/evidence-denies'];
it.each([
  ['mask', 'humming', 'Examplol shows humming', OTHER],
  ['mask', 'humming', 'Examplol brings humming to light', OTHER],
  ['prolong', 'humming', 'Examplol shortens humming', OTHER],
  ['prolong', 'humming', 'Examplol cuts humming short', OTHER],
  ['promote', 'humming', 'Examplol hinders humming', OTHER],
  ['cause', 'humming', 'Examplol abolishes humming', OTHER],
  ['needs', 'alpha-gate', 'No checks of the alpha gate are needed with examplol', DENIES],
])('%s %s: "%s"', (relation, object, evidence, codes) => {
  expect(told(relation, object, evidence)).toEqual(codes);
});

it.each([
  ['mask', 'humming', 'Examplol hides humming'],
  ['prolong', 'humming', 'Examplol prolongs humming and shortens clapping'],
  ['promote', 'humming', 'Examplol promotes humming, since it inhibits silence'],
  ['cause', 'humming', 'Examplol causes humming'],
  ['worsen', 'humming', 'Examplol aggravates humming'],
  ['needs', 'alpha-gate', 'Examplol needs checks of the alpha gate'],
])('%s %s may be said so: "%s"', (relation, object, evidence) => {
  expect(told(relation, object, evidence)).toEqual([]);
});
