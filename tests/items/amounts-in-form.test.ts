/** What other facts give stands beside a range only when it is a range, and beside a single value only when it is one. */
import { expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { chooseDistractors } from '#lib/items/propose/choose-distractors.ts';
import { prospectsOf } from '#lib/items/propose/prospects.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

const vocabulary = `kinds:
  medicine: { label: medicine, plural: medicines }
concepts:
  alphol: { kind: medicine, label: alphol }
  betol: { kind: medicine, label: betol }
relations:
  half-life: { label: half-life, domain: medicine, range: quantity, functional: true, statement: "the half-life of {subject} is {object}.", negation: "the half-life of {subject} is not {object}.", ask: { object: "what is the half-life of {subject}?" } }
`;
const UNKNOWN = 'publisher: unknown, edition: unknown, retrieved: unknown, url: unknown';
const fact = (subject: string, amount: string, wrong: readonly string[]): string =>
  `  - { id: ${subject}-half-life, objective: o, subject: ${subject}, relation: half-life, ${amount}, evidence: alphol has 5 to 7 hours and betol 50 hours, source: book, wrong: [${wrong.map((one) => `{ ${one}, why: No. }`).join(', ')}] }\n`;

/** The wrong amounts beside 5 to 7 hours, with those of another medicine in reach. */
function besideRange(own: readonly string[], other: readonly string[]): readonly string[] | undefined {
  const facts = fact('alphol', 'from: 5 hours, to: 7 hours', own) + fact('betol', 'value: 50 hours', other);
  const parsed = parseContent([
    { path: 'content/vocabulary/all.yaml', text: vocabulary },
    { path: 'content/sources.yaml', text: `book: { title: A book, ${UNKNOWN} }\n` },
    {
      path: 'content/course/course.md',
      text: '---\ntitle: T\nsummary: S\naudience: A\nlessons: [one]\n---\nText.\n',
    },
    {
      path: 'content/course/one.md',
      text: `---\ntitle: T\nsummary: S\nobjectives:\n  o: { text: Name it, topic: it }\nfacts:\n${facts}---\nSo alphol has 5 to 7 hours and betol 50 hours.\n`,
    },
  ]);
  const { kb } = buildKnowledge(parsed);
  const asked = kb.facts.get('course/one/alphol-half-life');
  const [prospect] = asked === undefined ? [] : prospectsOf(asked, kb);
  if (prospect === undefined) throw new Error('the fact was not read');
  return chooseDistractors(prospect, 0, kb)?.map(({ concept }) => kb.concepts.get(concept)?.label ?? concept);
}

const RANGES = ['from: 30 hours, to: 40 hours', 'from: 1 hour, to: 2 hours'];

it('A single value of another fact does not join two ranges', () => {
  expect(besideRange(RANGES, ['value: 900 hours'])).toEqual(['1 to 2 hours', '30 to 40 hours']);
});

it('A range of another fact does', () => {
  const other = ['from: 800 hours, to: 900 hours', 'value: 300 hours'];
  expect(besideRange(RANGES, other)).toEqual(['1 to 2 hours', '30 to 40 hours', '800 to 900 hours']);
});

it('What the author wrote for the fact stays as it is, a single value too', () => {
  const own = [...RANGES, 'value: 100 hours'];
  expect(besideRange(own, ['from: 800 hours, to: 900 hours'])).toEqual([
    '1 to 2 hours',
    '30 to 40 hours',
    '100 hours',
  ]);
});

it('Where too few would be left, a single value is better than no question', () => {
  expect(besideRange(RANGES.slice(0, 1), ['value: 900 hours'])).toEqual(['30 to 40 hours', '900 hours']);
});
