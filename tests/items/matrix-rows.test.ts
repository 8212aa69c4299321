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
