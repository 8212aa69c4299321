/** Denials in what a teacher says beside a fact, of the saying of it or of something else, and the like of them that deny it. */
import { describe, expect, it } from 'vitest';
import { deniedBy, frequencyOf, vocabulary } from './one-fact.ts';

const words = vocabulary.replace(
  'relations:\n',
  `relations:
  highest-dose: { label: highest dose, domain: medicine, range: quantity, functional: true, statement: "the highest dose of {subject} is {object}.", negation: "the highest dose of {subject} is not {object}.", ask: { object: "what is the highest dose of {subject}?" } }
  usual-dose: { label: usual dose, domain: medicine, range: quantity, functional: true, statement: "the usual dose of {subject} is {object}.", negation: "the usual dose of {subject} is not {object}.", ask: { object: "what is the usual dose of {subject}?" } }
  earliest: { label: earliest time, domain: medicine, range: quantity, functional: true, statement: "the earliest time at which a level of {subject} can be read is {object}.", negation: "the earliest time at which a level of {subject} can be read is not {object}.", ask: { object: "what is the earliest time at which a level of {subject} can be read?" } }
  best-within: { label: time of best protection, domain: medicine, range: quantity, functional: true, statement: "the time after a dose within which {subject} protects best is {object}.", negation: "the time after a dose within which {subject} protects best is not {object}.", ask: { object: "what is the time after a dose within which {subject} protects best?" } }
  salt-in: { label: salt content, domain: medicine, range: quantity, functional: true, statement: "the salt content of {subject} is {object}.", negation: "the salt content of {subject} is not {object}.", ask: { object: "what is the salt content of {subject}?" } }
  usual-level: { label: usual level, domain: medicine, range: quantity, functional: true, statement: "the usual level of {subject} is {object}.", negation: "the usual level of {subject} is not {object}.", ask: { object: "what is the usual level of {subject}?" } }
  relieves: { label: relieves, domain: medicine, range: sign, statement: "{subject} relieves {object}.", negation: "{subject} does not relieve {object}.", ask: { object: "what does {subject} relieve?" } }
`,
);
const dose = (relation: string, value: string) => [
  'kind: quantity',
  'subject: examplol',
  `relation: ${relation}`,
  `value: ${value}`,
  'safety: true',
];
const closes = ['kind: relation', 'subject: examplol', 'relation: closes', 'object: alpha-gate'];
const relieves = ['kind: relation', 'subject: examplol', 'relation: relieves', 'object: humming'];
const heard = ['kind: relation', 'subject: examplol', 'relation: heard-with', 'object: humming'];
const contains = ['kind: quantity', 'subject: examplol', 'relation: salt-in', 'value: 5 mg'];
const range = ['kind: quantity', 'subject: examplol', 'relation: usual-level', 'from: 3 mg/L', 'to: 5 mg/L'];
const longer = ['kind: comparison', 'subject: examplol', 'relation: acts-longer', 'than: samplol'];
const call = ['kind: action', 'trigger: blue-tongue', 'action: call', 'safety: true'];
const most = dose('highest-dose', '10 mg');
const usual = dose('usual-dose', '20 mg');

const told = (fields: readonly string[], evidence: string) => deniedBy(words, fields, evidence);

