import { expect, it } from 'vitest';
import { judgeDraft } from '#lib/bank/judge-draft.ts';
import { generateItems } from '#lib/items/generate.ts';
import { foundIn, vocabulary } from '#tests/knowledge/one-fact.ts';

const words = vocabulary
  .replace('  thirdol:', '  fourthol: { kind: medicine, label: fourthol }\n  thirdol:')
  .concat(
    '  acts-for: { label: duration, domain: medicine, range: quantity, functional: true, statement: "the time for which {subject} acts is {object}.", negation: "the time for which {subject} acts is not {object}.", ask: { object: "what is the time for which {subject} acts?", match: "for how long does each medicine act?" } }\n',
  );

/** The matchings made of facts on how long medicines act: each with its amount in words and as fields. */
function matchingsOf(amounts: Readonly<Record<string, readonly [string, string]>>) {
  const sentences = Object.entries(amounts).map(
    ([medicine, [said]]) => `The time for which ${medicine} acts is ${said}`,
  );
  const facts = Object.entries(amounts).map(
    ([medicine, [, fields]], index) =>
      `  - { id: of-${medicine}, objective: all, source: book, evidence: ${sentences[index] ?? ''}, kind: quantity, subject: ${medicine}, relation: acts-for, ${fields} }\n`,
  );
  const { kb } = foundIn(words, facts.join(''), `${sentences.join('. ')}.`);
  const items = generateItems(kb).filter(({ kind }) => kind === 'matching');
  const faults = items.flatMap((item) => judgeDraft(item, kb, []).faults.map(({ code }) => code));
  return { rows: items.map(({ parts = [] }) => parts.map(({ id }) => id).sort()), faults };
}

const EXACT = {
  samplol: ['3 to 5 hours', 'from: 3 hours, to: 5 hours'],
  thirdol: ['8 to 12 hours', 'from: 8 hours, to: 12 hours'],
} as const;

/** An author was told to mend a matching that nobody had written. */
it.each([
  ['a rounded amount', ['about 24 hours', 'value: 24 hours, about: true']],
  ['an amount in another unit', ['90 minutes', 'value: 90 minutes']],
] as const)('no table has %s beside others', (_what, amount) => {
  expect(matchingsOf({ ...EXACT, examplol: amount })).toEqual({ rows: [], faults: [] });
});

it('amounts of one form make a table, whatever else is stated', () => {
  const found = matchingsOf({
    examplol: ['about 24 hours', 'value: 24 hours, about: true'],
    ...EXACT,
    fourthol: ['30 to 40 hours', 'from: 30 hours, to: 40 hours'],
  });
  expect(found).toEqual({ rows: [['fourthol', 'samplol', 'thirdol']], faults: [] });
});
