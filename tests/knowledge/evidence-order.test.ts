/** Orders and comparisons that the evidence tells the other way round, with more in the sentence. */
import { expect, it } from 'vitest';
import { factOf, foundIn, told, vocabulary } from './one-fact.ts';

const steps = ['kind: sequence', 'subject: chain-of-events', 'steps: [binding, closing, silence]'];
const longer = ['kind: comparison', 'subject: examplol', 'relation: acts-longer', 'than: samplol'];

it.each([
  'First closing of the gate, then binding and finally silence',
  'Closing of the gate comes before binding; later comes silence',
  'It begins with closing of the gate, goes on with binding and ends with silence',
  'Closing of the gate brings binding, binding brings silence',
  'It needs closing of the gate, binding, silence',
  'It goes from closing of the gate to binding, and then to silence',
  'Binding comes only after closing of the gate; silence is last',
  'Before binding comes closing of the gate, and silence is last',
  'Binding never comes before closing of the gate',
  'Closing of the gate comes first, binding follows, and silence is last',
  'If examplol is there, closing of the gate comes before binding',
  'After each dose closing of the gate is seen, then binding, and finally silence',
  'Closing of the gate comes before binding, and the gate is first of all shut',
  'Caused by examplol, closing of the gate and then binding come about',
  'In the life of a gate, binding comes first, then silence, and then closing of the gate',
  'Closing of the gate, after which binding and silence are seen, and closing of the gate after which binding comes',
])('an order with its end is read: %s', (evidence) => {
  expect(told(steps, evidence)).toMatchObject([{ severity: 'error', field: steps[2] }]);
});

it.each([
  'Samplol acts longer than examplol, so no second dose is needed',
  'Samplol acts longer than examplol and thirdol',
  'Unlike thirdol, samplol acts longer than examplol',
  'Samplol outlasts examplol',
  'Samplol acts twice as long as examplol',
  'Samplol acts three times as long as examplol',
  'Examplol acts half as long as samplol',
  'Examplol is shorter-acting than samplol',
  'Examplol wears off sooner than samplol',
  'Compared with examplol, samplol acts longer',
  'Samplol acts longer compared to examplol',
  'Samplol acts longer when compared with examplol, and is given once a day',
  'In comparison with samplol, examplol acts shorter',
])('a comparison is read whatever else is named or denied: %s', (evidence) => {
  expect(told(longer, evidence)).toMatchObject([{ severity: 'error', field: longer[1] }]);
});

it.each([
  ['wider', 'narrower'],
  ['thicker', 'thinner'],
  ['heavier', 'lighter'],
  ['warmer', 'colder'],
  ['safer', 'riskier'],
  ['harder', 'softer'],
])('of two that are compared, one is %s and the other %s', (more, less) => {
  const words = vocabulary.replaceAll('acts longer than', `is ${more} than`);
  const codes = (evidence: string) =>
    foundIn(words, factOf(longer, evidence), `${evidence}.`)
      .all.filter(({ code }) => code === 'knowledge/evidence-says-other')
      .map(({ severity }) => severity);
  expect(codes(`Examplol is ${less} than samplol`)).toEqual(['error']);
  expect(codes(`Samplol is ${more} than examplol`)).toEqual(['error']);
  expect(codes(`Samplol is ${less} than examplol`)).toEqual([]);
  expect(codes(`Examplol is ${more} than samplol`)).toEqual([]);
});

/** A comparison of how often. */
const commoner = ['kind: comparison', 'subject: humming', 'relation: more-frequent', 'than: whistling'];

it.each(['Thirdol acts longer than samplol', 'Thirdol acts longer than examplol'])(
  'a comparison with another than one of its two is told of: %s',
  (evidence) => {
    expect(told(longer, evidence)).toMatchObject([{ severity: 'warning' }]);
  },
);

it('what comes last is told of by what stands behind it as well', () => {
  expect(told(steps, 'Last comes binding, then closing of the gate, then silence')).toMatchObject([
    { severity: 'error' },
  ]);
  expect(told(steps, 'First comes binding, then closing of the gate, and last comes silence')).toEqual([]);
});

it.each([
  'In the life of a gate, binding comes first, then closing of the gate, and then silence',
  'Silence, in the life of a gate, comes after binding and closing of the gate',
])('where the steps are taken says nothing of their order: %s', (evidence) => {
  expect(told(steps, evidence)).toEqual([]);
});

it('a number of times and "beats" compare any quality', () => {
  for (const evidence of [
    'Whistling is twice as frequent as humming',
    'Whistling is three times as common as humming',
    'Humming is half as common as whistling',
    'Whistling beats humming in frequency',
    'Humming is beaten by whistling',
  ])
    expect(told(commoner, evidence)).toMatchObject([{ severity: 'error', field: commoner[1] }]);
  for (const evidence of [
    'Humming is twice as frequent as whistling',
    'Whistling is half as common as humming',
    'Humming beats whistling in frequency',
    'Whistling is beaten by humming',
    'Humming is no less than twice as common as whistling',
  ])
    expect(told(commoner, evidence)).toEqual([]);
});

