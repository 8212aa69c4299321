import { expect, it } from 'vitest';
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

/** Of three amounts of one thing two are false for certain: "every 1, every 60 and every 120 minutes". */
it.each(['a', 'b', 'c', 'd', 'e', 'f'])('no three false rows are about one amount (%s)', (name) => {
  const words = `${vocabulary}  acts-for: { label: duration, domain: medicine, range: quantity, functional: true, statement: "the time for which {subject} acts is {object}.", negation: "the time for which {subject} acts is not {object}.", ask: { object: "what is the time for which {subject} acts?" } }\n`;
  const said = (medicine: string) => `The time for which ${medicine} acts is 4 hours`;
  const medicines = ['examplol', 'samplol', 'thirdol'];
  const facts = medicines.map(
    (medicine) =>
      `  - { id: ${medicine}-${name}, objective: all, source: book, evidence: ${said(medicine)}, kind: quantity, subject: ${medicine}, relation: acts-for, value: 4 hours, wrong: [{ value: 1 hour, why: One is short. }, { value: 20 hours, why: Twenty are long. }, { value: 90 hours, why: Ninety are long. }] }\n`,
  );
  const { kb } = foundIn(words, facts.join(''), `${medicines.map(said).join('. ')}.`);
  const items = generateItems(kb).filter(({ kind }) => kind === 'matrix-multiple-choice');
  expect(items.length).toBeGreaterThan(0);
  for (const { parts = [] } of items) {
    const wrong = parts.filter(({ options }) => options.some(({ key, id }) => key && id === 'false'));
    const about = Map.groupBy(wrong, ({ id }) => id.split('/')[0]);
    expect(Math.max(...[...about.values()].map(({ length }) => length))).toBeLessThan(3);
  }
});
