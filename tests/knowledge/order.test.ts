/** What comparisons give together, and what denies it. */
import { describe, expect, it } from 'vitest';
import { foundIn, vocabulary } from './one-fact.ts';

/** Medicines, the longer acting one first, and what is said to be no longer acting than the first. */
type Compared = readonly [longer: string, shorter: string, wrong?: string];

function contradictions(...facts: readonly Compared[]): readonly string[] {
  const written = facts.map(
    ([longer, shorter, wrong], at) =>
      `  - { id: f-${String(at)}, objective: all, kind: comparison, subject: ${longer}, relation: acts-longer, than: ${shorter}, evidence: ${longer} acts longer than ${shorter}, source: book${wrong === undefined ? '' : `, false: { ${wrong}: It does not. }`} }\n`,
  );
  const body = facts.map(([longer, shorter]) => `So ${longer} acts longer than ${shorter}.`).join(' ');
  const { all } = foundIn(vocabulary, written.join(''), body);
  const ofOrder = all.filter(({ code }) => code === 'knowledge/contradiction');
  expect(all.filter((one) => one.severity === 'error' && !ofOrder.includes(one))).toEqual([]);
  return ofOrder.map(({ message }) => message);
}

describe('comparisons', () => {
  it('deny by a wrong answer what two of them give together', () => {
    expect(contradictions(['examplol', 'samplol', 'thirdol'], ['samplol', 'thirdol'])).toEqual([
      expect.stringContaining('"examplol", "samplol", "thirdol" gives what is denied'),
    ]);
  });

  it('go round in a circle', () => {
    expect(
      contradictions(['examplol', 'samplol'], ['samplol', 'thirdol'], ['thirdol', 'examplol']).join(' '),
    ).toContain('goes round in a circle');
  });

  it('stand beside one another otherwise', () => {
    expect(contradictions(['examplol', 'samplol'], ['samplol', 'thirdol'])).toEqual([]);
    expect(contradictions(['examplol', 'thirdol', 'samplol'], ['samplol', 'thirdol'])).toEqual([]);
  });
});