describe('a denial of something else than the fact', () => {
  it.each([
    [closes, 'There is no doubt that examplol closes the alpha gate'],
    [closes, 'It cannot be said too often that examplol closes the alpha gate'],
    [closes, 'Most people do not know that examplol closes the alpha gate'],
    [closes, 'It is a common mistake to overlook that examplol closes the alpha gate'],
    [closes, 'This is not only of interest to students: examplol closes the alpha gate'],
    [closes, 'Although this is not always remembered, examplol closes the alpha gate'],
    [most, 'It is no wonder that no more than 10 mg of examplol is given'],
    [most, 'No more than 10 mg of examplol is given, since no two people are alike'],
    [most, 'No more than 10 mg of examplol is given, although nobody knows exactly why'],
    [most, 'Nobody should take examplol in a strength that is stronger than 10 mg'],
    [most, 'Patients should not receive doses of examplol stronger than 10 mg'],
    [most, 'Call the clinic if 10 mg of examplol have not relieved the cough'],
    [usual, 'An adult who cannot drink needs 20 mg of examplol'],
    [usual, 'Examplol is usually given at 20 mg (never more than an elephant takes)'],
    [
      dose('earliest', '4 hours'),
      'A level of examplol that is taken sooner than 4 hours after the dose cannot be read',
    ],
    [longer, 'Examplol acts longer than samplol, though it is no stronger'],
    [longer, 'Examplol acts longer than samplol, in children as well as in adults'],
    [longer, 'Few facts are as important as this one: examplol acts longer than samplol'],
    [longer, 'It is rarely mentioned, but examplol acts longer than samplol'],
    [most, 'It is well established that even then examplol is not given in more than ten mg'],
    [frequencyOf('common'), 'With examplol, humming is common, not rare, among adults'],
    [frequencyOf('common'), 'It is not rare: with examplol, humming is common among adults'],
    [closes, 'Examplol does not close the whole street but the alpha gate'],
    [relieves, 'Examplol does nothing for the cold, but it relieves humming'],
    [call, 'With a blue tongue do not wait but call the emergency services'],
    [most, 'At more than 10 mg, examplol does not belong on a ward'],
    [range, 'A level of examplol below 3 mg/L or above 5 mg/L is not normal: the usual level is 3 to 5 mg/L'],
    [dose('best-within', '8 hours'), 'After 8 hours examplol no longer protects as well as before'],
    [heard, 'With examplol one hears humming, which is not heard in health'],
    [contains, 'Examplol is not free of salt; it contains 5 mg'],
    [call, 'If there is no reason to do otherwise, a blue tongue means: call the emergency services'],
  ])('is none of the fact: %s, %s', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });

  it.each([
    [closes, 'It is not so that examplol closes the alpha gate'],
    [closes, 'It cannot be said that examplol closes the alpha gate'],
    [closes, 'Most people do not think that examplol closes the alpha gate'],
    [closes, 'It is a common mistake to think that examplol closes the alpha gate'],
    [closes, 'It is not examplol that closes the alpha gate, although nobody knows exactly why'],
    [closes, 'Although examplol does not close the alpha gate, many believe it'],
    [relieves, 'Examplol helps, although humming is not relieved'],
    [usual, 'People who do not take 20 mg of examplol need less'],
    [usual, 'An adult who cannot drink should not take 20 mg of examplol'],
    [usual, 'The usual dose of examplol is not 20 mg, since no two people are alike'],
    [
      dose('earliest', '4 hours'),
      'A level of examplol cannot be read 4 hours after the dose, but only on the next day',
    ],
    [longer, 'Examplol acts no longer than samplol, though it is no stronger'],
    [longer, 'Examplol acts as well as samplol, though it is no stronger'],
    [frequencyOf('common'), 'With examplol, humming is not common but rare among adults'],
    [frequencyOf('common'), 'With examplol, humming is not rare among adults'],
    [closes, 'Examplol does not close the alpha gate but the beta gate'],
    [closes, 'Examplol does not close the beta gate, but the alpha gate does not stay open by itself'],
    [call, 'With a blue tongue do not call the emergency services but wait'],
    [most, 'It is not true that after ten mg of examplol one stops'],
    [call, 'It is not true that with a blue tongue one does not wait but call the emergency services'],
    [most, 'At 10 mg, examplol is not at its highest dose'],
    [range, 'The usual level of examplol is not 3 to 5 mg/L'],
    [dose('best-within', '8 hours'), 'Within 8 hours examplol does not protect at all'],
    [heard, 'Humming is not heard with examplol in health'],
    [longer, 'Examplol acts as long as any other medicine'],
    [longer, 'Examplol rarely acts longer than samplol'],
    [longer, 'Examplol acts as long as samplol, in children as well as in adults'],
    [call, 'With a blue tongue there is no reason to call the emergency services'],
    [call, 'With a blue tongue do not call the emergency services, because the tongue is not swollen'],
  ])('denies it: %s, %s', (fields, evidence) => {
    expect(told(fields, evidence)).not.toEqual([]);
  });
});
