/** Evidence that says what another sort of relation says. */
import { expect, it } from 'vitest';
import { factOf, foundIn } from './one-fact.ts';

const relation = (id: string, domain: string, range: string, statement: string) => {
  const negation = statement.replace(/ (?=can | is | are | raises | lowers | inhibits )/u, ' not ');
  const asked = statement.replace('{object}', 'what').replace('.', '?');
  return `  ${id}: { label: ${id}, domain: ${domain}, range: ${range}, statement: "${statement}", negation: "not so: ${negation}", ask: { object: "${asked}" } }\n`;
};
const words = `kinds:
${['medicine', 'trouble', 'test', 'protein', 'route', 'class'].map((kind) => `  ${kind}: { label: ${kind}, plural: ${kind}s }\n`).join('')}concepts:
  examplol: { kind: medicine, label: examplol }
  samplol: { kind: medicine, label: samplol }
  humming: { kind: trouble, label: humming }
  whistling: { kind: trouble, label: whistling }
  low-salt: { kind: trouble, label: low salt }
  poisoning: { kind: trouble, label: examplol poisoning }
  ear-function: { kind: test, label: ear function }
  lockase: { kind: protein, label: lockase }
  through-the-skin: { kind: route, label: through the skin }
  hushers: { kind: class, label: hushers, number: plural }
relations:
${[
  relation('can-cause', 'medicine', 'trouble', '{subject} can cause {object}.'),
  relation('relieves', 'medicine', 'trouble', '{subject} relieves {object}.'),
  relation('prevents', 'medicine', 'trouble', '{subject} prevents {object}.'),
  relation('contraindicated', 'medicine', 'trouble', '{subject} is contraindicated in {object}.'),
  relation('care', 'medicine', 'trouble', '{subject} is used with special care in {object}.'),
  relation('hides', 'medicine', 'trouble', '{subject} hides {object}.'),
  relation('sign', 'trouble', 'trouble', '{object} is a warning sign of {subject}.'),
  relation('risk', 'trouble', 'trouble', '{object} raises the risk of {subject}.'),
  relation('antidote', 'trouble', 'medicine', '{object} is the antidote in {subject}.'),
  relation('in-place', 'medicine', 'medicine', '{subject} can be given in place of {object}.'),
  relation('raises', 'medicine', 'medicine', '{object} raises the level of {subject}.'),
  relation('avoided', 'medicine', 'medicine', '{object} is avoided during treatment with {subject}.'),
  relation('watched', 'medicine', 'test', '{object} is monitored during treatment with {subject}.'),
  relation('lowers', 'medicine', 'test', '{subject} lowers {object}.'),
  relation('broken', 'medicine', 'protein', '{subject} is broken down by {object}.'),
  relation('inhibits', 'medicine', 'protein', '{subject} inhibits {object}.'),
  relation('leaves', 'medicine', 'route', '{subject} leaves the body {object}.'),
  relation('belongs', 'medicine', 'class', '{subject} belongs to the {object}.'),
].join('')}`;

/** What is told of a fact of these three with this evidence. */
function told(fact: string, evidence: string, heading = 'What is said'): readonly string[] {
  const [subject = '', id = '', object = ''] = fact.split(' ');
  const fields = ['kind: relation', `subject: ${subject}`, `relation: ${id}`, `object: ${object}`];
  const { all } = foundIn(words, factOf(fields, evidence), `## ${heading}\n\n${evidence}.`);
  const ofVocabulary = all.filter(
    ({ code, severity }) => severity === 'error' && !code.startsWith('knowledge/evidence-'),
  );
  expect(ofVocabulary).toEqual([]);
  return all
    .filter(({ code }) => code === 'knowledge/evidence-says-other')
    .map(({ severity, message }) => `${severity}: ${message}`);
}

