/** "Take no …", "no … is done", "has no …", and denials that deny nothing of the fact. */
import { describe, expect, it } from 'vitest';
import { adviceOf, amountOf, relationOf, told } from './other-words.ts';

const before = relationOf('done-before', 'examplol', 'ear-test');
const usedFor = relationOf('used-for', 'examplol', 'humming');
const within = amountOf('within', 'examplol', '24 hours');
const withheld = amountOf('withheld', 'examplol', '30 mL/min');
const weekly = amountOf('first-dose', 'examplol', '5 mg a week');
const doctor = adviceOf('new-cough', 'see-doctor');
const listed = ['kind: set', 'subject: examplol', 'relation: used-for', 'members: [humming, whistling]'];

describe('what is not taken, done or there', () => {
  it.each([
    [before, 'Before the start of examplol, no ear-test is done'],
    [before, 'Before the start of examplol, no further ear test is done'],
    [usedFor, 'Examplol is no treatment for humming'],
    [within, 'After a fall, take no examplol within 24 hours'],
    [within, 'After a fall, give no examplol within 24 hours'],
    [doctor, 'Whoever has no new dry cough must stop and see a doctor'],
    [weekly, 'No tablets of 5 mg are given once a week as the usual starting dose of examplol'],
  ])('%j is told of: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toHaveLength(1);
  });

  it.each([
    [before, 'Before the start of examplol, no other test than the ear test is done'],
    [before, 'An ear test is done before the start of examplol, which no patient is spared'],
    [before, 'Do not forget the ear test, which is done before the start of examplol'],
    [usedFor, 'Examplol is no treatment for fever, but is used for humming'],
    [usedFor, 'There is no cure for humming, for which examplol is used'],
    [usedFor, 'Examplol is used for humming and needs no prescription'],
    [usedFor, 'Examplol is used for humming and takes no time to act'],
    [usedFor, 'Examplol is used for humming, and calls for no blood count'],
    [within, 'After a fall, examplol is begun within 24 hours and takes no food'],
    [within, 'Examplol is best begun within 24 hours after a fall, and needs no other medicine'],
    [doctor, 'Whoever has a new dry cough and no fever must stop and see a doctor'],
    [withheld, 'Examplol is not given when the clearance is below 30 mL/min'],
    [withheld, 'Never give examplol when the clearance is below 30 mL/min'],
    [weekly, 'Examplol is begun with 5 mg once a week, and never on the day of samplol'],
    [weekly, 'Examplol is begun with 5 mg once a week, not on the same day as samplol'],
  ])('%j is not, where it is: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('a member of a set that has a shorter name too', () => {
  it('is told of where it is left out by its longer name', () => {
    expect(told(listed, 'Examplol is used for humming but not for severe whistling')).toHaveLength(1);
    expect(told(listed, 'Examplol is used for humming but not for whistling')).toHaveLength(1);
    expect(told(listed, 'Examplol is used for humming but never for whistling')).toHaveLength(1);
  });

  it.each([
    'Examplol is used for humming and severe whistling',
    'Examplol is used for severe whistling and humming, but not for fever',
    'Examplol is used for humming, and for whistling when it is severe',
  ])('is not where it is named: %s', (evidence) => {
    expect(told(listed, evidence)).toEqual([]);
  });
});
