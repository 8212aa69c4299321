/** Words of a relation or a name that the evidence has the other way round: before for after, causes for treats, the two sides. */
import { describe, expect, it } from 'vitest';
import { adviceOf, amountOf, relationOf, told } from './other-words.ts';

const inhibits = relationOf('inhibits', 'examplol', 'lockase');
const causes = relationOf('causes', 'examplol', 'humming');
const usedFor = relationOf('used-for', 'examplol', 'humming');
const banned = relationOf('banned-in', 'examplol', 'humming');
const signOf = relationOf('sign-of', 'whistling', 'humming');
const antidote = relationOf('antidote', 'examplol', 'samplol');
const before = relationOf('done-before', 'examplol', 'ear-test');
const watched = relationOf('watched', 'examplol', 'blood-count');
const goesOn = amountOf('goes-on', 'examplol', '6 months');
const firstDose = amountOf('first-dose', 'examplol', '20 mg');
const worksAfter = amountOf('works-after', 'examplol', '6 weeks');
const stopBefore = adviceOf('new-cough', 'stop-before');
const doctor = adviceOf('new-cough', 'see-doctor');
const unclear = ['kind: certainty', 'about: cause', 'level: poorly'];

describe('the two sides in each other’s place', () => {
  it.each([
    [inhibits, 'Lockase inhibits examplol'],
    [inhibits, 'Examplol is inhibited by lockase'],
    [causes, 'Humming leads to examplol'],
    [antidote, 'The antidote to samplol is examplol'],
  ])('%j is an error: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)[0]).toMatch(/^error: "\w+" in the place of/u);
  });

  it.each([
    [inhibits, 'Lockase is inhibited by examplol'],
    [inhibits, 'By inhibiting lockase, examplol saves folate'],
    [inhibits, 'The enzyme that examplol inhibits is lockase'],
    [inhibits, 'Lockase, which examplol inhibits, makes folate'],
    [inhibits, 'Lockase makes folate, and examplol inhibits it: that is, lockase'],
    [causes, 'Humming is what examplol leads to'],
    [causes, 'Humming comes with examplol'],
    [causes, 'To humming leads examplol'],
    [antidote, 'Samplol is the antidote to examplol'],
    [antidote, 'The antidote to examplol is samplol'],
    [relationOf('taken-with', 'examplol', 'samplol'), 'Samplol is taken with examplol'],
    [relationOf('taken-with', 'examplol', 'samplol'), 'Examplol is taken with samplol'],
  ])('%j is not told of where they stand right: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('another sense', () => {
  it.each([
    [causes, 'Examplol treats humming', '"treats"'],
    [causes, 'Examplol protects from humming', '"protects from"'],
    [causes, 'Examplol is given for humming', '"given for"'],
    [usedFor, 'Examplol causes humming', '"causes"'],
    [usedFor, 'Examplol is avoided in humming', '"avoided in"'],
    [usedFor, 'Examplol worsens humming', '"worsens"'],
    [banned, 'Examplol is recommended in humming', '"recommended in"'],
    [banned, 'Examplol can be given in humming', '"can be given in"'],
    [banned, 'Examplol is continued during humming', '"continued during"'],
    [causes, 'Examplol takes humming away', '"takes humming away"'],
    [causes, 'Humming is relieved by examplol', '"humming is relieved by"'],
    [usedFor, 'Examplol makes humming worse', '"makes humming worse"'],
    [signOf, 'Whistling rules out humming', '"rules out"'],
    [signOf, 'Whistling speaks against humming', '"speaks against"'],
    [signOf, 'Whistling makes humming unlikely', '"makes humming unlikely"'],
    [banned, 'Examplol is harmless to humming', '"harmless to"'],
    [banned, 'Examplol is well tolerated by people with humming', '"tolerated by"'],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: ${says}`]);
  });

  it.each([
    [causes, 'Examplol, which treats fever, brings on humming'],
    [causes, 'Examplol is used for fever, and humming comes of it'],
    [causes, 'Humming follows examplol'],
    [causes, 'Samplol takes away the humming that examplol leads to'],
    [usedFor, 'Humming is treated with examplol'],
    [usedFor, 'Examplol takes the pain of humming away'],
    [banned, 'Examplol may be taken until humming begins, and is contraindicated from then on'],
    [signOf, 'Whistling suggests humming and rules out little else'],
    [signOf, 'With whistling, humming is likely'],
    [causes, 'Samplol treats the humming that examplol causes'],
    [usedFor, 'Examplol treats humming'],
    [usedFor, 'Humming is treated with examplol'],
    [usedFor, 'Humming, which causes sore ears, is eased by examplol'],
    [usedFor, 'Examplol is given in humming, and avoided in fever'],
    [banned, 'Examplol worsens humming'],
    [banned, 'Examplol is never recommended in humming'],
    [banned, 'Examplol is safe, but contraindicated in humming'],
    [banned, 'With humming, examplol is dangerous'],
  ])('%j is not told of where it is the same or of something else: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('a word turned round', () => {
  it.each([
    [inhibits, 'Examplol activates lockase', '"activates"'],
    [before, 'After the start of examplol, an ear test is done', '"After the start of examplol"'],
    [before, 'Before the end of examplol, an ear test is done', '"end"'],
    [before, 'Before the start of examplol, an ear test is left out', '"left out"'],
    [watched, 'The blood count is checked after treatment with examplol', '"after treatment with examplol"'],
    [goesOn, 'Men go on with examplol for 6 months after the last dose', '"Men"'],
    [goesOn, 'Women go on with examplol for 6 months after the first dose', '"first"'],
    [goesOn, 'Women go on with examplol for 6 months before the last dose', '"before the last dose"'],
    [firstDose, 'The usual dose of examplol on stopping is 20 mg', '"stopping"'],
    [worksAfter, 'Examplol stops working 6 weeks after the first dose', '"stops working"'],
    [stopBefore, 'With a new dry cough, stop six months after conception', '"after conception"'],
    [stopBefore, 'With an old dry cough, stop six months before conception', '"old"'],
    [doctor, 'With a new dry cough, go on and see a doctor', '"go on"'],
    [unclear, 'The cause of humming is well understood', '"well"'],
  ])('%j is a warning: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: ${says}`]);
  });

  it.each([
    [inhibits, 'Examplol inhibits lockase, which activates folate'],
    [before, 'Examplol is started only after an ear test'],
    [before, 'An ear test comes first, and examplol after it'],
    [before, 'Prior to the start of examplol, an ear test is done'],
    [before, 'An ear test is done before the start of examplol and again after the start of samplol'],
    [before, 'Treatment with examplol waits until an ear test was done'],
    [watched, 'The blood count is checked before and during treatment with examplol'],
    [watched, 'The blood count is checked before each dose of examplol'],
    [watched, 'As long as examplol is taken, the blood count is checked'],
    [goesOn, 'Women and men go on with examplol for 6 months after the last dose'],
    [goesOn, 'Women go on with examplol for 6 months after it was stopped'],
    [goesOn, 'Women take examplol from before the first dose until 6 months after the last dose'],
    [firstDose, 'Treatment with examplol opens with 20 mg'],
    [firstDose, 'People begin examplol with 20 mg, and stop it slowly'],
    [worksAfter, 'It takes 6 weeks before examplol begins to work'],
    [worksAfter, 'Examplol works 6 weeks after it was started, and nobody should stop before'],
    [stopBefore, 'With a new dry cough, examplol is stopped six months before conception'],
    [stopBefore, 'Six months before conception, people with a new dry cough stop it'],
    [doctor, 'With a new dry cough, stop and see a doctor; others go on'],
    [doctor, 'Whoever has a new dry cough must stop and see a doctor, even with an old cough'],
    [unclear, 'The cause of humming is poorly understood'],
    [unclear, 'The cause of humming is not well understood'],
    [unclear, 'It is well known that the cause of humming is poorly understood'],
  ])('%j is not told of where it is said: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});