it.each([
  ['examplol can-cause humming', 'Examplol reduces humming'],
  ['examplol can-cause humming', 'Humming improves with examplol'],
  ['examplol can-cause humming', 'Examplol is used with care in people with humming'],
  ['examplol can-cause humming', 'Humming is hidden by examplol'],
  ['examplol relieves humming', 'Humming is a side effect of examplol'],
  ['examplol relieves humming', 'Humming may be brought on by examplol'],
  ['examplol relieves humming', 'Examplol prevents humming'],
  ['examplol relieves humming', 'Examplol hides humming'],
  ['examplol prevents humming', 'Examplol relieves humming'],
  ['examplol prevents humming', 'Examplol is used with special care in humming'],
  ['examplol contraindicated humming', 'Examplol is used with special care in humming'],
  ['examplol contraindicated humming', 'Examplol needs a lower dose in humming'],
  ['examplol care humming', 'Examplol is contraindicated in humming'],
  ['examplol care low-salt', 'Examplol causes low salt'],
  ['examplol care low-salt', 'Examplol is safe in low salt'],
  ['examplol hides humming', 'Examplol causes humming'],
  ['examplol hides humming', 'Examplol is contraindicated in humming'],
  ['poisoning sign humming', 'Humming raises the risk of examplol poisoning'],
  ['poisoning sign humming', 'Humming can cause examplol poisoning'],
  ['poisoning sign humming', 'Humming rules out examplol poisoning'],
  ['poisoning risk low-salt', 'Low salt is a sign of examplol poisoning'],
  ['poisoning risk low-salt', 'Low salt points to examplol poisoning'],
  ['poisoning risk low-salt', 'Examplol poisoning can cause low salt'],
  ['poisoning risk low-salt', 'Low salt prevents examplol poisoning'],
  ['poisoning antidote samplol', 'Examplol poisoning can be brought on by samplol'],
  ['poisoning antidote samplol', 'Samplol is contraindicated in examplol poisoning'],
  ['examplol in-place samplol', 'Examplol raises samplol'],
  ['examplol raises samplol', 'Samplol is added to examplol'],
  ['examplol raises samplol', 'Samplol keeps the level of examplol steady'],
  ['examplol avoided samplol', 'Samplol is combined with examplol'],
  ['examplol avoided samplol', 'Samplol is recommended during treatment with examplol'],
  ['examplol watched ear-function', 'Examplol lowers ear function'],
  ['examplol lowers ear-function', 'Ear function is monitored during treatment with examplol'],
  ['examplol raises samplol', 'Samplol acts longer than examplol'],
  ['examplol broken lockase', 'Examplol is an inhibitor of lockase'],
  ['examplol inhibits lockase', 'Examplol is a substrate of lockase'],
  ['examplol inhibits lockase', 'Examplol is eliminated by lockase'],
  ['examplol leaves through-the-skin', 'Examplol is given through the skin'],
  ['examplol belongs hushers', 'Examplol interacts with the hushers'],
])('is told of: %s, %s', (fact, evidence) => {
  expect(told(fact, evidence)).toMatchObject([expect.stringMatching(/^warning: Unexpected "/u)]);
});

it.each([
  ['examplol can-cause humming', 'Humming from examplol improves with a lower dose'],
  ['examplol can-cause humming', 'Humming from too much examplol is treated with salt'],
  ['examplol can-cause humming', 'Humming with examplol is relieved by a lower dose'],
  ['examplol can-cause humming', 'Among the effects of examplol is humming, for which samplol is used'],
  ['examplol can-cause humming', 'To prevent humming, which examplol can cause, rinse the ears'],
  ['examplol relieves humming', 'Humming that was caused by cold air is relieved by examplol'],
  ['examplol relieves humming', 'When humming is brought on by cold air, examplol helps'],
  ['examplol relieves humming', 'Examplol reduces humming'],
  ['examplol relieves humming', 'Humming settles after examplol'],
  ['examplol prevents humming', 'Examplol makes humming less likely'],
  ['examplol prevents humming', 'Examplol reduces the risk of humming'],
  ['examplol prevents humming', 'Whoever takes examplol has fewer bouts of humming, which samplol relieves'],
  [
    'examplol contraindicated humming',
    'In humming, the ears are treated with another medicine than examplol',
  ],
  ['examplol contraindicated humming', 'Examplol can cause deafness in humming and is contraindicated there'],
  ['examplol contraindicated humming', 'Examplol can cause humming'],
  ['examplol contraindicated humming', 'Examplol makes humming worse'],
  ['examplol care low-salt', 'Low salt makes examplol more dangerous, so special care is needed'],
  ['examplol care low-salt', 'Examplol is used with special care in low salt, which samplol can cause'],
  ['examplol hides humming', 'Examplol prevents humming from being noticed'],
  ['poisoning sign humming', 'Examplol poisoning causes humming'],
  ['poisoning sign humming', 'Humming follows from examplol poisoning, of which it is a sign'],
  ['poisoning sign humming', 'Humming is an early sign of examplol poisoning and is mistaken for song'],
  ['poisoning risk low-salt', 'Examplol poisoning is often due to low salt'],
  ['poisoning risk low-salt', 'Low salt raises the risk of examplol poisoning and is one of its signs'],
  ['poisoning antidote samplol', 'Examplol poisoning is treated with samplol'],
  ['poisoning antidote samplol', 'In examplol poisoning, samplol binds the medicine'],
  ['examplol in-place samplol', 'Examplol instead of samplol is possible'],
  ['examplol in-place samplol', 'Samplol may be replaced by examplol'],
  ['examplol raises samplol', 'Samplol reduces the excretion of examplol'],
  ['examplol raises samplol', 'The level of examplol is checked when samplol is added, as it goes up'],
  ['examplol avoided samplol', 'Samplol raises the level of examplol and is avoided'],
  ['examplol watched ear-function', 'Examplol can lower ear function, so it is checked regularly'],
  ['examplol lowers ear-function', 'As examplol lowers ear function, it is monitored'],
  ['examplol broken lockase', 'Lockase, which samplol inhibits, metabolises examplol'],
  ['examplol inhibits lockase', 'Examplol blocks lockase, by which samplol is broken down'],
  ['examplol leaves through-the-skin', 'Examplol is given by mouth and leaves the body through the skin'],
  ['examplol belongs hushers', 'Examplol is one of the hushers, with which samplol interacts'],
])('is not told of where its own words stand there, or none of another: %s, %s', (fact, evidence) => {
  expect(told(fact, evidence)).toEqual([]);
});

it('is not told of under a heading that says it', () => {
  const fact = 'examplol can-cause humming';
  expect(told(fact, 'Humming, which improves with time', 'Unwanted effects')).toEqual([]);
});
