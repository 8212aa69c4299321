/** Sentences that deny: which of them deny the fact that they are given for. */
import { describe, expect, it } from 'vitest';
import { deniedBy, factOf, foundIn, frequencyOf, vocabulary } from './one-fact.ts';

const words = vocabulary
  .replace(
    '  poorly: {',
    '  harmless: { kind: level, label: harmless }\n  delay: { kind: advice, label: delay the next dose }\n  withhold: { kind: advice, label: withhold the next dose }\n  poorly: {',
  )
  .replace(
    'relations:\n',
    `relations:
  ruled-out-by: { label: contraindication, domain: medicine, range: sign, statement: "{object} [is|are:object] a contraindication to {subject}.", negation: "{object} [is|are:object] not a contraindication to {subject}.", ask: { object: "what is a contraindication to {subject}?" } }
`,
  );
const opens = ['kind: relation', 'subject: examplol', 'relation: closes', 'object: alpha-gate'];
const heard = ['kind: relation', 'subject: examplol', 'relation: heard-with', 'object: humming'];
const signs = ['kind: set', 'subject: examplol', 'relation: heard-with', 'members: [humming, whistling]'];
const ruledOut = ['kind: relation', 'subject: examplol', 'relation: ruled-out-by', 'object: humming'];
const level = [
  'kind: direction',
  'driver: kidney-function',
  'response: level-in-blood',
  'direction: opposite',
];
const rare = frequencyOf('rare');
const harmless = ['kind: relation', 'subject: humming', 'relation: certainty', 'object: harmless'];
const delay = ['kind: action', 'trigger: blue-tongue', 'action: delay'];
const withhold = ['kind: action', 'trigger: blue-tongue', 'action: withhold'];

const status = (id: string) => [
  'kind: legal-status',
  'medicine: examplol',
  'country: zelland',
  `status: ${id}`,
];

const longer = ['kind: comparison', 'subject: examplol', 'relation: acts-longer', 'than: samplol'];

const told = (fields: readonly string[], evidence: string) => deniedBy(words, fields, evidence);

describe('a denial of the fact', () => {
  it.each<readonly [readonly string[], string, string]>([
    [opens, 'Examplol does not close the alpha gate', 'error'],
    [opens, 'Examplol has no effect on the alpha gate', 'error'],
    [opens, "Examplol doesn't close the alpha gate", 'error'],
    [opens, 'Examplol does not close the alpha gate but the beta gate', 'error'],
    [opens, 'Examplol does not close the alpha gate, which samplol closes', 'error'],
    [opens, 'Examplol does not close the alpha gate; samplol closes the alpha gate', 'warning'],
    [opens, 'Examplol does not close the alpha gate, it closes the beta gate', 'error'],
    [opens, 'Examplol does not close the alpha gate, it closes another gate', 'error'],
    [heard, 'Humming is not heard with examplol', 'error'],
    [delay, 'A blue tongue is no reason to delay the next dose', 'warning'],
    [delay, 'With a blue tongue nobody needs to delay the next dose', 'warning'],
    [
      delay,
      'If the tongue is blue, do not delay it until the next dose, because a dose can be late',
      'warning',
    ],
    [status('schedule-v'), 'In Zelland examplol is no Schedule V substance', 'error'],
    [heard, 'With examplol, no humming is heard', 'warning'],
    [heard, 'Humming is not heard with examplol until the third day', 'warning'],
    [signs, 'With examplol, humming, whistling are not heard', 'warning'],
    [signs, 'With examplol, the humming, and whistling, cannot be heard', 'warning'],
    [signs, 'Do not give examplol without listening for humming and whistling', 'warning'],
    [opens, 'Examplol must not close the alpha gate without a second key', 'error'],
    [opens, 'Examplol need not close the alpha gate', 'error'],
    [opens, 'Examplol might not close the alpha gate', 'error'],
    [opens, 'Examplol does not close the alpha gate, and nothing happens without it', 'error'],
    [level, 'When kidney function never falls, the level in the blood rises', 'warning'],
    [heard, 'Do not mistake humming for an effect of examplol', 'error'],
    [ruledOut, 'People with humming do not have to avoid examplol', 'error'],
    [harmless, 'Humming is not harmless', 'error'],
    [harmless, "Humming isn't at all harmless", 'error'],
    [delay, 'With a blue tongue, do not delay the next dose', 'error'],
    [withhold, 'With a blue tongue, do not withhold the next dose', 'error'],
    [withhold, 'With a blue tongue the next dose is not withheld', 'warning'],
    [rare, 'With examplol, humming is not uncommon', 'warning'],
    [heard, 'Humming is not due to examplol; it is heard with the dye of the tablet', 'error'],
    [heard, 'With examplol, humming is not heard', 'warning'],
    [heard, 'With examplol, humming, a low sound, is no longer heard', 'warning'],
    [heard, 'It is a misconception that humming is heard with examplol', 'warning'],
    [status('schedule-v'), 'In Zelland, examplol is not a Schedule V substance', 'error'],
    [status('on-prescription'), 'In Zelland, examplol is no longer available on prescription alone', 'error'],
    [signs, 'With examplol, neither humming nor whistling is heard', 'error'],
    [ruledOut, 'Humming is not a contraindication to examplol', 'error'],
    [ruledOut, 'Humming does not rule examplol out', 'error'],
    [level, 'When kidney function falls, the level in the blood does not rise', 'warning'],
    [level, 'The level in the blood does not change when kidney function falls', 'warning'],
    [rare, 'With examplol, humming is not rare', 'error'],
    [rare, 'With examplol, humming is far from rare', 'warning'],
    [rare, 'With examplol, humming is by no means rare', 'warning'],
    [signs, 'With examplol, humming is heard but not whistling', 'error'],
    [signs, 'Except for whistling, humming and other sounds are heard with examplol', 'error'],
    [longer, 'Examplol acts longer than thirdol but not samplol', 'error'],
    [longer, 'Examplol seldom acts longer than samplol', 'error'],
    [longer, 'Examplol acts no longer than samplol', 'warning'],
    [longer, 'It never acts longer than samplol', 'warning'],
    [longer, 'Examplol acts as long as samplol', 'warning'],
  ])('is told of: %j, "%s"', (fields, evidence, severity) => {
    expect(told(fields, evidence)).toEqual([severity]);
  });
});

