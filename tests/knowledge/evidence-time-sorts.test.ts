/** Amounts that are the time of something else, bounds and rounding of an amount, and what is rarely so. */
import { describe, expect, it } from 'vitest';
import { factOf, foundIn, vocabulary as words } from './one-fact.ts';

const relation = (id: string, statement: string, range = 'quantity', domain = 'medicine') =>
  `  ${id}: { label: ${id}, domain: ${domain}, range: ${range}, statement: "${statement}", negation: "it is not so that ${statement}", ask: { object: "what of {subject} and ${id}?" } }\n`;
const vocabulary = [
  words.replace(
    'concepts:\n',
    `concepts:
  row: { kind: trigger, label: clearance from 30 to 44 mL/min, article: a }
`,
  ),
  relation('half-life', 'the half-life of {subject} is {object}.'),
  relation('between', 'the time between two doses of {subject} is {object}.'),
  relation('acts-for', 'the time for which {subject} acts is {object}.'),
  relation('begins', '{subject} begins to act {object} after it is given.'),
  relation('target', 'the target level of {subject} is {object}.'),
  relation('kept', 'the time for which an opened pen of {subject} is kept is {object}.'),
  relation('usual', 'the usual dose of {subject} is {object}.'),
  relation('usual-about', 'the usual dose of {subject} is about {object}.'),
  relation('rate', 'the speed of infusion of {subject} is {object}.'),
  relation('withheld', 'the pulse below which {subject} is withheld is {object}.'),
  relation('harms', 'the level of {subject} above which harm is to be expected is {object}.'),
  relation('checked-before', '{object} is checked before {subject} is started.', 'measure'),
  relation('relieves', '{subject} relieves {object}.', 'sign'),
  relation('can-cause', '{subject} can cause {object}.', 'sign'),
  relation('row-dose', 'the daily dose with {subject} is {object}.', 'quantity', 'trigger'),
  relation('raises', '{subject} raises {object}.', 'measure'),
].join('');

/** What is told of a fact of a relation with one amount, or with another object, and this evidence. */
function told(relation: string, object: string, evidence: string, subject = 'examplol'): readonly string[] {
  const ends = / to /u.test(object) ? object.split(' to ') : [];
  const [from = '', to = ''] = ends;
  const isAmount = /^\d/u.test(object);
  const amount = ends.length > 0 ? [`from: ${from}`, `to: ${to}`] : [`value: ${object}`];
  const fields = [
    `kind: ${isAmount ? 'quantity' : 'relation'}`,
    `subject: ${subject}`,
    `relation: ${relation}`,
    ...(isAmount ? amount : [`object: ${object}`]),
  ];
  return foundIn(vocabulary, factOf(fields, evidence), `${evidence}.`)
    .all.filter(({ severity }) => severity !== 'info')
    .map(({ severity, message }) => {
      const says = /its evidence says: (?<says>.*)$/u.exec(message)?.groups?.['says'];
      return `${severity}: ${says ?? message.replace(/,.*$/u, '')}`;
    });
}

const SPAN = '4 hours to 6 hours';

describe('the time of something else', () => {
  it.each([
    ['half-life', SPAN, 'Examplol is taken every 4 to 6 hours', '"every …"'],
    ['half-life', SPAN, 'Examplol acts for 4 to 6 hours', '"acts for …"'],
    ['half-life', SPAN, 'Examplol begins to act after 4 to 6 hours', '"begins to act"'],
    ['between', SPAN, 'The half-life of examplol is 4 to 6 hours', '"half-life"'],
    ['between', SPAN, 'Examplol lasts 4 to 6 hours', '"lasts …"'],
    ['acts-for', SPAN, 'Between two doses of examplol pass 4 to 6 hours', '"Between 2 doses"'],
    ['acts-for', SPAN, 'Examplol begins to act in 4 to 6 hours', '"begins to act"'],
    ['begins', SPAN, 'Examplol lasts 4 to 6 hours', '"lasts …"'],
    ['begins', SPAN, 'Examplol ceases to act 4 to 6 hours after it is given', '"ceases to act …"'],
    ['target', '2 mg/L to 3 mg/L', 'Examplol is poisonous at 2 to 3 mg/L', '"poisonous"'],
    [
      'checked-before',
      'kidney-function',
      'Kidney function is checked during treatment with examplol',
      '"during treatment"',
    ],
  ])('is a warning: %s, %s: %s', (id, amount, evidence, says) => {
    expect(told(id, amount, evidence)).toEqual([`warning: ${says}`]);
  });

  it.each([
    ['half-life', SPAN, 'With a half-life of 4 to 6 hours, examplol is taken every day'],
    ['half-life', SPAN, 'The level of examplol halves every 4 to 6 hours'],
    ['half-life', SPAN, 'Half of the examplol is left after 4 to 6 hours'],
    ['between', SPAN, 'Examplol acts for some hours, so it is taken every 4 to 6 hours'],
    ['between', SPAN, 'Examplol may be repeated after 4 to 6 hours, when its effect wears off'],
    ['acts-for', SPAN, 'The effect of examplol wears off after 4 to 6 hours'],
    ['acts-for', SPAN, 'Examplol stops acting after 4 to 6 hours'],
    ['acts-for', SPAN, 'A dose of examplol keeps the gate open for 4 to 6 hours'],
    ['begins', SPAN, 'Examplol works within 4 to 6 hours'],
    ['begins', SPAN, 'Examplol acts after 4 to 6 hours'],
    ['begins', SPAN, 'The effect of examplol is felt after 4 to 6 hours and lasts for a day'],
    ['target', '2 mg/L to 3 mg/L', 'The level of examplol is kept at 2 to 3 mg/L, and is toxic above'],
    [
      'checked-before',
      'kidney-function',
      'Kidney function is checked before examplol and at each visit during treatment',
    ],
    ['kept', '28 days', 'Do not use an opened pen of examplol after 28 days'],
    ['kept', '28 days', 'Once opened, a pen of examplol is good for up to 28 days'],
    ['kept', '28 days', 'An opened pen of examplol is replaced every 28 days'],
  ])('is silent: %s, %s: %s', (id, amount, evidence) => {
    expect(told(id, amount, evidence)).toEqual([]);
  });
});

