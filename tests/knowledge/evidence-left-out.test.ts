/** What is said of the stopping or the lack of a thing, of all but one, of what does not help, and of what may wait. */
import { describe, expect, it } from 'vitest';
import { frequencyOf, told as toldOf } from './one-fact.ts';
import { adviceOf, amountOf, relationOf, told } from './other-words.ts';

const causes = relationOf('causes', 'examplol', 'humming');
const taken = relationOf('taken-with', 'examplol', 'samplol');
const before = relationOf('done-before', 'examplol', 'blood-count');
const banned = relationOf('banned-in', 'examplol', 'humming');
const usedFor = relationOf('used-for', 'examplol', 'humming');
const kidneys = amountOf('half-life', 'examplol', '5 hours');
const doctor = adviceOf('new-cough', 'see-doctor');
const ask = adviceOf('late-dose', 'ask-clinic');

describe('what is stopped or left out', () => {
  it.each([
    [causes, 'Stopping examplol leads to humming', 'stopping examplol'],
    [causes, 'The withdrawal of examplol brings humming', 'withdrawal of examplol'],
    [causes, 'When examplol is stopped, humming is heard', 'when examplol is stopped'],
    [taken, 'Examplol is best taken without samplol', 'without samplol'],
    [taken, 'While they take examplol, people go without samplol', 'without samplol'],
    [taken, 'Without samplol, examplol is taken', 'without samplol,'],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    [taken, 'Examplol is never taken without samplol'],
    [taken, 'Without samplol, examplol upsets the ear'],
    [taken, 'Examplol is taken with samplol, and thirdol without samplol'],
    [before, 'Examplol is not started without a blood count'],
    [causes, 'Humming fades after stopping examplol, which led to it'],
    [causes, 'Humming can be a reason for stopping examplol'],
    [causes, 'If humming appears, examplol is stopped'],
    [usedFor, 'Humming comes back after stopping examplol'],
  ])('%j is not told of where that bears it out: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });

  it('is read of the medicine of a frequency', () => {
    const common = frequencyOf('common');
    const [first] = toldOf(common, 'Humming is common in adults who stop examplol');
    expect(first?.message).toContain('"who stop examplol"');
    expect(toldOf(common, 'Humming is common in adults, and rare in those without examplol')).toEqual([]);
  });
});

describe('all but what the fact states', () => {
  it.each([
    [causes, 'Examplol leads to every sound but humming', 'every sound but humming'],
    [usedFor, 'Examplol is used for anything but humming', undefined],
    [banned, 'Examplol is contraindicated in all but humming', 'all but humming'],
    [kidneys, 'All but 5 hours of examplol are its half-life', 'All but 5 hours'],
  ])('%j is an error: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toContain(
      says === undefined ? 'error: knowledge/evidence-denies' : `error: "${says}"`,
    );
  });

  it.each([
    [causes, 'Examplol is free of all sounds but humming'],
    [causes, 'Every sound but humming is rare with examplol'],
    [causes, 'All hear humming with examplol, but humming is soon over'],
    [banned, 'Examplol may be given in all but humming'],
    [kidneys, 'The half-life of examplol is 5 hours in all but old people'],
  ])('%j is not told of where it is what is meant: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('what does not help, and what is no matter', () => {
  it.each([
    [usedFor, 'Examplol does nothing for humming', 'does nothing'],
    [usedFor, 'Examplol is of little use in humming', 'of little use'],
    [usedFor, 'Examplol was tried in humming and given up', 'given up'],
    [usedFor, 'Nobody gives examplol in humming any more', 'Nobody gives'],
    [banned, 'Humming is no reason to withhold examplol', 'no reason to withhold'],
    [banned, 'Humming does not matter where examplol is given', 'does not matter'],
  ])('%j is told of: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toContain(`warning: "${says}"`);
  });

  it.each([
    [usedFor, 'Where samplol is of little use, examplol is used for humming'],
    [usedFor, 'Examplol is used for humming that samplol does nothing for'],
    [usedFor, 'Examplol treats humming where samplol was given up'],
    [banned, 'Even a bad cough is no reason to give examplol in humming'],
    [[...usedFor, 'not: true'], 'Examplol does nothing for humming and may bring it on'],
    [banned, 'Samplol is harmless, but examplol is contraindicated in humming'],
  ])('%j is not told of where that is of something else: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('what may wait', () => {
  it.each([
    [doctor, 'With a new dry cough people may put off seeing a doctor', 'may put off'],
    [doctor, 'With a new dry cough, seeing a doctor can wait', 'can wait'],
    [doctor, 'With a new dry cough, keep taking examplol and see a doctor', 'keep taking'],
    [doctor, 'With a new dry cough it is too early to see a doctor', 'too early to'],
    [ask, 'With a fever and few white cells, ask the clinic only after a week', 'only after a week'],
    [
      ask,
      'With a fever and few white cells there is no need for a call to the clinic',
      'no need for a call to the clinic',
    ],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toContain(`warning: "${says}"`);
  });

  it.each([
    [doctor, 'With a new dry cough stop examplol, see a doctor and go on with samplol'],
    [doctor, 'A new dry cough cannot wait: stop and see a doctor'],
    [doctor, 'With a new dry cough, which is nothing that can wait, stop and see a doctor'],
    [doctor, 'With a new dry cough, stop and see a doctor; the next dose can wait'],
    [doctor, 'With a new dry cough, stop and see a doctor, who may delay the next dose'],
    [ask, 'With a fever and few white cells there is no need for a thermometer before people ask the clinic'],
  ])('%j is not told of where it may not: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('another verb between the two', () => {
  const inhibits = relationOf('inhibits', 'examplol', 'lockase');
  const leaves = relationOf('leaves', 'examplol', 'lockase');
  it.each([
    [inhibits, 'Examplol breaks down lockase', 'breaks down'],
    [inhibits, 'Examplol is broken down by lockase', 'broken down'],
    [inhibits, 'Examplol activates lockase', 'activates'],
    [leaves, 'Examplol blocks lockase', 'blocks'],
    [leaves, 'Examplol is made mainly by lockase', 'made'],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    [inhibits, 'Examplol binds lockase and so stops it'],
    [inhibits, 'Examplol keeps lockase from breaking down samplol'],
    [inhibits, 'Lockase makes samplol, and examplol stands in its way'],
    [leaves, 'Lockase converts examplol'],
    [leaves, 'The ear makes lockase, and that clears examplol'],
  ])('%j is not told of where it may be its own: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});
