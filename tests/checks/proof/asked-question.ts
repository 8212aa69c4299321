/** A question in words of its own on an invented relation, and what is told of it. */
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem } from '#lib/checks/proof/stated-item.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';

const gate = { kind: 'gate', article: 'the' as const, namesComplete: true };
export const kb = buildKnowledgeBase({
  concepts: {
    examplol: { kind: 'medicine', names: ['Sampletta'] },
    'alpha-gate': { ...gate, label: 'alpha gate' },
    'beta-gate': { ...gate, label: 'beta gate' },
    cramp: { kind: 'sign' },
  },
  relations: {
    closes: {
      domain: 'medicine',
      range: 'gate',
      statement: '{subject} [closes|close] {object}.',
      negation: '{subject} leaves {object} open.',
      ask: { object: ['which gate [does|do] {subject} close?'] },
    },
    opens: {
      domain: 'medicine',
      range: 'gate',
      statement: '{subject} [opens|open] {object}.',
      ask: { object: ['which gate [does|do] {subject} open?'] },
    },
    provokes: {
      domain: 'medicine',
      range: 'sign',
      statement: '{subject} [provokes|provoke] {object} in the morning.',
    },
  },
  qualifiers: { country: { zelland: 'in Zelland' } },
  facts: {
    plain: {
      relation: 'closes',
      claims: [
        ['examplol', 'alpha-gate'],
        ['examplol', 'beta-gate', false],
      ],
    },
    grave: {
      relation: 'closes',
      claims: [
        ['examplol', 'alpha-gate'],
        ['examplol', 'beta-gate', false],
      ],
      safety: true,
    },
  },
});

export function asked(stem: string, fact = 'plain'): StatedItem {
  const option = (id: string, text: string, key: boolean) => ({ id, text, key, rationale: 'A reason.' });
  return {
    id: 'item',
    course: 'course',
    lesson: 'lesson',
    kind: 'single-best-answer',
    stem,
    facts: [ref(fact)],
    options: [option('alpha-gate', 'Alpha gate', true), option('beta-gate', 'Beta gate', false)],
    declares: {
      relation: 'closes',
      asks: 'object',
      known: 'examplol',
      qualifiers: {},
      options: { 'alpha-gate': 'alpha-gate', 'beta-gate': 'beta-gate' },
    },
  };
}

export const told = (stem: string, fact?: string) =>
  checkItem(asked(stem, fact), kb)
    .findings.filter(({ where }) => where === 'stem')
    .map(({ code, severity, message }) => ({ code, severity, message }));
