/** What leaves a hand-written question as it is, is read so; what does not, is told of. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem } from '#lib/checks/proof/stated-item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { buildKnowledgeBase, ref, type KnowledgeSpec } from '#tests/support/knowledge-builder.ts';

const spec: KnowledgeSpec = {
  concepts: {
    examplol: { kind: 'medicine' },
    otherol: { kind: 'medicine' },
    thirdol: { kind: 'medicine' },
    oedema: { kind: 'sign' },
    cough: { kind: 'sign' },
    shortness: { kind: 'situation', label: 'shortness of breath' },
    call: { kind: 'action', label: 'call for help' },
    wait: { kind: 'action', label: 'wait a week' },
  },
  relations: {
    shows: {
      domain: 'medicine',
      range: 'sign',
      statement: '{subject} [shows|show] {object}.',
      ask: { object: ['which sign [does|do] {subject} show?'] },
    },
    advised: {
      domain: 'situation',
      range: 'action',
      statement: 'the advice for {subject} is to {object}.',
      ask: { object: ['what is the advice for {subject}?', 'which action is advised for {subject}?'] },
    },
    'from-age': {
      domain: 'medicine',
      range: 'sign',
      statement: 'in adults {subject} [shows|show] {object}.',
      ask: { object: ['which sign [does|do] {subject} show in adults?'] },
    },
  },
  facts: {
    one: {
      relation: 'shows',
      claims: [
        ['examplol', 'oedema'],
        ['examplol', 'cough', false],
        ['otherol', 'oedema', false],
      ],
    },
    two: {
      relation: 'advised',
      claims: [
        ['shortness', 'call'],
        ['shortness', 'wait', false],
      ],
    },
    three: {
      relation: 'from-age',
      claims: [
        ['examplol', 'oedema'],
        ['examplol', 'cough', false],
      ],
    },
  },
};
const kb = buildKnowledgeBase(spec);

interface Asked {
  readonly fact: string;
  readonly relation: string;
  readonly known: string;
  readonly options: Readonly<Record<string, string>>;
}
const SIGN: Asked = {
  fact: 'one',
  relation: 'shows',
  known: 'examplol',
  options: { oedema: 'Edema', cough: 'Cough' },
};
const ADVICE: Asked = {
  fact: 'two',
  relation: 'advised',
  known: 'shortness',
  options: { call: 'Call for help', wait: 'Wait a week' },
};
const OF_ADULTS: Asked = { ...SIGN, fact: 'three', relation: 'from-age' };

/** The codes of what is told of the stem and the options. */
function told(
  { fact, relation, known, options }: Asked,
  stem: string,
  by: KnowledgeBase = kb,
): readonly string[] {
  const item: StatedItem = {
    id: 'item',
    course: 'course',
    lesson: 'lesson',
    kind: 'single-best-answer',
    stem,
    facts: [ref(fact)],
    options: Object.entries(options).map(([id, text], at) => ({
      id,
      text,
      key: at === 0,
      rationale: 'A reason.',
    })),
    declares: {
      relation,
      asks: 'object',
      known,
      qualifiers: {},
      options: Object.fromEntries(Object.keys(options).map((id) => [id, id])),
    },
  };
  return checkItem(item, by)
    .findings.filter(({ where, code }) => where !== 'certificate' && !code.endsWith('rationale'))
    .map(({ code }) => code);
}

describe('a question that is read as it is meant', () => {
  it.each([
    [SIGN, 'Which sign does examplol show?'],
    [SIGN, 'A 68-year-old woman takes examplol. Which sign does it show?'],
    [SIGN, 'A patient, aged 72, takes examplol. Which sign does examplol show?'],
    [SIGN, 'An 80-year-old man who takes examplol asks the nurse. Which sign does examplol show?'],
    [SIGN, 'Unlike otherol, examplol shows which sign?'],
    [SIGN, 'Which sign does examplol show, unlike otherol?'],
    [SIGN, 'Examplol, in contrast to otherol, shows which sign?'],
    [SIGN, 'Examplol shows which sign?'],
    [ADVICE, 'What is the best next action for shortness of breath?'],
    [ADVICE, 'For shortness of breath, which action is best?'],
    [ADVICE, 'Which of these is the most appropriate next action for shortness of breath?'],
  ])('has nothing told of it: %o – %s', (asked, stem) => {
    expect(told(asked, stem)).toEqual([]);
  });

  it.each([
    // Nothing says that thirdol does not show it.
    [SIGN, 'Unlike thirdol, examplol shows which sign?', 'proof/declaration-differs'],
    [SIGN, 'A 6-year-old girl takes examplol. Which sign does it show?', 'proof/altered-question'],
    [OF_ADULTS, 'Which sign does examplol show in adults aged 80?', 'proof/unread-question'],
    [SIGN, 'What is the best sign that examplol shows?', 'proof/declaration-differs'],
    [ADVICE, 'What is the first action for shortness of breath?', 'proof/declaration-differs'],
    [ADVICE, 'What is the worst next action for shortness of breath?', 'proof/declaration-differs'],
  ])('is told of where it may be another: %o – %s', (asked, stem, code) => {
    expect(told(asked, stem)).toContain(code);
  });

  it('keeps an age where the whole sentence of the evidence speaks of ages, though its words do not', () => {
    const one = kb.facts.get(ref('one'));
    if (one === undefined) throw new Error('no fact');
    const evidence = { ...one.evidence, sentence: 'In people above 65 years examplol shows oedema.' };
    const ofAges = { ...kb, facts: new Map([...kb.facts, [one.ref, { ...one, evidence }]]) };
    const stem = 'A 68-year-old woman takes examplol. Which sign does it show?';
    expect(told(SIGN, stem)).toEqual([]);
    expect(told(SIGN, stem, ofAges)).not.toEqual([]);
  });
});