describe('words that except or deny something else', () => {
  it.each<readonly [readonly string[], string]>([
    [signs, 'Examplol is quiet except for humming and whistling'],
    [signs, 'Humming, whistling are heard with examplol, which is not often clapped at'],
    [signs, 'Apart from humming, examplol is heard with whistling'],
    [signs, 'Examplol has been heard with humming, and not whistling alone'],
    [signs, 'Examplol has been heard with humming but not whistling alone'],
    [frequencyOf('common'), 'Humming is common with examplol and by no means rare'],
    [rare, 'Humming is rare with examplol, and far from common'],
  ])('is not told of: %j, "%s"', (fields, evidence) => expect(told(fields, evidence)).toEqual([]));
});

describe('a denial around the quoted words', () => {
  it.each(['Nobody believes that', 'No study found that', 'Do not think that', 'It is not so that'])(
    '%s',
    (before) => {
      const quoted = 'examplol closes the alpha gate';
      const { all } = foundIn(words, factOf(opens, quoted), `${before} ${quoted}.`);
      expect(all.map(({ code, severity }) => [code, severity])).toEqual([
        ['knowledge/evidence-denies', 'warning'],
      ]);
      const safe = foundIn(words, factOf([...opens, 'safety: true'], quoted), `${before} ${quoted}.`).all;
      expect(safe.map(({ severity }) => severity)).toEqual(['error']);
    },
  );
});

describe('a denial of something else', () => {
  it.each<readonly [readonly string[], string]>([
    [withhold, 'With a blue tongue the next dose is not taken'],
    [withhold, 'With a blue tongue, do not give the next dose'],
    [withhold, 'With a blue tongue the next dose must not be given'],
    [opens, 'Examplol is not a key: it closes the alpha gate'],
    [opens, 'Examplol does not close the beta gate but the alpha gate'],
    [opens, 'Unless it is cold, examplol does not fail to act: it closes the alpha gate'],
    [heard, 'Do not ignore humming, which is heard with examplol'],
    [heard, 'Humming is not rare with examplol'],
    [longer, 'Examplol acts longer than samplol, as has been known for years'],
    [longer, 'Samplol does not act as long as examplol'],
    [longer, 'Samplol never acts longer than examplol'],
    [
      signs,
      "Patients shouldn't laugh at humming or whistling, which, like clapping, are heard with examplol",
    ],
    [heard, 'Do not stop examplol for humming alone; it is a sound that is heard with examplol'],
    [signs, 'Do not ignore humming or whistling: they are heard with examplol'],
    [signs, 'Do not mistake humming and whistling, which are heard with examplol, for clapping'],
    [signs, "Patients shouldn't laugh at humming or whistling, which are heard with examplol"],
    [heard, 'Humming is heard with examplol, and it is not heard at night'],
    [status('not-scheduled'), 'In Zelland, examplol is not a scheduled substance'],
    [
      status('on-prescription'),
      'In Zelland, examplol is not sold freely: it is available on prescription alone',
    ],
    [ruledOut, 'Do not give examplol to anyone with humming'],
    [ruledOut, "Examplol isn't for people with humming"],
    [ruledOut, 'Examplol must not be given to people with humming'],
  ])('is not: %j, "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });

  it('is not where the reverse is said', () => {
    expect(told(level, 'When kidney function falls, the level in the blood does not fall; it rises')).toEqual(
      [],
    );
  });

  it('is a warning where the sentence forbids something beside a change', () => {
    expect(told(level, 'Do not harm kidney function, or the level in the blood will climb')).toEqual([
      'warning',
    ]);
  });
});

it('a status that is yet to come is none', () => {
  const status = ['kind: legal-status', 'medicine: examplol', 'country: zelland', 'status: on-prescription'];
  const denied = (words: string) => deniedBy(vocabulary, status, `In Zelland, examplol ${words}`);
  expect(denied('is yet to be available on prescription alone')).toEqual(['error']);
  expect(denied('is available on prescription alone')).toEqual([]);
  expect(denied('has long been available on prescription alone, and is yet to be sold')).toEqual([]);
});
