/** Relations of a stronger or a weaker effect, and evidence that says the reverse in another verb. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const relation = (id: string, verb: string, many: string) =>
  `  ${id}: { label: ${id}, domain: medicine, range: medicine, statement: "{object} [${verb}|${many}:object] the effect of {subject}.", negation: "{object} [does|do:object] not ${many} the effect of {subject}.", ask: { object: "what ${verb} the effect of {subject}?" } }\n`;
const words = vocabulary.replace(
  'relations:\n',
  `relations:\n${relation('raised-by', 'raises', 'raise')}${relation('weakened-by', 'weakens', 'weaken')}`,
);

/** What is told of a fact of this relation with this evidence. */
function told(id: string, evidence: string): readonly string[] {
  const fields = ['kind: relation', 'subject: examplol', `relation: ${id}`, 'object: samplol'];
  return foundIn(words, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ severity }) => severity);
}

it.each([
  ['Samplol weakens the effect of examplol', 'raised-by', 'weakened-by'],
  ['The effect of examplol is diminished by samplol', 'raised-by', 'weakened-by'],
  ['Samplol pushes the level of examplol down', 'raised-by', 'weakened-by'],
  ['Samplol attenuates the action of examplol', 'raised-by', 'weakened-by'],
  ['The effect of examplol is strengthened by samplol', 'weakened-by', 'raised-by'],
  ['Samplol boosts what examplol does', 'weakened-by', 'raised-by'],
  ['Samplol drives the level of examplol up', 'weakened-by', 'raised-by'],
  ['Samplol potentiates examplol', 'weakened-by', 'raised-by'],
])('%s', (evidence, wrong, right) => {
  expect(told(wrong, evidence)).toEqual(['warning']);
  expect(told(right, evidence)).toEqual([]);
});

it.each([
  ['Samplol increases the breakdown of examplol', 'weakened-by'],
  ['Samplol raises the clearance of examplol, which then does less', 'weakened-by'],
  ['Samplol reduces the elimination of examplol', 'raised-by'],
  ['With samplol, the metabolism of examplol drops', 'raised-by'],
  ['Samplol does not weaken the effect of examplol, it adds to it', 'raised-by'],
  ['Samplol raises the effect of examplol, and a lower dose will do', 'raised-by'],
  ['Samplol and examplol add up', 'raised-by'],
  ['Samplol takes the edge off examplol', 'weakened-by'],
])('says nothing of the reverse: %s', (evidence, id) => {
  expect(told(id, evidence)).toEqual([]);
});
