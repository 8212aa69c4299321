/** What a fact says against its wrong answers may be the reason of the right one, where it is understood there. */
import { expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';

const gate = { kind: 'gate', article: 'the' as const };
const FOR_OTHER = 'The beta gate is for otherol; examplol needs the alpha gate.';
const reasons = {
  'beta-gate': FOR_OTHER,
  'gamma-gate': 'The gamma gate rusts. It is closed by nothing, like the gamma gate of old.',
};
const kb = buildKnowledgeBase({
  concepts: {
    examplol: { kind: 'medicine' },
    'alpha-gate': { ...gate, label: 'alpha gate' },
    'beta-gate': { ...gate, label: 'beta gate' },
    'gamma-gate': { ...gate, label: 'gamma gate' },
  },
  relations: {
    closes: {
      domain: 'medicine',
      range: 'gate',
      statement: '{subject} closes {object}.',
      negation: '{subject} does not close {object}.',
      ask: { object: ['which gate does {subject} close?'] },
    },
  },
  facts: {
    gates: {
      relation: 'closes',
      claims: [
        ['examplol', 'alpha-gate'],
        ['examplol', 'beta-gate', false],
        ['examplol', 'gamma-gate', false],
      ],
      reasons,
    },
    elsewhere: {
      relation: 'closes',
      claims: [['examplol', 'beta-gate', false]],
      reasons: { 'beta-gate': 'The beta gate stays open while examplol acts.' },
    },
  },
});
const WHY = 'Its shape fits.';
const gates = kb.facts.get(ref('gates'));
const facts = new Map(kb.facts);
if (gates !== undefined) facts.set(ref('gates'), { ...gates, entry: { ...gates.entry, why: WHY } });

/** What is told of a rationale, by default of the right answer. */
function told(rationale: string, at = 'right'): readonly string[] {
  const option = (id: string, text: string, key = false) => ({
    id,
    text,
    key,
    rationale: id === at ? rationale : id === 'right' ? '' : `Examplol does not close the ${text}.`,
  });
  const item = {
    id: 'item',
    course: 'course',
    lesson: 'lesson',
    kind: 'single-best-answer',
    stem: 'Which gate does examplol close?',
    facts: [ref('gates')],
    options: [
      option('right', 'alpha gate', true),
      option('beta', 'beta gate'),
      option('gamma', 'gamma gate'),
    ],
    declares: {
      relation: 'closes',
      asks: 'object' as const,
      known: 'examplol',
      qualifiers: {},
      options: { right: 'alpha-gate', beta: 'beta-gate', gamma: 'gamma-gate' },
    },
  };
  return checkItem(item, { ...kb, facts })
    .findings.filter(({ where, code }) => where === at && code.endsWith('rationale'))
    .map(({ code }) => code);
}

it('speaks of the right answer, too', () => {
  expect(told(FOR_OTHER)).toEqual([]);
});

it('stands behind the statement', () => {
  expect(told('Examplol closes the alpha gate. The gamma gate rusts.')).toEqual([]);
});

it('is no reason alone where it speaks of the wrong answer only', () => {
  expect(told('The gamma gate rusts.')).toEqual(['proof/wrong-rationale']);
});

it('may not be understood of the right answer', () => {
  const [, piece] = reasons['gamma-gate'].split('. ');
  expect(told(`Examplol closes the alpha gate. ${piece ?? ''}`)).toEqual(['proof/wrong-rationale']);
});

it('is of the same fact', () => {
  expect(told('The beta gate stays open while examplol acts.')).toEqual(['proof/wrong-rationale']);
});

it('is not the reason of another wrong answer', () => {
  expect(told(FOR_OTHER, 'gamma')).toEqual(['proof/wrong-rationale']);
  expect(told(FOR_OTHER, 'beta')).toEqual([]);
});

it('is why the fact holds', () => {
  expect(told(WHY)).toEqual([]);
});
