/** What an author is told who gave too few wrong answers, or answers that cannot be used: the true reason and the true field. */
import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { whyNoItem } from '#lib/items/propose/why-no-item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

const vocabulary = `kinds:
  medicine: { label: medicine, plural: medicines }
  reason: { label: reason, plural: reasons }
concepts:
  alphol: { kind: medicine, label: alphol }
  betol: { kind: medicine, label: betol }
  speed: { kind: reason, label: speed of uptake }
qualifiers:
  state: { label: state, values: { asleep: { phrase: during sleep } } }
  other-product: { label: other product, concept: medicine }
relations:
  half-life: { label: half-life, domain: medicine, range: quantity, functional: true, statement: "the half-life of {subject} is {object}.", negation: "the half-life of {subject} is not {object}.", ask: { object: "what is the half-life of {subject}?" } }
  half-life-in: { label: half-life, domain: medicine, range: quantity, functional: true, statement: "{subject} has a half-life of {object}.", negation: "{subject} does not have a half-life of {object}.", ask: { object: "which half-life does {subject} have {state}?" } }
  interchangeable-with: { label: interchangeable, domain: medicine, range: medicine, statement: "{subject} can be swapped for {object}.", negation: "{subject} cannot be swapped for {object}.", ask: { object: "for which medicine can {subject} be swapped?" } }
  reason-not-interchangeable: { label: reason, domain: medicine, range: reason, statement: "{subject} and {other-product} are kept apart because of {object}.", negation: "{subject} and {other-product} are not kept apart because of {object}.", ask: { object: "why are {subject} and {other-product} kept apart?" } }
`;
const UNKNOWN = 'publisher: unknown, edition: unknown, retrieved: unknown, url: unknown';

/** Why the fact, which `more` completes, is asked for no object; undefined when it is. */
function why(more: string): string | undefined {
  const fact = `  - { id: it, objective: o, evidence: alphol and betol have 5 to 7 hours, source: book, ${more} }\n`;
  const parsed = parseContent([
    { path: 'content/vocabulary/all.yaml', text: vocabulary },
    { path: 'content/sources.yaml', text: `book: { title: A book, ${UNKNOWN} }\n` },
    {
      path: 'content/course/course.md',
      text: '---\ntitle: T\nsummary: S\naudience: A\nlessons: [one]\n---\nText.\n',
    },
    {
      path: 'content/course/one.md',
      text: `---\ntitle: T\nsummary: S\nobjectives:\n  o: { text: Name it, topic: it }\nfacts:\n${fact}---\nSo alphol and betol have 5 to 7 hours.\n`,
    },
  ]);
  const { kb, diagnostics } = buildKnowledge(parsed);
  expect([...parsed.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error')).toEqual([]);
  const found = kb.facts.get('course/one/it');
  if (found === undefined) throw new Error('the fact was not read');
  return whyNoItem(found, kb).find(({ role }) => role === 'object')?.why;
}

const span = 'subject: alphol, relation: half-life, from: 5 hours, to: 7 hours';

describe('an amount that is not asked', () => {
  it('has wrong amounts in another unit, which are named with the field to write them in', () => {
    expect(why(`${span}, wrong: [{ value: 30 weeks, why: No. }, { value: 5 minutes, why: No. }]`)).toBe(
      'wrong amounts are offered in the unit of the right one (hours), and "30 weeks", "5 minutes" are in another: write amounts in hours under `wrong`, 2 or more',
    );
  });

  it('has too few', () => {
    expect(why(`${span}, wrong: [{ value: 30 hours, why: No. }]`)).toBe(
      'only one answer can be proved wrong, and 2 are needed: add entries to `wrong`',
    );
    const wrong = 'wrong: [{ value: 30 hours, why: No. }, { value: 8 hours, why: No. }]';
    expect(why(`${span}, ${wrong}`)).toBeUndefined();
  });

  it('lacks a qualifier that every phrasing names', () => {
    const wrong = 'wrong: [{ value: 30 hours, why: No. }, { value: 50 hours, why: No. }]';
    const other = span.replace('half-life', 'half-life-in');
    expect(why(`${other}, ${wrong}`)).toBe(
      'the phrasings of relation `half-life-in` under `ask: object` name `state`, which the fact does not have: add the qualifier, or a phrasing without it',
    );
    expect(why(`${other}, ${wrong}, qualifiers: { state: asleep }`)).toBeUndefined();
  });
});

describe('the reason of two products that may not be swapped', () => {
  it('takes its wrong answers from `because-false`', () => {
    expect(why('kind: not-interchangeable, subject: alphol, with: betol, because: speed')).toBe(
      'no answer can be proved wrong, and 2 are needed: add entries to `because-false`',
    );
  });
});