describe('amounts', () => {
  it.each([
    ['usual', '125 mcg a day', '125 mcg of examplol a minute is the usual dose', 'error: "125 mcg a minute"'],
    [
      'rate',
      '40 mg an hour',
      'The speed of infusion of examplol is 40 mg every month',
      'error: "40 mg every month"',
    ],
    [
      'checked-before',
      'kidney-function',
      'Kidney function is checked after examplol has been started',
      'warning: "after"',
    ],
    ['usual', '125 mcg a day', 'The usual dose of examplol is 125 mcg a minute', 'error: "125 mcg a minute"'],
    ['usual', '125 mcg a day', 'The usual dose of examplol is 125 mcg/min', 'error: "125 mcg/min"'],
    ['usual', '125 mcg a day', 'The usual dose of examplol is 125 mcg an hour', 'error: "125 mcg an hour"'],
    [
      'rate',
      '40 mg an hour',
      'The speed of infusion of examplol is 40 mg per minute',
      'error: "40 mg per minute"',
    ],
    [
      'usual',
      '125 mcg a day',
      'The usual dose of examplol is about 125 mcg a day',
      'warning: "about 125 mcg a day"',
    ],
    [
      'usual',
      '125 mcg a day',
      'The usual dose of examplol is nearly 125 mcg a day',
      'warning: "nearly 125 mcg a day"',
    ],
    ['half-life', SPAN, 'The half-life of examplol is above 4 to 6 hours', 'warning: "above 4 to 6 hours"'],
    ['kept', '28 days', 'An opened pen of examplol is used after 28 days', 'warning: "used after 28 days"'],
    ['kept', '28 days', 'An unopened pen of examplol is kept for 28 days', 'warning: "unopened"'],
    [
      'withheld',
      '60 beats a minute',
      'Examplol is withheld unless the pulse is below 60 beats a minute',
      'warning: that it is done',
    ],
    [
      'row-dose',
      '300 mg a day',
      'Below 30 mL/min the daily dose is 300 mg a day',
      'warning: "Below 30 mL/min"',
    ],
    [
      'row-dose',
      '300 mg a day',
      'At 45 mL/min or more the daily dose is 300 mg a day',
      'warning: "45 mL/min or more"',
    ],
  ])('is told of: %s, %s: %s', (id, amount, evidence, says) => {
    const subject = id === 'row-dose' ? 'row' : 'examplol';
    expect(told(id, amount, evidence, subject)).toEqual([expect.stringContaining(says)]);
  });

  it.each([
    ['usual', '125 mcg a day', 'The usual dose of examplol is 125 mcg a day, an hour before breakfast'],
    [
      'usual',
      '125 mcg a day',
      'The usual dose of examplol is 125 mcg each morning, taken a minute after rising',
    ],
    ['usual', '125 mcg a day', 'The usual dose of examplol is 125 mcg a day for about 9 people in 10'],
    ['usual-about', '125 mcg a day', 'The usual dose of examplol is about 125 mcg a day'],
    ['rate', '40 mg an hour', 'Examplol is infused at 40 mg per hour'],
    ['rate', '40 mg an hour', 'The speed of infusion of examplol is 40 mg/h'],
    ['checked-before', 'kidney-function', 'Examplol is started only after kidney function has been checked'],
    ['half-life', SPAN, 'The half-life of examplol is about 4 to 6 hours'],
    ['withheld', '60 beats a minute', 'Withhold examplol unless the pulse is at least 60 beats a minute'],
    ['withheld', '60 beats a minute', 'Examplol is not given unless the pulse is 60 beats a minute or more'],
    ['row-dose', '300 mg a day', 'From 30 mL/min to below 45 mL/min the daily dose is 300 mg a day'],
  ])('is silent: %s, %s: %s', (id, amount, evidence) => {
    expect(told(id, amount, evidence, id === 'row-dose' ? 'row' : 'examplol')).toEqual([]);
  });
});

