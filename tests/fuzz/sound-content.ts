/** A small course without a fault, with facts of many kinds: what is altered. */
import type { SourceFile } from '#lib/content/model.ts';

const VOCABULARY = `kinds:
  medicine: { label: medicine, plural: medicines }
  sign: { label: sign, plural: signs }
  band: { label: band, plural: bands }
  step: { label: step, plural: steps }
  chain: { label: chain, plural: chains }
  comparator: { label: comparator, plural: comparators }
  rate-outcome: { label: rate, plural: rates }
concepts:
  alphol: { kind: medicine, label: alphol }
  betol: { kind: medicine, label: betol }
  placebo: { kind: comparator, label: placebo }
  higher-rate: { kind: rate-outcome, label: higher }
  lower-rate: { kind: rate-outcome, label: lower }
  same-rate: { kind: rate-outcome, label: unchanged }
  humming: { kind: sign, label: humming, definition: a low sound without words }
  clapping: { kind: sign, label: clapping }
  yawning: { kind: sign, label: yawning }
  often: { kind: band, label: plentiful, scale: bands, interval: { min: 0.1, max: 1, max-included: true } }
  seldom: { kind: band, label: scarce, scale: bands, interval: { min: 0, max: 0.1 } }
  one: { kind: step, label: opening }
  two: { kind: step, label: ringing }
  three: { kind: step, label: shining }
  alarm: { kind: chain, label: alarm, article: the }
scales:
  bands: { label: bands, partition: true }
qualifiers:
  medicine: { label: medicine, concept: medicine }
  sequence: { label: chain, concept: chain }
  comparator: { label: comparator, concept: comparator }
  population: { label: population, values: { adults: { phrase: among adults } } }
  trials: { label: trials, values: { first: { phrase: in the first trials } } }
relations:
  above: { label: above, domain: sign, range: sign, statement: "{subject} is above {object}.", negation: "{subject} is not above {object}.", ask: { object: "above which sign is {subject}?" } }
  next-step: { label: next, domain: step, range: step, statement: "in {sequence}, {subject} is followed by {object}.", negation: "in {sequence}, {subject} is not followed by {object}.", ask: { object: "in {sequence}, what follows {subject}?" } }
  listed-frequency: { label: band, domain: sign, range: band, functional: true, statement: "{subject} is {object} with {medicine}.", negation: "{subject} is not {object} with {medicine}.", ask: { object: "how frequent is {subject} with {medicine}?" } }
  trial-rate: { label: rate, domain: sign, range: quantity, functional: true, statement: "{subject} came in {object} with {medicine}.", negation: "{subject} did not come in {object} with {medicine}.", ask: { object: "in how many did {subject} come with {medicine}?" } }
  rate-against-comparator: { label: rate against the comparator, domain: sign, range: rate-outcome, functional: true, statement: "the rate of {subject} with {medicine} was {object} against {comparator}.", negation: "the rate of {subject} with {medicine} was not {object} against {comparator}.", ask: { object: "what was the rate of {subject} with {medicine} against {comparator}?" } }
  eases: { label: eases, domain: medicine, range: sign, statement: "{subject} eases {object}.", negation: "{subject} does not ease {object}.", ask: { object: "which sign does {subject} ease?", subject: "which medicine eases {object}?" } }
`;

const COMMON = 'objective: signs, source: book';

const LESSON = `---
title: Signs of alphol
summary: What alphol does.
objectives:
  signs: { text: Name the signs, topic: the signs of alphol }
facts:
  - { id: eases-humming, subject: alphol, relation: eases, object: humming, evidence: Alphol eases humming, false: { clapping: It is left as it was. , yawning: It is made worse. }, ${COMMON} }
  - { kind: comparison, id: humming-clapping, subject: humming, relation: above, than: clapping, evidence: Humming is above clapping, ${COMMON} }
  - { kind: comparison, id: clapping-yawning, subject: clapping, relation: above, than: yawning, evidence: clapping is above yawning, ${COMMON} }
  - { kind: sequence, id: alarm-steps, subject: alarm, steps: [one, two, three], evidence: 'opening, ringing and shining', ${COMMON} }
  - { kind: frequency, id: humming-band, event: humming, medicine: alphol, category: seldom, scheme: bands, population: adults, evidence: Humming is scarce, ${COMMON} }
  - { kind: trial-rate, id: humming-rate, event: humming, medicine: alphol, rate: 7 in 100 people, comparator: placebo, comparator-rate: 3 in 100 people, trials: first, evidence: in 7 and in 3 in 100 people, ${COMMON} }
glossary: [humming]
cases:
  - { id: at-night, facts: [eases-humming], text: A man of 40 takes alphol and sleeps well. }
---
Alphol eases humming. Humming is above clapping, and **clapping is above yawning**.

## The alarm

- The alarm goes through *opening, ringing and shining*.
- Humming is scarce: it came in 7 and in 3 in 100 people.

| sign | band |
|---|---|
| humming | scarce |

[More](https://example.org/more) stands in \`the book\`.
`;

export const SOUND: readonly SourceFile[] = [
  { path: 'content/vocabulary/all.yaml', text: VOCABULARY },
  {
    path: 'content/sources.yaml',
    text: 'book: { title: A book, publisher: unknown, edition: unknown, retrieved: unknown, url: unknown, sections: { first: One } }\n',
  },
  {
    path: 'content/course/course.md',
    text: '---\ntitle: Course\nsummary: One.\naudience: Tests\nlessons: [one]\n---\nText.\n',
  },
  { path: 'content/course/one.md', text: LESSON },
  {
    path: 'quizzes/blueprints/quiz.md',
    text: '---\ntitle: A quiz\ncourse: course\nlessons: [one]\nitems: 2\nkinds: { single-best-answer: 1 }\ncut-score: 80\n---\nTwo items.\n',
  },
  {
    path: 'quizzes/signoffs/course.yaml',
    text: `approved:\n  - { item: course/one/eases-humming/single-best-answer/1, revision: ${'a'.repeat(32)}, role: nurse, date: 2026-11-01 }\n`,
  },
];

/** Names that stand in it. */
export const NAMES: readonly string[] = [
  ...[
    'course',
    'one',
    'quiz',
    'signs',
    'book',
    'alphol',
    'humming',
    'clapping',
    'above',
    'eases',
    'seldom',
    'bands',
  ],
  ...[
    'eases-humming',
    'humming-band',
    'alarm',
    'two',
    'first',
    'adults',
    '{subject} eases {object}.',
    'Alphol eases humming',
  ],
];
