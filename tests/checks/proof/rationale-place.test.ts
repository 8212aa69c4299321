/** Where a wrong answer belongs is a reason why it is wrong here; and a relation's own words narrow no question. */
import { expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem } from '#lib/checks/proof/stated-item.ts';
import { readEvidence } from '#lib/checks/proof/rationale-evidence.ts';
import { readSaid } from '#lib/checks/proof/rationale-sentence.ts';
import { buildKnowledgeBase, ref, type KnowledgeSpec } from '#tests/support/knowledge-builder.ts';

const gate = { kind: 'gate', article: 'the' as const };
const spec = {
  concepts: {
    examplol: { kind: 'medicine' },
    otherol: { kind: 'medicine' },
    'alpha-gate': { ...gate, label: 'alpha gate' },
    'beta-gate': { ...gate, label: 'beta gate' },
    'gamma-gate': { ...gate, label: 'gamma gate' },
  },
  relations: {
    closes: {
      domain: 'medicine',
      range: 'gate',
      statement: 'oral {subject} [closes|close] {object}.',
      negation: 'oral {subject} does not close {object}.',
      ask: { object: ['which gate [does|do] oral {subject} close?'] },
    },
  },
  qualifiers: { route: { 'by-mouth': 'oral', 'by-vein': 'intravenous' } },
  facts: {
    gates: {
      relation: 'closes',
      claims: [
        ['examplol', 'alpha-gate'],
        ['examplol', 'beta-gate', false],
        ['examplol', 'gamma-gate', false],
      ],
    },
    others: {
      relation: 'closes',
      sentence: 'Of all gates, otherol shuts the beta gate first.',
      claims: [
        ['otherol', 'beta-gate'],
        ['otherol', 'alpha-gate', false],
      ],
    },
    nameless: {
      relation: 'closes',
      sentence: 'It shuts the gamma gate within hours.',
      claims: [['otherol', 'gamma-gate']],
    },
  },
} satisfies KnowledgeSpec;
const kb = buildKnowledgeBase(spec);

function itemWith(rationale: string, stem = 'Which gate does oral examplol close?'): StatedItem {
  const option = (id: string, text: string, key = false) => ({ id, text, key, rationale });
  return {
    id: 'item',
    course: 'course',
    lesson: 'lesson',
    kind: 'single-best-answer',
    stem,
    facts: [ref('gates')],
    options: [
      option('right', 'Alpha gate', true),
      option('beta', 'Beta gate'),
      option('gamma', 'Gamma gate'),
    ],
    declares: {
      relation: 'closes',
      asks: 'object',
      known: 'examplol',
      qualifiers: {},
      options: { right: 'alpha-gate', beta: 'beta-gate', gamma: 'gamma-gate' },
    },
  };
}

/** What is told of this rationale of a wrong answer. */
const told = (rationale: string, option = 'beta'): readonly string[] =>
  checkItem(itemWith(rationale), kb)
    .findings.filter(({ where, code }) => where === option && code.endsWith('rationale'))
    .map(({ code }) => code);

it.each(['Oral otherol closes the beta gate.', 'Of all gates, otherol shuts the beta gate first.'])(
  'says of what the answer is right, in the words of the relation or of the lesson: %s',
  (rationale) => {
    expect(told(rationale)).toEqual([]);
  },
);

it('is no sentence of the lesson that names nothing: it would be read of what is asked about', () => {
  expect(told('It shuts the gamma gate within hours.', 'gamma')).toEqual(['proof/unread-rationale']);
});

it('is no reason beside a sentence on yet another answer: that rationale was written for it', () => {
  expect(told('Oral otherol closes the beta gate. Oral examplol does not close the gamma gate.')).toEqual([
    'proof/wrong-rationale',
  ]);
});

it('is no sentence that says the very claim, of another group', () => {
  const claim = { relation: 'closes', subject: 'examplol', object: 'beta-gate', qualifiers: {} };
  const said = (subject: string): unknown =>
    readSaid('Oral otherol closes the beta gate.', { claim: { ...claim, subject } }, kb);
  expect(said('otherol')).toMatchObject({ isPlace: false });
  expect(said('examplol')).toMatchObject({ isPlace: true });
});

it('nor is it in the words of the lesson', () => {
  const sentence = 'Here examplol shuts the beta gate at once.';
  const facts = {
    'by-vein': { ...spec.facts.gates, sentence, claims: [['examplol', 'beta-gate']] as const },
  };
  const own = {
    relation: 'closes',
    subject: 'examplol',
    object: 'beta-gate',
    qualifiers: { route: 'by-mouth' },
  };
  const read = (subject: string): unknown =>
    readEvidence(
      sentence,
      { claim: { ...own, subject }, proofs: [] },
      { facts: [] },
      buildKnowledgeBase({ ...spec, facts }),
    );
  expect(read('examplol')).toBeUndefined();
  expect(read('otherol')).toMatchObject({ isTrue: true, isOwn: false, isPlace: true });
});

it('needs the name of its own answer, and the truth', () => {
  expect(told('Oral otherol closes the beta gate.')).toEqual([]);
  expect(told('Oral examplol closes the alpha gate.')).toEqual(['proof/wrong-rationale']);
  expect(told('Oral otherol does not close the alpha gate.')).toEqual(['proof/wrong-rationale']);
  expect(told('Oral examplol does not close the gamma gate.')).toEqual(['proof/wrong-rationale']);
  expect(told('Oral examplol closes the beta gate.')).toEqual(['proof/false-rationale']);
});

const wording = (stem: string): readonly string[] =>
  checkItem(itemWith('Oral examplol does not close it.', stem), kb)
    .findings.filter(({ code }) => code === 'proof/declaration-differs')
    .map(({ message }) => message);

it('the words of a value of a qualifier that the relation has itself may stand in its questions', () => {
  expect(wording('Oral examplol closes which gate?')).toEqual([]);
  expect(wording('Intravenous examplol closes which gate?').join(' ')).toContain('by-vein');
});