describe('what is rarely so', () => {
  it.each([
    ['relieves', 'humming', 'Examplol rarely relieves humming'],
    ['relieves', 'humming', 'Examplol is rarely useful in humming'],
    ['usual', '125 mcg a day', 'The usual dose of examplol is rarely 125 mcg a day'],
    ['harms', '8 mg/L', 'Harm is rarely to be expected with a level of examplol above 8 mg/L'],
  ])('is denied: %s, %s: %s', (id, object, evidence) => {
    expect(told(id, object, evidence)).toEqual([expect.stringContaining('Unexpected denial')]);
  });

  it.each([
    ['relieves', 'humming', 'Examplol relieves humming and rarely causes harm'],
    ['relieves', 'humming', 'Examplol relieves humming, rarely for long'],
    ['relieves', 'humming', 'Examplol relieves humming and is rarely removed from the list'],
    ['can-cause', 'humming', 'Examplol rarely causes humming'],
    ['can-cause', 'humming', 'Examplol can cause humming and, rarely, deafness'],
  ])('is not: %s, %s: %s', (id, object, evidence) => {
    expect(told(id, object, evidence)).toEqual([]);
  });

  it('is told of where something changes', () => {
    const fields = [
      'kind: direction',
      'driver: kidney-function',
      'response: level-in-blood',
      'direction: opposite',
    ];
    const evidence = 'When kidney function goes down, the level in the blood rarely rises';
    const { all } = foundIn(vocabulary, factOf(fields, evidence), `${evidence}.`);
    expect(all.map(({ code }) => code)).toContain('knowledge/evidence-denies');
  });
});

it('takes "goes up" for a rise, whatever is reduced then', () => {
  const evidence = 'With examplol, the level in the blood goes up, and the dose is reduced';
  expect(told('raises', 'level-in-blood', evidence)).toEqual([]);
  expect(told('raises', 'level-in-blood', 'With examplol, the level in the blood goes down')).toHaveLength(1);
});

describe('what is denied behind its scene', () => {
  it.each([
    ['harms', '8 mg/L', 'With a level of examplol above 8 mg/L, harm is not to be expected'],
    ['begins', SPAN, '4 to 6 hours after it is given, examplol does not begin to act'],
  ])('is told of: %s, %s: %s', (id, object, evidence) => {
    expect(told(id, object, evidence)).toEqual([expect.stringContaining('Unexpected denial')]);
  });

  it.each([
    ['kept', '28 days', 'After 28 days, an opened pen of examplol must not be used'],
    ['withheld', '60 beats a minute', 'With a pulse below 60 beats a minute, examplol is not given'],
    ['usual', '125 mcg a day', 'At a usual dose of 125 mcg a day, examplol does not need a first dose'],
    ['half-life', SPAN, 'With a half-life of 4 to 6 hours, examplol does not stay for a day'],
  ])('is silent where the scene says it: %s, %s: %s', (id, object, evidence) => {
    expect(told(id, object, evidence)).toEqual([]);
  });
});

describe('what is so in a case alone', () => {
  it.each([
    ['relieves', 'humming', 'Examplol relieves humming only in hospital', '"hospital"'],
    ['raises', 'level-in-blood', 'Examplol raises the level in the blood only during fever', '"fever"'],
  ])('is a warning: %s, %s: %s', (id, object, evidence, where) => {
    expect(told(id, object, evidence)).toEqual([`warning: it only for ${where}`]);
  });

  it.each([
    [
      'relieves',
      'humming',
      'Examplol relieves humming, but only when the moon is full',
      '"the moon is full"',
    ],
    ['relieves', 'humming', 'Examplol relieves humming only if it is swallowed', '"it is swallowed"'],
    [
      'raises',
      'level-in-blood',
      'Examplol raises the level in the blood only while fever lasts',
      '"fever lasts"',
    ],
  ])('is a warning of a condition: %s, %s: %s', (id, object, evidence, when) => {
    expect(told(id, object, evidence)).toEqual([`warning: it only when ${when}`]);
  });

  it.each([
    ['relieves', 'humming', 'Examplol relieves humming only for a few hours'],
    ['relieves', 'humming', 'Examplol relieves humming only in part'],
    ['relieves', 'humming', 'Examplol relieves humming, if only when it is needed'],
    ['relieves', 'humming', 'Humming goes away only when examplol relieves the humming'],
    ['relieves', 'humming', 'Examplol is used only for humming, which it relieves'],
    ['can-cause', 'humming', 'Examplol can cause humming, but only in hospital'],
  ])('is silent: %s, %s: %s', (id, object, evidence) => {
    expect(told(id, object, evidence)).toEqual([]);
  });
});
