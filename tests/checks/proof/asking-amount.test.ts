/** A hand-written question may ask for an amount by the "how" of its dimension: "how long" for a time. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';
import { asked } from './asked-question.ts';

const quantity = (value: string, unit: string, scale: string): Partial<Concept> => ({
  kind: 'quantity',
  label: `${value} ${unit}s`,
  scale,
  interval: { min: Number(value), max: Number(value), maxIncluded: true },
  quantity: { from: value, to: value, unit, about: false },
});
const concepts = {
  examplol: { kind: 'medicine' },
  'hour-6': quantity('6', 'hour', 'time'),
  'hour-60': quantity('60', 'hour', 'time'),
  'tablet-6': quantity('6', 'tablet', 'tablets'),
  'tablet-60': quantity('60', 'tablet', 'tablets'),
};

/** What is told of a question on the wait after examplol, beside a relation of the same kinds that asks "how long" and "how much". */
function toldOf(stem: string, unit: 'hour' | 'tablet') {
  const amount = { domain: 'medicine', range: 'quantity', functional: true };
  const options = [`${unit}-6`, `${unit}-60`] as const;
  const kb = buildKnowledgeBase({
    concepts,
    relations: {
      wait: {
        ...amount,
        statement: 'the wait after {subject} is {object}.',
        ask: { object: ['what is the wait after {subject}?'] },
      },
      life: {
        ...amount,
        statement: 'the life of {subject} is {object}.',
        ask: { object: ['how long is the life of {subject}?', 'how much is the life of {subject}?'] },
      },
    },
    facts: { f: { relation: 'wait', claims: [['examplol', options[0]]] } },
  });
  const item = {
    ...asked(stem, 'f'),
    options: options.map((id, at) => ({
      id,
      text: concepts[id].label ?? '',
      key: at === 0,
      rationale: 'A reason.',
    })),
    declares: {
      relation: 'wait',
      asks: 'object' as const,
      known: 'examplol',
      qualifiers: {},
      options: Object.fromEntries(options.map((id) => [id, id])),
    },
  };
  return checkItem(item, kb)
    .findings.filter(({ where }) => where === 'stem')
    .map(({ code }) => code);
}

describe('the "how" of an amount', () => {
  it.each([
    ['How long is the wait after examplol?', 'hour'],
    ['A patient takes examplol. How long is the wait after it?', 'hour'],
    ['How much is the wait after examplol?', 'tablet'],
  ] as const)('asks what "what" does: %s (%s)', (stem, unit) => expect(toldOf(stem, unit)).toEqual([]));

  it.each([
    ['How much is the wait after examplol?', 'hour'],
    ['How long is the wait after examplol?', 'tablet'],
    ['What is the long wait after examplol?', 'hour'],
  ] as const)('is none where it asks for another sort of amount: %s (%s)', (stem, unit) =>
    expect(toldOf(stem, unit)).toContain('proof/words-of-another-relation'),
  );
});
