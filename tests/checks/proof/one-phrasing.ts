/** A relation that is asked in one phrasing, and what is told of a question on it. */
import { checkItem } from '#lib/checks/check-item.ts';
import type { ProofFinding } from '#lib/checks/proof/verdict.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';
import { asked } from './asked-question.ts';

const carrier = { kind: 'carrier' };
const concepts = {
  examplol: { kind: 'medicine' },
  cramp: { kind: 'sign' },
  cough: { kind: 'sign' },
  zeptine: { ...carrier, names: ['Zepta'] },
  quilline: { ...carrier, names: ['Quillex'] },
  'long zeptine': { ...carrier, isA: ['zeptine'] },
};

/** What is told of the stem of a question on examplol; the statement has `{object}` where the phrasing has "which …" or "what". @param others more phrasings */
export function toldOf(
  phrasing: string,
  stem: string,
  others: readonly string[] = [],
): readonly Pick<ProofFinding, 'code' | 'severity' | 'message'>[] {
  const statement = phrasing.replace(/\bwhich \w+|\bwhat\b/u, '{object}').replace('?', '.');
  const kb = buildKnowledgeBase({
    concepts,
    relations: {
      r: { domain: 'medicine', range: 'sign', statement, ask: { object: [phrasing, ...others] } },
    },
    facts: {
      f: {
        relation: 'r',
        claims: [
          ['examplol', 'cramp'],
          ['examplol', 'cough', false],
        ],
      },
    },
  });
  const item = {
    ...asked(stem, 'f'),
    options: [
      { id: 'cramp', text: 'Cramp', key: true, rationale: 'A reason.' },
      { id: 'cough', text: 'Cough', key: false, rationale: 'A reason.' },
    ],
    declares: {
      relation: 'r',
      asks: 'object' as const,
      known: 'examplol',
      qualifiers: {},
      options: { cramp: 'cramp', cough: 'cough' },
    },
  };
  return checkItem(item, kb)
    .findings.filter(({ where }) => where === 'stem')
    .map(({ code, severity, message }) => ({ code, severity, message }));
}