/** A comparison of which the words stand before both. */
const reaches = (subject: string, than: string): readonly string[] => [
  'kind: comparison',
  `subject: ${subject}`,
  'relation: absorbed-more',
  `than: ${than}`,
];

it.each([
  ['Less samplol reaches the blood than examplol', reaches('examplol', 'samplol')],
  ['More examplol reaches the blood than samplol', reaches('examplol', 'samplol')],
  ['At 20 mg, more of examplol reaches the blood than of samplol', reaches('examplol', 'samplol')],
  ['Less samplol acts, and examplol acts longer than samplol', longer],
  ['Despite a shorter half-life, examplol acts longer than samplol', longer],
  ['Examplol outlasts samplol', longer],
  ['Compared with samplol, examplol acts longer', longer],
  ['Examplol acts longer compared with samplol', longer],
  ['Examplol, compared with samplol, acts longer', longer],
  ['Compared with examplol, samplol acts shorter', longer],
  ['Examplol acts twice as long as samplol', longer],
  ['Samplol acts half as long as examplol', longer],
  ['Samplol wears off sooner than examplol', longer],
  ['Closing of the gate comes only after binding; silence is last', steps],
  ['Before closing of the gate comes binding, and silence is last', steps],
  ['Closing of the gate never comes before binding; it starts with binding', steps],
  ['Binding, after which closing of the gate and silence are seen', steps],
  ['Closing of the gate comes before silence; binding and humming come first', steps],
  ['In shorter courses, examplol acts longer than samplol', longer],
  ['With less food, more of examplol reaches the blood than of samplol', reaches('examplol', 'samplol')],
  ['More of examplol reaches the blood, and less of samplol', reaches('examplol', 'samplol')],
])('what compares before both is read: %s', (evidence, fields) => {
  expect(told(fields, evidence).filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each([
  ['Less samplol reaches the blood than examplol', reaches('samplol', 'examplol')],
  ['More examplol reaches the blood than samplol', reaches('samplol', 'examplol')],
  ['At 20 mg, more of examplol reaches the blood than of samplol', reaches('samplol', 'examplol')],
  ['Examplol reaches the blood more than samplol', reaches('samplol', 'examplol')],
  ['Examplol reaches the blood better than samplol', reaches('samplol', 'examplol')],
  ['Samplol reaches the blood less than examplol', reaches('samplol', 'examplol')],
])('and told of where it says the reverse: %s', (evidence, fields) => {
  expect(told(fields, evidence)).toMatchObject([{ severity: 'error', field: fields[1] }]);
});

it('a step of the evidence that the fact leaves out is told of, but not one before or behind', () => {
  expect(
    told(steps, 'First comes binding, then resting, then closing of the gate, and finally silence'),
  ).toMatchObject([{ severity: 'warning', field: steps[2] }]);
  for (const aside of ['without resting,', 'unlike resting,', 'in resting cells,'])
    expect(told(steps, `Binding, ${aside} brings closing of the gate, and then silence`)).toEqual([]);
  expect(told(steps, 'Silence arises from closing of the gate in response to binding')).toEqual([]);
  expect(told(steps, 'After resting come binding, closing of the gate and silence')).toEqual([]);
  expect(
    told(steps, 'First comes resting, then binding, then closing of the gate, and finally silence'),
  ).toEqual([]);
});

it.each([
  'If closing of the gate came before binding, begin again',
  'It is a mistake to let closing of the gate come before binding',
])('an order that is told of as wrong is a warning at most: %s', (evidence) => {
  expect(told(steps, evidence)).toMatchObject([{ severity: 'warning', field: steps[2] }]);
});

it('what announces the steps before a colon is none of them', () => {
  const announced = 'Silence comes about in steps:';
  expect(told(steps, `${announced} binding brings closing of the gate, and that silence`)).toEqual([]);
  expect(told(steps, `${announced} closing of the gate brings binding, and that silence`)).toMatchObject([
    { severity: 'error', field: steps[2] },
  ]);
});

it.each([
  ['Silence comes first; binding follows, and after it comes closing of the gate', 'error'],
  ['Binding comes last; closing of the gate follows silence', 'error'],
  ['Binding is first, then resting, and silence', 'warning'],
])('a step that is first or last, or not said at all: %s', (evidence, severity) => {
  expect(told(steps, evidence)).toMatchObject([{ severity, field: steps[2] }]);
});

it.each([
  'Binding comes first; closing of the gate follows, and silence is last',
  'First comes binding, then the gate shuts, and silence is last',
  'Binding is first, then the gate shuts without resting, and there is silence',
  'Resting cells aside, binding is first, then the gate shuts, and silence comes last',
])('a step that stands at its own end, or is said in other words: %s', (evidence) => {
  expect(told(steps, evidence)).toEqual([]);
});
