/** Questions that plainly say what a phrasing says: with its nouns put together, ranges written otherwise, or many for one. */
import { expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { namesQualifier } from '#lib/checks/text/names-qualifier.ts';
import { asOwnStem, inOwnWriting } from '#lib/knowledge/own-writing.ts';
import { manyOf } from '#lib/knowledge/own-plurals.ts';
import { buildKnowledgeBase, ref, type KnowledgeSpec } from '#tests/support/knowledge-builder.ts';

const answers = { kind: 'ring-range', namesComplete: true };
const spec = {
  concepts: {
    examplol: { kind: 'medicine' },
    samplol: { kind: 'medicine' },
    fourthol: { kind: 'medicine' },
    ring: { kind: 'sound', label: 'ring', article: 'the' },
    'tall-wave': { kind: 'wave', label: 'tall T wave', article: 'a' },
    salt: { kind: 'salt', label: 'salt' },
    hum: { kind: 'hum', label: 'hum', article: 'the' },
    'low-range': { ...answers, label: '2.0 to 3.0' },
    'high-range': { ...answers, label: '3.1 to 4.0' },
    otherol: { kind: 'antidote', namesComplete: true },
    thirdol: { kind: 'antidote', namesComplete: true },
  },
  relations: {
    target: {
      domain: 'sound',
      range: 'ring-range',
      functional: true,
      statement: 'the target range of {subject} is {object}.',
      ask: { object: ['what is the target range of {subject}?'] },
    },
    reverses: {
      domain: 'medicine',
      range: 'antidote',
      functional: true,
      statement: 'the effect of {subject} is reversed by {object}.',
      ask: { object: ['which antidote reverses the effect of {subject}?'] },
    },
    peak: {
      domain: 'medicine',
      range: 'antidote',
      functional: true,
      statement: 'the peak range of the wave with {subject} is {object}.',
      ask: { object: ['what is the peak range of the wave with {subject}?'] },
    },
    raises: {
      domain: 'medicine',
      range: 'medicine',
      statement: '{subject} raises the level of {object}.',
      ask: {
        object: ['the level of which of these does {subject} raise?'],
        subject: ['which of these raises the level of {object}?'],
      },
    },
    warns: {
      domain: 'hum',
      range: 'antidote',
      functional: true,
      statement: '{object} is a sign of {subject}.',
      ask: { object: ['which antidote warns of {subject}?'] },
    },
    'points-to': {
      domain: 'wave',
      range: 'antidote',
      functional: true,
      statement: 'in the tracing, {subject} [points|point] to {object}.',
      ask: { object: ['in the tracing, what [does|do] {subject} point to?'] },
    },
  },
  qualifiers: { function: { low: 'at a rate of 30 to 44.9 mL/min' } },
  facts: {
    ring: { relation: 'target', claims: [['ring', 'low-range']] },
    reversed: { relation: 'reverses', claims: [['examplol', 'otherol']] },
    wave: { relation: 'peak', claims: [['examplol', 'otherol']] },
    tall: { relation: 'points-to', claims: [['tall-wave', 'otherol']] },
    warning: { relation: 'warns', claims: [['hum', 'otherol']] },
    level: { relation: 'raises', claims: [['examplol', 'samplol']] },
  },
} satisfies KnowledgeSpec;
const kb = buildKnowledgeBase(spec);

/** What stands beside each right answer. */
const WRONG: Readonly<Record<string, string>> = {
  otherol: 'thirdol',
  samplol: 'fourthol',
  'low-range': 'high-range',
};

/** What is told of a question on a fact with one claim, about its words. */
function told(stem: string, fact: keyof typeof spec.facts, knowledge = kb): readonly string[] {
  const { relation, claims } = spec.facts[fact];
  const [known = '', key = ''] = claims[0] ?? [];
  const wrong = WRONG[key] ?? '';
  const label = (id: string): string => knowledge.concepts.get(id)?.label ?? '';
  const item = {
    id: 'item',
    course: 'course',
    lesson: 'lesson',
    kind: 'single-best-answer',
    stem,
    facts: [ref(fact)],
    options: [key, wrong].map((id) => ({ id, text: label(id), key: id === key, rationale: '' })),
    declares: {
      relation,
      asks: 'object' as const,
      known,
      qualifiers: {},
      options: { [key]: key, [wrong]: wrong },
    },
  };
  return checkItem(item, knowledge)
    .findings.filter(({ where }) => where === 'stem')
    .map(({ code }) => code);
}

it.each([
  ['What is the target ring range?', 'ring'],
  ['What is the peak wave range with examplol?', 'wave'],
  ['Which antidote reverses examplol?', 'reversed'],
  ['Examplol is reversed by which antidote?', 'reversed'],
  ['In the tracing, what do tall T waves point to?', 'tall'],
  ['Which antidote is a hum sign?', 'warning'],
] as const)('is read: %s', (stem, fact) => {
  expect(told(stem, fact)).toEqual([]);
});

it.each([
  ['What is the ring target range?', 'ring'],
  ['What is the wave peak range with examplol?', 'wave'],
  ['Examplol reverses which antidote?', 'reversed'],
  ['Which of these raises the examplol level?', 'level'],
  ['Which of these does the level of examplol raise?', 'level'],
  ['What does the examplol level raise?', 'level'],
  ['Of which antidote is the hum a sign?', 'warning'],
  ['The hum is a sign of which antidote?', 'warning'],
  ['Which antidote does the hum warn of?', 'warning'],
] as const)('is no other order: %s', (stem, fact) => {
  expect(told(stem, fact)).not.toEqual([]);
});

it('is not the effect where another relation undoes something else', () => {
  const sleep = { ...spec.relations.reverses, statement: 'the sleep of {subject} is reversed by {object}.' };
  const other = buildKnowledgeBase({ ...spec, relations: { ...spec.relations, 'reverses-sleep': sleep } });
  expect(told('Which antidote reverses examplol?', 'reversed', other)).toEqual(['proof/reordered-question']);
});

it.each([
  ['At a rate from 30 to 44.9 mL/min', 'At a rate of 30 to 44.9 mL/min'],
  ['at a rate between 30 and 44.9 mL/min', 'at a rate of 30 to 44.9 mL/min'],
  ['At a rate of 30–44.9 mL/min', 'At a rate of 30 to 44.9 mL/min'],
  ['2.0-3.0', '2.0 to 3.0'],
  ['raised from 30 to 44.9 mL/min', 'raised from 30 to 44.9 mL/min'],
  ['from 30 to 60 mL/min, on 2.0-3.0-4', 'from 30 to 60 mL/min, on 2.0-3.0-4'],
])('ranges: %s', (written, read) => {
  expect(inOwnWriting(written, kb)).toBe(read);
});

it('a limit is named by its range however it is written', () => {
  const names = (text: string) => namesQualifier(text, 'function', 'low', kb);
  expect(names('At a rate between 30 and 44.9 mL/min, what is it?')).toBe(true);
  expect(names('At a rate between 30 and 45 mL/min, what is it?')).toBe(false);
});

it('many are one in a question, where the vocabulary counts', () => {
  expect(asOwnStem('Do tall T waves and salts ring?', kb)).toBe('Do tall T wave and salts ring?');
  expect(['wave', 'body', 'day', 'rash', 'diagnosis', 'virus'].map(manyOf)).toEqual([
    'waves',
    'bodies',
    'days',
    'rashes',
    undefined,
    undefined,
  ]);
});
