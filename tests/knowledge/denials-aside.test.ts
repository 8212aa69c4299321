/** Denials that stand beside what a fact states, as teachers write them, and the like of them that deny it. */
import { describe, expect, it } from 'vitest';
import { deniedBy, frequencyOf, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace(
    'relations:\n',
    `relations:
  highest-dose: { label: highest dose, domain: medicine, range: quantity, functional: true, statement: "the highest dose of {subject} is {object}.", negation: "the highest dose of {subject} is not {object}.", ask: { object: "what is the highest dose of {subject}?" } }
  gap: { label: gap, domain: medicine, range: quantity, functional: true, statement: "the gap between {subject} and the next medicine is {object}.", negation: "the gap between {subject} and the next medicine is not {object}.", ask: { object: "what is the gap between {subject} and the next medicine?" } }
  lowest-dose: { label: lowest dose, domain: medicine, range: quantity, functional: true, statement: "the lowest dose of {subject} is {object}.", negation: "the lowest dose of {subject} is not {object}.", ask: { object: "what is the lowest dose of {subject}?" } }
  usual-dose: { label: usual dose, domain: medicine, range: quantity, functional: true, statement: "the usual dose of {subject} is {object}.", negation: "the usual dose of {subject} is not {object}.", ask: { object: "what is the usual dose of {subject}?" } }
  kept-apart: { label: kept apart, domain: medicine, range: medicine, statement: "{subject} must be kept apart from {object}.", negation: "{subject} need not be kept apart from {object}.", ask: { object: "from which medicine must {subject} be kept apart?" } }
  longest-stay: { label: longest stay, domain: medicine, range: quantity, functional: true, statement: "the longest time on the shelf of {subject} is {object}.", negation: "the longest time on the shelf of {subject} is not {object}.", ask: { object: "what is the longest time on the shelf of {subject}?" } }
  kept-away: { label: kept away, domain: medicine, range: medicine, statement: "{object} is kept away from {subject}.", negation: "{object} is not kept away from {subject}.", ask: { object: "what is kept away from {subject}?" } }
  unfit: { label: unfit, domain: medicine, range: medicine, statement: "{object} is unsuitable for {subject}.", negation: "{object} is not unsuitable for {subject}.", ask: { object: "what is unsuitable for {subject}?" } }
  kept-for: { label: time in use, domain: medicine, range: quantity, functional: true, statement: "the time after which {subject} is thrown away is {object}.", negation: "the time after which {subject} is thrown away is not {object}.", ask: { object: "after what time is {subject} thrown away?" } }
  advised-because: { label: reason, domain: trigger, range: reason, statement: "with {subject} it is done because of {object}.", negation: "with {subject} it is not done because of {object}.", ask: { object: "because of what is it done with {subject}?" } }
  treated-with: { label: treated with, domain: sign, range: medicine, statement: "{subject} is treated with {object}.", negation: "{subject} is not treated with {object}.", ask: { object: "with what is {subject} treated?" } }
`,
  )
  .replace(
    'concepts:\n',
    'concepts:\n  choking: { kind: reason, label: choking }\n  stop: { kind: advice, label: stop examplol }\n  again: { kind: advice, label: start examplol again }\n',
  );

const heard = [
  'kind: relation',
  'subject: examplol',
  'relation: heard-with',
  'object: humming',
  'safety: true',
];
const action = (id: string) => ['kind: action', 'trigger: blue-tongue', `action: ${id}`, 'safety: true'];
const dose = (relation: string, value = '900 mg') => [
  'kind: quantity',
  'subject: examplol',
  `relation: ${relation}`,
  `value: ${value}`,
  'safety: true',
];
const apart = [
  'kind: relation',
  'subject: examplol',
  'relation: kept-apart',
  'object: samplol',
  'safety: true',
];
const away = [
  'kind: relation',
  'subject: examplol',
  'relation: kept-away',
  'object: samplol',
  'safety: true',
];
const unfit = ['kind: relation', 'subject: examplol', 'relation: unfit', 'object: samplol', 'safety: true'];
const opens = ['kind: relation', 'subject: examplol', 'relation: closes', 'object: alpha-gate'];
const treated = [
  'kind: relation',
  'subject: humming',
  'relation: treated-with',
  'object: samplol',
  'safety: true',
];

const because = [...action('call'), 'reasons: [choking]', 'reason-relation: advised-because'];
const longer = ['kind: comparison', 'subject: examplol', 'relation: acts-longer', 'than: samplol'];

const told = (fields: readonly string[], evidence: string) => deniedBy(words, fields, evidence);

describe('a denial beside the fact', () => {
  it.each<readonly [readonly string[], string]>([
    [
      action('call'),
      'With a blue tongue that comes with a cough, call the emergency services and do not wait for the morning',
    ],
    [
      [...action('call'), 'false: { wait: It may close the throat by then. }'],
      'With a blue tongue, call the emergency services at once and do not wait until the morning',
    ],
    [action('call'), 'Call the emergency services if the tongue is blue and does not clear'],
    [action('call'), 'A blue tongue must not be dismissed: call the emergency services'],
    [
      action('stop'),
      'With a blue tongue examplol must be stopped and must not be started again: stop examplol',
    ],
    [heard, 'Humming may be heard with examplol if the first signs are not noticed'],
    [heard, 'Humming is heard with examplol in the first two months and seldom later'],
    [heard, 'Humming is heard with examplol from the second month on and seldom before'],
    [heard, 'Humming is heard with examplol more often than in people who do not whistle'],
    [dose('highest-dose'), 'The dose of examplol must not exceed 900 mg'],
    [dose('highest-dose'), 'Doses of examplol above 900 mg are not given'],
    [dose('kept-for', '28 days'), 'Do not use an opened vial of examplol for longer than 28 days'],
    [dose('kept-for', '28 days'), 'Do not use an opened vial of examplol after 28 days'],
    [dose('usual-dose'), 'The dose of examplol is not that of a child but 900 mg'],
    [dose('usual-dose'), 'The dose of examplol is 900 mg and must not be doubled'],
    [dose('usual-dose'), 'If 300 mg of examplol is not enough, 900 mg is the usual dose'],
    [dose('usual-dose'), 'The usual dose of examplol is 900 mg if it has never had an effect'],
    [
      because,
      'With a blue tongue, do not try to wait until the morning; call the emergency services instead',
    ],
    [because, 'With a blue tongue you must not wait any more and should call the emergency services'],
    [longer, 'Examplol acts twice as long as samplol'],
    [away, 'Samplol has no place where examplol is in use'],
    [away, 'Samplol must never be brought near examplol'],
    [away, 'Samplol is not put near examplol'],
    [unfit, 'Samplol must never go down a tube of examplol'],
    [dose('longest-stay', '8 hours'), 'Examplol must not stay on the shelf for longer than 8 hours'],
    [dose('longest-stay', '8 hours'), 'Examplol is not left on the shelf longer than 8 hours'],
    [apart, 'Samplol must not be combined with examplol'],
    [apart, 'Neither thirdol nor samplol may be combined with examplol'],
    [frequencyOf('uncommon'), 'With examplol, humming is uncommon but not rare among adults'],
    [apart, 'Examplol may be combined with everything except samplol'],
    [heard, 'Examplol is well tolerated except for humming'],
    [heard, 'Examplol is free of all unwanted sounds except for humming'],
    [heard, 'Examplol causes few sounds apart from humming'],
    [opens, 'The pump stops running because examplol closes the alpha gate'],
    [opens, 'Examplol closes the alpha gate before the channel stops leaking'],
    [opens, 'Examplol rather than samplol closes the alpha gate'],
    [opens, 'Unlike samplol, examplol closes the alpha gate'],
    [opens, 'Examplol closes the alpha gate in people who are not allergic to dust'],
    [
      opens,
      'Examplol closes the alpha gate in women who cannot become pregnant, but it is given to no others',
    ],
    [action('call'), 'With a blue tongue take no further dose and call the emergency services'],
    [dose('gap', '4 hours'), 'Samplol must not be taken within 4 hours of examplol'],
    [dose('gap', '4 hours'), 'Do not take samplol sooner than 4 hours after examplol'],
    [heard, 'That humming is heard with examplol is not widely known'],
    [opens, 'The alpha gate must not be left to dust; examplol closes it'],
    [opens, 'The alpha gate need not stay open because of examplol, which closes it'],
    [action('call'), 'Nobody has to give up singing: with a blue tongue call the emergency services'],
    [heard, 'Humming does not come out of nowhere: it is heard with examplol'],
    [dose('lowest-dose', '20 mg'), 'Examplol is not for doses below 20 mg'],
    [longer, 'Examplol acts longer than samplol, as far as can be told'],
    [heard, 'Humming that does not stop at night is heard with examplol'],
    [frequencyOf('common'), 'Humming is common among adults with examplol and does not always mean harm'],
    [longer, 'Examplol acts for 24 hours, samplol for no more than 5, so examplol acts longer'],
    [longer, 'Examplol acts longer than samplol, which acts for no longer than 5 hours'],
    [
      action('call'),
      'There is no need to stop for a cough, but with a blue tongue call the emergency services',
    ],
    [action('call'), 'With a blue tongue call the emergency services; there is no reason to panic'],
    [opens, 'Examplol closes the alpha gate, unlike samplol'],
    [opens, 'Examplol closes the alpha gate in people who failed to respond to samplol'],
  ])('says nothing of it: %s, %s', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });

  it.each<readonly [readonly string[], string]>([
    [action('wait'), 'With a blue tongue do not wait until the morning'],
    [action('again'), 'With a blue tongue you must not start examplol again'],
    [heard, 'Humming is not heard with examplol if the signs are noticed'],
    [dose('usual-dose'), 'Doses of examplol of 900 mg are not given'],
    [away, 'Samplol is not kept away from examplol'],
    [away, 'Samplol need not be far from examplol'],
    [unfit, 'Samplol is not unsuitable for examplol'],
    [unfit, 'Samplol must never be left out of a tube of examplol'],
    [dose('longest-stay', '8 hours'), 'Examplol must not stay on the shelf for 8 hours'],
    [dose('highest-dose'), 'The highest dose of examplol is not 900 mg'],
    [
      [
        ...dose('highest-dose'),
        'wrong: [{ value: 600 mg, why: It is more. }, { value: 2 mg, why: It is more. }]',
      ],
      'Doses of examplol above 600 mg are not given, of 900 mg or more still less',
    ],
    [dose('highest-dose'), 'In people over 75 examplol 900 mg must not be given'],
    [dose('highest-dose'), 'With doses above 300 mg such as 900 mg examplol is not used'],
    [dose('highest-dose'), 'Examplol doses above 300 mg are not used, and 900 mg is not allowed'],
    [dose('usual-dose'), 'The dose of examplol is not 900 mg but that of a child'],
    [opens, 'When taken with food examplol does not work on the alpha gate'],
    [because, 'With a blue tongue it is not because of choking, call the emergency services'],
    [dose('usual-dose'), 'The dose of examplol is not used after 900 mg'],
    [dose('kept-for', '28 days'), 'Examplol is not thrown away after 28 days'],
    [
      because,
      'With a blue tongue you must not call the emergency services and should wait until the morning',
    ],
    [longer, 'Examplol acts as long as samplol'],
    [apart, 'Samplol need not be kept apart from examplol'],
    [treated, 'If humming is heard, it must not be treated with samplol'],
    [treated, 'When it is mild, humming is not treated with samplol'],
    [frequencyOf('rare'), 'With examplol, humming is uncommon but not rare among adults'],
    [frequencyOf('uncommon'), 'With examplol, humming is not uncommon among adults'],
    [heard, 'Humming is heard in people who do not take examplol'],
    [opens, 'It is examplol that does not close the alpha gate'],
    [longer, 'Examplol acts no longer than samplol'],
    [longer, 'Examplol acts for no more than 5 hours, samplol for 24'],
    [opens, 'Examplol closes it in people who do not have an alpha gate'],
    [opens, 'Examplol must not be given for the alpha gate; samplol closes it'],
    [opens, 'Examplol does not close the alpha gate, which closes it'],
    [action('call'), 'With a blue tongue nobody has to call the emergency services'],
    [heard, 'Humming is not known with examplol'],
    [dose('lowest-dose', '20 mg'), 'The lowest dose of examplol is not 20 mg'],
    [dose('gap', '4 hours'), 'The gap after examplol is not 4 hours'],
    [dose('gap', '4 hours'), 'The next medicine is not taken 4 hours after examplol'],
    [action('call'), 'With a blue tongue there is no need to call the emergency services, but wait'],
    [action('call'), 'With a blue tongue there is no reason to call the emergency services: do not panic'],
    [opens, 'Nobody believes that examplol closes the alpha gate'],
    [opens, 'The claim that examplol closes the alpha gate is wrong'],
    [opens, 'It is doubtful whether examplol closes the alpha gate'],
  ])('denies it: %s, %s', (fields, evidence) => {
    expect(told(fields, evidence)).not.toEqual([]);
  });

  it.each([
    'Examplol closes every gate except the alpha gate',
    'Examplol closes all gates apart from the alpha gate',
    'Examplol closes all gates other than the alpha gate',
    'Samplol closes the alpha gate, unlike examplol',
    'Examplol fails to close the alpha gate',
    'Examplol is unable to close the alpha gate',
    'Examplol has failed to close the alpha gate',
    'Examplol no longer closes the alpha gate',
  ])('denies it outright: %s', (evidence) => {
    expect(told(opens, evidence)).toEqual(['error']);
  });

  it('is a warning where a clause behind it says so of a pronoun', () => {
    const denied = 'Examplol does not close the alpha gate at first';
    expect(told(opens, `${denied}; later on it may close it`)).toEqual(['warning']);
    expect(told(opens, `${denied}; it closes the beta gate`)).toEqual(['error']);
    expect(told(opens, `${denied}; later on samplol may open it`)).toEqual(['error']);
  });
});
