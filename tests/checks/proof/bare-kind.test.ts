/** "Which agent" asks of reversal agents what "which of these" does. */
import { expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { ProofFinding } from '#lib/checks/proof/verdict.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';
import { asked } from './asked-question.ts';

const kb = {
  ...buildKnowledgeBase({
    concepts: {
      examplol: { kind: 'medicine' },
      bromine: { kind: 'reversal-agent' },
      quilline: { kind: 'reversal-agent' },
    },
    relations: {
      r: {
        domain: 'medicine',
        range: 'reversal-agent',
        label: 'reversal agent',
        statement: '{object} reverses the effect of {subject}.',
        ask: { object: ['which of these reverses the effect of {subject}?'] },
      },
    },
    facts: {
      f: {
        relation: 'r',
        claims: [
          ['examplol', 'bromine'],
          ['examplol', 'quilline', false],
        ],
        safety: true,
      },
    },
  }),
  kinds: new Map([
    ['medicine', { label: 'medicine', plural: 'medicines' }],
    ['reversal-agent', { label: 'reversal agent', plural: 'reversal agents' }],
  ]),
};

const told = (stem: string, knowledge = kb): readonly ProofFinding[] =>
  checkItem(
    {
      ...asked(stem, 'f'),
      options: [
        { id: 'bromine', text: 'Bromine', key: true, rationale: 'A reason.' },
        { id: 'quilline', text: 'Quilline', key: false, rationale: 'A reason.' },
      ],
      declares: {
        relation: 'r',
        asks: 'object',
        known: 'examplol',
        qualifiers: {},
        options: { bromine: 'bromine', quilline: 'quilline' },
      },
    },
    knowledge,
  ).findings.filter(({ where }) => where === 'stem');

it.each([
  'Which agent reverses the effect of examplol?',
  'Which reversal agent reverses the effect of examplol?',
  'Which of the following agents reverses the effect of examplol?',
  'Of these agents, which reverses the effect of examplol?',
  'The effect of examplol is reversed by which agent?',
])('is read: %s', (stem) => expect(told(stem)).toEqual([]));

it.each([
  'Which agents of bromine reverses the effect of examplol?',
  'Which agent does examplol reverse the effect of?',
  'Which medicine reverses the effect of examplol in agents?',
  'Which reversal reverses the effect of examplol?',
  'Which double agent reverses the effect of examplol?',
  'Which effect of examplol reverses the agent?',
])('is not where it says more: %s', (stem) =>
  expect(told(stem)).toContainEqual(expect.objectContaining({ severity: 'error' })),
);

it('is left out where the phrasing has it', () => {
  const relation = kb.relations.get('r');
  if (relation === undefined) throw new Error('no relation');
  const worded = {
    ...relation,
    ask: { object: ['which agent reverses the effect of {subject} with care?'] },
  };
  const own = { ...kb, relations: new Map([['r', worded]]) };
  for (const stem of [
    'With care, which agent reverses the effect of examplol?',
    'What reverses the effect of examplol with care?',
  ])
    expect(told(stem, own)).toEqual([]);
});
