import { describe, expect, it } from 'vitest';
import { generateItems } from '#lib/items/generate.ts';
import { factOf, foundIn, vocabulary } from '#tests/knowledge/one-fact.ts';

/** A contrast by itself once gave the same four statements twice, in another order. */
it('no two matrices of an objective have the same rows', () => {
  const fields = [
    'kind: contrast',
    'relation: closes',
    'between: { examplol: alpha-gate, samplol: beta-gate }',
    'why: Each closes a gate of its own.',
  ];
  const evidence = 'Examplol closes the alpha gate and samplol the beta gate';
  const { kb } = foundIn(vocabulary, factOf(fields, evidence), `${evidence}.`);
  const rows = generateItems(kb)
    .filter(({ kind }) => kind === 'matrix-multiple-choice')
    .map(({ parts = [] }) =>
      parts
        .map(({ text }) => text)
        .sort()
        .join(' '),
    );
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows).size).toBe(rows.length);
});

/** How many false rows at most are about one medicine, where facts say how long so many act. */
function mostAboutOne(medicines: readonly string[], name: string): number {
  const words = `${vocabulary.replace('  thirdol:', '  fourthol: { kind: medicine, label: fourthol }\n  thirdol:')}  acts-for: { label: duration, domain: medicine, range: quantity, functional: true, statement: "the time for which {subject} acts is {object}.", negation: "the time for which {subject} acts is not {object}.", ask: { object: "what is the time for which {subject} acts?" } }\n`;
  const said = (medicine: string) => `The time for which ${medicine} acts is 4 hours`;
  const facts = medicines.map(
    (medicine) =>
      `  - { id: ${medicine}-${name}, objective: all, source: book, evidence: ${said(medicine)}, kind: quantity, subject: ${medicine}, relation: acts-for, value: 4 hours, wrong: [{ value: 1 hour, why: One is short. }, { value: 20 hours, why: Twenty are long. }, { value: 90 hours, why: Ninety are long. }] }\n`,
  );
  const { kb } = foundIn(words, facts.join(''), `${medicines.map(said).join('. ')}.`);
  const items = generateItems(kb).filter(({ kind }) => kind === 'matrix-multiple-choice');
  const counts = items.flatMap(({ parts = [] }) => {
    const wrong = parts.filter(({ options }) => options.some(({ key, id }) => key && id === 'false'));
    return [...Map.groupBy(wrong, ({ id }) => id.split('/')[0]).values()].map(({ length }) => length);
  });
  return Math.max(...counts);
}

/** Of three amounts of one thing two are false for certain: "every 1, every 60 and every 120 minutes". */
describe.each(['a', 'b', 'c', 'd', 'e', 'f'])('false rows of matrices (%s)', (name) => {
  it('are about one amount three times never, with the fewest facts', () => {
    expect(mostAboutOne(['examplol', 'samplol', 'thirdol'], name)).toBe(2);
  });

  it('are about one amount once, with more facts', () => {
    expect(mostAboutOne(['examplol', 'samplol', 'thirdol', 'fourthol'], name)).toBe(1);
  });
});
