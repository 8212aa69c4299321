/** Messages that sent the author of a new course the wrong way, or told one slip several times. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

const vocabulary = `kinds:
  medicine: { label: medicine, plural: medicines }
  gate: { label: gate, plural: gates }
concepts:
  alphol: { kind: medicine, label: alphol }
  red-gate: { kind: gate, label: red gate }
  blue-gate: { kind: gate, label: blue gate }
relations:
  half-life: { label: half-life, domain: medicine, range: quantity, functional: true, statement: "the half-life of {subject} is {object}.", negation: "the half-life of {subject} is not {object}.", ask: { object: "what is the half-life of {subject}?" } }
  opens: { label: opens, domain: medicine, range: gate, statement: "{subject} opens {object}.", negation: "{subject} does not open {object}.", ask: { object: "which gate does {subject} open?" } }
`;
const UNKNOWN = 'publisher: unknown, edition: unknown, retrieved: unknown, url: unknown';

function told(more: string, words = vocabulary, source = UNKNOWN): readonly Diagnostic[] {
  const fact = `  - { id: it, objective: o, evidence: alphol opens the red gate for 5 to 7 hours, source: book, ${more} }\n`;
  const parsed = parseContent([
    { path: 'content/vocabulary/all.yaml', text: words },
    { path: 'content/sources.yaml', text: `book: { title: A book, ${source} }\n` },
    {
      path: 'content/course/course.md',
      text: '---\ntitle: T\nsummary: S\naudience: A\nlessons: [one]\n---\nText.\n',
    },
    {
      path: 'content/course/one.md',
      text: `---\ntitle: T\nsummary: S\nobjectives:\n  o: { text: Name it, topic: it }\nfacts:\n${fact}---\nSo alphol opens the red gate for 5 to 7 hours.\n`,
    },
  ]);
  return [...parsed.diagnostics, ...buildKnowledge(parsed).diagnostics];
}

const span = 'subject: alphol, relation: half-life, from: 5 hours, to: 7 hours';
const opens = 'subject: alphol, relation: opens, object: red-gate';

describe('an author is told', () => {
  it('of a comma inside braces, and to put the text in quotes', () => {
    const [fault, ...others] = told(
      `${span}, wrong: [{ value: 50 hours, why: It is short, not days long. }]`,
    );
    expect(fault?.message).toBe(
      'Unexpected comma inside braces before "not days long.", expected the text in quotes',
    );
    expect(fault?.help).toContain('in quotes');
    expect(others).toEqual([]);
  });

  it('of a comma inside an amount once', () => {
    const [fault, ...others] = told(`${span}, wrong: [{ value: 1,000 hours, why: Too long. }]`);
    expect(fault?.message).toContain('Unexpected comma inside braces before "000 hours"');
    expect(others).toEqual([]);
  });

  it('which units would do, and why years do not', () => {
    const [fault, ...others] = told(`${span}, wrong: [{ value: 2 years, why: No. }]`);
    expect(fault?.code).toBe('knowledge/wrong-unit');
    expect(fault?.help).toMatch(/^Months and years have no fixed number of days\. .*hours, days, weeks/u);
    expect(others).toEqual([]);
  });

  it.each([
    ['value: 6 hours', 'this amount is right'],
    ['from: 5 hours, to: 7 hours', 'this amount is right'],
    ['from: 7 hours, to: 9 hours', 'it shares numbers with the right one'],
  ])('that %s under `wrong` is not wrong', (amount, why) => {
    const [fault, ...others] = told(`${span}, wrong: [{ ${amount}, why: No. }]`);
    expect(fault).toMatchObject({ code: 'knowledge/false-and-avoided', place: { line: 7 } });
    expect(fault?.message).toContain(`expected one outside 5 to 7 hours: ${why}`);
    expect(others).toEqual([]);
  });

  it('to remove the answer of the fact from `false`', () => {
    const [fault] = told(`${opens}, false: { red-gate: No. }`);
    expect(fault?.help).toBe('Remove it: it is what the fact states. If it is not so, correct the fact.');
    const [both] = told(`${opens}, false: { blue-gate: No. }, avoid: [blue-gate]`);
    expect(both?.help).toBe('Remove it from one of the lists.');
  });

  it('once that subject and object are the wrong way round', () => {
    const [fault, ...others] = told('subject: red-gate, relation: opens, object: alphol');
    expect(fault?.message).toContain('subject and object of "opens" are the wrong way round');
    expect(others).toEqual([]);
    expect(told('subject: red-gate, relation: opens, object: blue-gate')).toHaveLength(1);
  });

  it('in a sentence what to write under a field', () => {
    const [fault] = told(opens, vocabulary, UNKNOWN.replace('retrieved: unknown', 'retrieved: yesterday'));
    expect(fault?.help).toBe('Write under `retrieved`: the day it was read, or `unknown`.');
    const [amount] = told(span.replace('from: 5 hours', 'from: [5]'));
    expect(amount?.help).toContain('Write under `from`: the lower end of a range, included');
  });

  it('how a clause becomes a label', () => {
    const label = (text: string) => told(opens, vocabulary.replace('label: blue gate', `label: ${text}`))[0];
    expect(label('the throat may close')?.help).toContain('Of a clause');
    expect(label('the throat')?.help).toBe('Write the bare name; put the article under `article`.');
  });
});
