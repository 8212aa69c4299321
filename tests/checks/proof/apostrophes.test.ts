/** A name is known by its words, whichever apostrophe a word processor gave it. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';
import { asked } from './asked-question.ts';

const medicine = { kind: 'medicine', namesComplete: true };
const kb = buildKnowledgeBase({
  concepts: {
    "fool's bane": medicine,
    'd’arcy’s salt': medicine,
    quilline: medicine,
    "raven's cramp": { kind: 'sign' },
  },
  relations: {
    relieves: {
      domain: 'medicine',
      range: 'sign',
      functional: true,
      statement: '{subject} relieves {object}.',
      negation: '{subject} does not relieve {object}.',
      ask: { subject: ['which medicine relieves {object}?'] },
    },
  },
  facts: {
    f: {
      relation: 'relieves',
      claims: [
        ["fool's bane", "raven's cramp"],
        ['d’arcy’s salt', "raven's cramp", false],
        ['quilline', "raven's cramp", false],
      ],
    },
  },
});

const codes = (stem: string, key: string, ...wrong: readonly string[]): readonly string[] => {
  const options = [key, ...wrong].map((text, at) => ({
    id: String(at),
    text,
    key: at === 0,
    rationale: `${text} ${at === 0 ? 'relieves' : 'does not relieve'} raven’s cramp.`,
  }));
  const { declares: _ofAnother, ...item } = { ...asked(stem, 'f'), options };
  return checkItem(item, kb)
    .findings.filter(({ severity, code }) => severity === 'error' && code.startsWith('proof/'))
    .map(({ code }) => code);
};

describe('an apostrophe', () => {
  it.each([
    ['Which medicine relieves raven’s cramp?', 'Fool’s bane', 'D’arcy’s salt', 'Quilline'],
    ["Which medicine relieves raven's cramp?", "Fool's bane", "D'arcy's salt", 'Quilline'],
    ['Which medicine relieves raven’s cramp?', "Fool's bane", "D'arcy’s salt", 'Quilline'],
  ])('is the same curled and straight: %s %s', (stem, ...options) =>
    expect(codes(stem, ...options)).toEqual([]),
  );

  it('makes no wrong answer right, and no two answers of one', () => {
    const stem = 'Which medicine relieves raven’s cramp?';
    expect(codes(stem, 'D’arcy’s salt', 'Fool’s bane', 'Quilline')).toContain('proof/key-not-entailed');
    expect(codes(stem, "Fool's bane", 'Fool’s bane', 'Quilline')).toContain('proof/same-option');
  });
});
