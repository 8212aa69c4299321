/** A hand-written question leaves what it names and what it asks for in their places. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem } from '#lib/checks/proof/stated-item.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';
import { asked } from './asked-question.ts';

describe('what a question says of what it names', () => {
  const bells = buildKnowledgeBase({
    concepts: {
      examplol: { kind: 'medicine', names: ['Sampletta'] },
      bell: { kind: 'sound' },
      gong: { kind: 'sound' },
    },
    relations: {
      remedy: {
        domain: 'medicine',
        range: 'sound',
        statement: 'the usual signal of {subject} is {object}.',
        ask: { object: ['what is the usual signal of {subject} when it rises?'] },
      },
      level: {
        domain: 'medicine',
        range: 'sound',
        statement: '{subject} rings {object}.',
        ask: { object: ['which sound does {subject} ring?'] },
      },
    },
    facts: Object.fromEntries(
      ['remedy', 'level'].map((relation) => [
        relation,
        {
          relation,
          claims: [
            ['examplol', 'bell'],
            ['examplol', 'gong', false],
          ],
        },
      ]),
    ),
  });
  const found = (stem: string, relation = 'remedy') =>
    checkItem(
      {
        ...asked(stem, relation),
        options: [
          { id: 'bell', text: 'Bell', key: true, rationale: 'A reason.' },
          { id: 'gong', text: 'Gong', key: false, rationale: 'A reason.' },
        ],
        declares: {
          relation,
          asks: 'object',
          known: 'examplol',
          qualifiers: {},
          options: { bell: 'bell', gong: 'gong' },
        },
      },
      bells,
    )
      .findings.filter(({ where }) => where === 'stem')
      .map(({ code }) => code);

  it.each([
    'What is examplol’s usual signal when it rises?',
    "What is Sampletta's usual signal when it rises?",
    "Which of these is examplol's usual signal when it rises?",
    'What is the usual signal of examplol (Sampletta) when it rises?',
    'What is the usual signal of examplol if it rises?',
    "What is examplol's usual signal?",
    "Examplol's usual signal is which of these?",
  ])('is read in every way to say whose it is: %s', (stem) => expect(found(stem)).toEqual([]));

  it.each([
    "What does examplol's sound ring?",
    "Which sound does examplol's patient ring?",
    "Which sound's examplol does it ring?",
  ])('is told of where something else of it is spoken of: %s', (stem) =>
    expect(found(stem, 'level')).not.toEqual([]),
  );
});

describe('a question that turns the two sides of its relation round', () => {
  const event = { kind: 'event' };
  const kb = buildKnowledgeBase({
    concepts: { binding: event, entry: event, release: event },
    relations: {
      next: {
        domain: 'event',
        range: 'event',
        statement: '{subject} is followed by {object}.',
        ask: {
          subject: ['which event comes directly before {object}?', 'what leads directly to {object}?'],
          object: ['which event comes directly after {subject}?'],
        },
      },
    },
    facts: {
      chain: {
        relation: 'next',
        claims: [
          ['binding', 'entry'],
          ['entry', 'release'],
          ['release', 'entry', false],
        ],
      },
    },
  });
  const toldOf = (stem: string): readonly string[] => {
    const option = (id: string, key: boolean) => ({ id, text: id, key, rationale: 'A reason.' });
    const item: StatedItem = {
      ...asked(stem, 'chain'),
      options: [option('binding', true), option('release', false)],
      declares: {
        relation: 'next',
        asks: 'subject',
        known: 'entry',
        qualifiers: {},
        options: { binding: 'binding', release: 'release' },
      },
    };
    return checkItem(item, kb)
      .findings.filter(({ where }) => where === 'stem')
      .map(({ code, severity }) => `${severity} ${code}`);
  };

  it.each(['Entry comes directly before which event?', 'Entry leads directly to what?'])(
    'is refused: %s',
    (stem) => expect(toldOf(stem)).toEqual(['error proof/altered-question']),
  );

  it.each([
    'Which event is it that comes directly before entry?',
    'Directly before entry, which event comes?',
    'Which event is followed by entry?',
  ])('is none: %s', (stem) => expect(toldOf(stem)).not.toContain('error proof/altered-question'));
});
