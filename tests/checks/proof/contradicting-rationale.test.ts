/** A rationale in free words may not say the reverse of what the facts of its item prove. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem } from '#lib/checks/proof/stated-item.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';

const gate = { kind: 'gate', article: 'the' as const };
const measure = { kind: 'measure', article: 'the' as const };
const kb = buildKnowledgeBase({
  concepts: {
    examplol: { kind: 'medicine' },
    otherol: { kind: 'medicine' },
    'alpha-gate': { ...gate, label: 'alpha gate' },
    'beta-gate': { ...gate, label: 'beta gate' },
    clearance: { kind: 'measure' },
    level: { ...measure, label: 'level of examplol' },
    'goes-up': { kind: 'way', label: 'rises' },
    'goes-down': { kind: 'way', label: 'falls' },
    unchanged: { kind: 'fate', label: 'is partly removed from the body' },
    broken: { kind: 'fate', label: 'is broken down by the liver' },
  },
  relations: {
    closes: {
      domain: 'medicine',
      range: 'gate',
      statement: '{subject} [closes|close] {object}.',
      negation: '{subject} does not close {object}.',
      ask: { object: ['which gate [does|do] {subject} close?'] },
    },
    moves: {
      domain: 'measure',
      range: 'way',
      statement: 'when {subject} {change}, {response} {object}.',
      ask: { object: ['what happens to {response} when {subject} {change}?'] },
    },
    dialysis: {
      domain: 'medicine',
      range: 'fate',
      statement: 'during dialysis, {subject} {object}.',
      ask: { object: ['what happens to {subject} during dialysis?'] },
    },
  },
  qualifiers: { change: { rise: 'goes up', fall: 'goes down' }, response: 'measure' },
  facts: {
    gates: {
      relation: 'closes',
      claims: [
        ['examplol', 'alpha-gate'],
        ['examplol', 'beta-gate', false],
      ],
    },
    falls: {
      relation: 'moves',
      qualifiers: { change: 'fall', response: 'level' },
      claims: [
        ['clearance', 'goes-up'],
        ['clearance', 'goes-down', false],
      ],
    },
    washed: {
      relation: 'dialysis',
      claims: [
        ['examplol', 'unchanged'],
        ['examplol', 'broken', false],
      ],
    },
  },
});

type Asked = Pick<StatedItem, 'stem'> & {
  readonly fact: string;
  readonly options: readonly [string, string];
};
const GATE: Asked = {
  stem: 'Which gate does examplol close?',
  fact: 'gates',
  options: ['Alpha gate', 'Beta gate'],
};
const LEVEL: Asked = {
  stem: 'What happens to the level of examplol when clearance goes down?',
  fact: 'falls',
  options: ['Rises', 'Falls'],
};
const WASHED: Asked = {
  stem: 'What happens to examplol during dialysis?',
  fact: 'washed',
  options: ['Is partly removed from the body', 'Is broken down by the liver'],
};

/** The codes of what is told of a rationale of the right answer. */
function told({ stem, fact, options: [right, wrong] }: Asked, rationale: string): readonly string[] {
  const option = (id: string, text: string, key: boolean) => ({ id, text, key, rationale });
  const item: StatedItem = {
    id: 'item',
    course: 'course',
    lesson: 'lesson',
    kind: 'single-best-answer',
    stem,
    facts: [ref(fact)],
    options: [option('right', right, true), option('wrong', wrong, false)],
  };
  return checkItem(item, kb)
    .findings.filter(({ where, code }) => where === 'right' && code.endsWith('rationale'))
    .map(({ code }) => code);
}

describe('a rationale in free words', () => {
  it.each([
    [GATE, 'Examplol closes the beta gate only weakly.'],
    [GATE, 'In most patients examplol also closes the beta gate.'],
    [GATE, 'Examplol never closed an alpha gate.'],
    [LEVEL, 'When clearance goes down, the level of examplol becomes lower.'],
    [LEVEL, 'The level of examplol decreases if clearance drops.'],
    [WASHED, 'Dialysis does not remove examplol.'],
  ])('may not contradict them: %o – %s', (asked, rationale) => {
    expect(told(asked, rationale)).toEqual(['proof/false-rationale']);
  });

  it.each([
    [GATE, 'Examplol was once thought to close the beta gate.'],
    [GATE, 'Otherol closes the beta gate, and examplol does not.'],
    [GATE, 'Unlike otherol, examplol leaves the beta gate as it is.'],
    [GATE, 'Examplol does not close every alpha gate.'],
    [GATE, 'Learners often say that examplol closes the beta gate.'],
    [GATE, 'Examplol is known for the alpha gate.'],
    [LEVEL, 'When clearance goes down, the level of examplol becomes higher.'],
    [LEVEL, 'The level of examplol falls when clearance increases.'],
    [LEVEL, 'When clearance goes down, less examplol leaves the body.'],
    [WASHED, 'Dialysis does not remove examplol completely.'],
    [WASHED, 'Dialysis does not remove examplol as quickly as healthy kidneys.'],
  ])('is only warned of where it does not: %o – %s', (asked, rationale) => {
    expect(told(asked, rationale)).not.toContain('proof/false-rationale');
  });
});
