import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

/** Facts that are sound one by one and cannot be true together, and cases that cannot be asked. */

const vocabulary = `kinds:
  medicine: { label: medicine, plural: medicines }
  sign: { label: sign, plural: signs }
  band: { label: band, plural: bands }
  step: { label: step, plural: steps }
  chain: { label: chain, plural: chains }
  comparator: { label: comparator, plural: comparators }
  rate-outcome: { label: rate, plural: rates }
concepts:
  olols: { kind: medicine, label: olol, article: an }
  alphol: { kind: medicine, label: alphol, is-a: [olols] }
  betol: { kind: medicine, label: betol }
  placebo: { kind: comparator, label: placebo }
  humming: { kind: sign, label: humming }
  clapping: { kind: sign, label: clapping }
  yawning: { kind: sign, label: yawning }
  often: { kind: band, label: frequent, scale: bands, interval: { min: 0.1, max: 1, max-included: true } }
  seldom: { kind: band, label: scarce, scale: bands, interval: { min: 0, max: 0.1 } }
  one: { kind: step, label: opening }
  two: { kind: step, label: ringing }
  three: { kind: step, label: shining }
  alarm: { kind: chain, label: alarm, article: the }
  higher-rate: { kind: rate-outcome, label: higher }
  lower-rate: { kind: rate-outcome, label: lower }
  same-rate: { kind: rate-outcome, label: unchanged }
scales:
  bands: { label: bands, partition: true }
qualifiers:
  medicine: { label: medicine, concept: medicine }
  sequence: { label: chain, concept: chain }
  comparator: { label: comparator, concept: comparator }
  population: { label: population, values: { all: { phrase: among all } } }
  trials: { label: trials, values: { first: { phrase: in the first trials } } }
relations:
  above: { label: above, domain: sign, range: sign, statement: "{subject} is above {object}.", negation: "{subject} is not above {object}.", ask: { object: "above which sign is {subject}?" } }
  next-step: { label: next, domain: step, range: step, statement: "in {sequence}, {subject} is followed by {object}.", negation: "in {sequence}, {subject} is not followed by {object}.", ask: { object: "in {sequence}, what follows {subject}?" } }
  listed-frequency: { label: band, domain: sign, range: band, functional: true, statement: "{subject} is {object} with {medicine}.", negation: "{subject} is not {object} with {medicine}.", ask: { object: "how frequent is {subject} with {medicine}?" } }
  trial-rate: { label: rate, domain: sign, range: quantity, functional: true, statement: "{subject} came in {object} with {medicine}.", negation: "{subject} did not come in {object} with {medicine}.", ask: { object: "in how many did {subject} come with {medicine}?" } }
  rate-against-comparator: { label: rates, domain: sign, range: rate-outcome, functional: true, statement: "{subject} was {object} with {medicine} against {comparator}.", negation: "{subject} was not {object} with {medicine} against {comparator}.", ask: { object: "how was {subject} with {medicine} against {comparator}?" } }
`;

const common =
  'objective: signs, evidence: Humming opening and ringing came in 7 and in 3 in 100 people, source: book';
const body = 'Humming opening and ringing came in 7 and in 3 in 100 people.';
const above = (subject: string, than: string, more = ''): string =>
  `  - { kind: comparison, id: ${subject}-${than}, subject: ${subject}, relation: above, than: ${than}, ${more}${common} }\n`;
const chain = (id: string, steps: string): string =>
  `  - { kind: sequence, id: ${id}, subject: alarm, steps: [${steps}], ${common} }\n`;
const band = (category: string): string =>
  `  - { kind: frequency, id: band, event: humming, medicine: alphol, category: ${category}, scheme: bands, population: all, ${common} }\n`;
const rate = `  - { kind: trial-rate, id: rate, event: humming, medicine: alphol, rate: 7 in 100 people, comparator: placebo, comparator-rate: 3 in 100 people, trials: first, ${common} }\n`;

function found(facts: string): string[] {
  const parsed = parseContent([
    { path: 'content/vocabulary/all.yaml', text: vocabulary },
    {
      path: 'content/sources.yaml',
      text: 'book: { title: A book, publisher: unknown, edition: unknown, retrieved: unknown, url: unknown }\n',
    },
    {
      path: 'content/course/course.md',
      text: '---\ntitle: Course\nsummary: One.\naudience: Tests\nlessons: [one]\n---\nText.\n',
    },
    {
      path: 'content/course/one.md',
      text: `---\ntitle: A lesson\nsummary: About alphol.\nobjectives:\n  signs: { text: Name the signs, topic: signs }\nfacts:\n${facts}---\n${body}\n`,
    },
  ]);
  return [...parsed.diagnostics, ...buildKnowledge(parsed).diagnostics]
    .filter(({ severity, code }) => severity !== 'info' && code !== 'knowledge/evidence-does-not-name')
    .map(({ code, place }) => `${code} ${String(place.line)}`);
}

const line = (at: number): number => 6 + at;

describe('comparisons', () => {
  const two = above('humming', 'clapping') + above('clapping', 'yawning');

  it('that stand in a row agree', () => {
    expect(found(two)).toEqual([]);
    expect(found(two + above('humming', 'yawning'))).toEqual([]);
  });

  it('that go round in a circle contradict each other, at the fact that closes it', () => {
    expect(found(two + above('yawning', 'humming'))).toContain(`knowledge/contradiction ${String(line(3))}`);
  });

  it('contradict what two of them give together', () => {
    expect(found(two + above('humming', 'yawning', 'not: true, '))).toContain(
      `knowledge/contradiction ${String(line(3))}`,
    );
  });
});

describe('sequences', () => {
  it('with the same steps agree', () => {
    expect(found(chain('a', 'one, two, three') + chain('b', 'one, two, three'))).toEqual([
      `knowledge/stated-twice ${String(line(2))}`,
    ]);
  });

  it('of one subject that lead back to their beginning contradict each other', () => {
    expect(found(chain('a', 'one, two, three') + chain('b', 'three, one, two'))).toContain(
      `knowledge/contradiction ${String(line(2))}`,
    );
  });
});

describe('a trial rate', () => {
  it('outside the frequency category of the same event is told of, one inside is not', () => {
    expect(found(band('seldom') + rate)).toEqual([]);
    // Both rest on the one sentence, which gives the rate.
    expect(found(band('often') + rate)).toEqual([
      `knowledge/evidence-says-other ${String(line(1))}`,
      `knowledge/rate-outside-category ${String(line(2))}`,
    ]);
  });
});

describe('a case', () => {
  const withCase = (phrases: string): string[] =>
    found(
      `${above('humming', 'clapping')}cases:\n  - { id: c, facts: [humming-clapping], text: He hums and hums at night., phrases: { ${phrases} } }\n`,
    );

  it.each([
    ['yawning: at night', []],
    ['yawning: yawns', ['knowledge/phrase-not-in-case 9']],
    ['humming: hums', ['knowledge/phrase-not-in-case 9']],
    ['sneezing: at night', ['knowledge/unknown-concept 9']],
  ])('has each of its phrases once in its text, of a known concept: %s', (phrases, expected) => {
    expect(withCase(phrases)).toEqual(expected);
  });

  const about = (fact: string, text: string): string[] =>
    found(
      `${fact}cases:\n  - { id: c, facts: [${fact === rate ? 'rate' : 'humming-clapping'}], text: ${text} }\n`,
    );

  it.each([
    ['He takes alphol at night.', true],
    ['He takes betol at night.', false],
    ['He takes alphol and betol.', true],
    ['He takes an olol at night.', true],
    ['He takes it at night.', true],
  ])('names the medicine of its facts, something wider, or none: %s', (text, isFine) => {
    expect(about(rate, text)).toEqual(isFine ? [] : ['knowledge/case-of-another 9']);
    expect(about(above('humming', 'clapping'), text)).toEqual([]);
  });
});
