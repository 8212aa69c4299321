/** Hand-written items whose words say something else than what they declare, and letters that hide it. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem, StatedOption } from '#lib/checks/proof/stated-item.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';
import { codes, sound } from './sample.ts';

const errors = (item: StatedItem) => codes(item).filter((code) => code !== 'proof/missing-certificate');
const asked = (stem: string): StatedItem => ({
  ...sound.target,
  stem,
  declares: {
    relation: 'mainly-targets',
    asks: 'object',
    known: 'naloxone',
    qualifiers: {},
    options: { 'option-1': 'opioid-receptor', 'option-2': 'nmda', 'option-3': 'gaba-a' },
  },
});
const plain = asked('Which target is the main one of naloxone?');
const answering = (at: number, text: string): StatedItem => ({
  ...plain,
  options: plain.options.map((option: StatedOption, index) => (index === at ? { ...option, text } : option)),
});

describe('a hand-written question', () => {
  it('is accepted as it stands, also when its options share the words around their names', () => {
    expect(errors(plain)).toEqual([]);
    const receptors = plain.options.map((option) => ({ ...option, text: `At the ${option.text}` }));
    expect(errors({ ...plain, options: receptors })).toEqual([]);
  });

  it.each([
    'Which target does naloxone fail to reach?',
    'Which target does naloxone spare?',
    'Which target is missed by naloxone?',
    'Which target is left quite alone by naloxone?',
    'Which target is unaffected by naloxone?',
    'Which target, other than the right one, does naloxone reach?',
    'Which target is anything but that of naloxone?',
    'Which target does naloxone hardly reach?',
    'Which target is absent from the action of naloxone?',
    'Which target is ruled out for naloxone?',
    'Which target is excluded for naloxone?',
    'Which target is the opposite of that of naloxone?',
    'Which target is free from the action of naloxone?',
    'Which target does naloxone stop reaching?',
    'Which non-essential target has naloxone?',
    'Which target is contraindicated with naloxone?',
  ])('is refused where a word turns it round: %s', (stem) => {
    expect(errors(asked(stem))).toContain('proof/declaration-differs');
  });

  it('may use such a word when its relation does', () => {
    expect(errors(asked('What is the main target of the medicine naloxone?'))).toEqual([]);
    expect(errors(asked('What is the strongest target of naloxone?'))).toContain('proof/declaration-differs');
  });

  it.each([
    'On which target do naloxone and pregabalin act?',
    'On which target does naloxone, given with pregabalin, act?',
    'On which target does naloxone act? Which one does it leave?',
    'Naloxone acts on a target.',
  ])('is refused where it asks for something else or nothing: %s', (stem) => {
    expect(errors(asked(stem))).toContain('proof/declaration-differs');
  });

  it('is refused where the name stands only inside a longer one', () => {
    const enacarbil: StatedItem = {
      ...sound.use,
      stem: 'Which approval does gabapentin enacarbil have in the United States?',
      declares: {
        relation: 'approved-for',
        asks: 'object',
        known: 'gabapentin',
        qualifiers: { country: 'us' },
        options: { 'option-1': 'epilepsy', 'option-2': 'migraine' },
      },
    };
    expect(errors(enacarbil)).toContain('proof/declaration-differs');
  });

  it.each<readonly [number, string]>([
    [0, 'Opioid receptor, which it leaves alone'],
    [0, 'Anything but the opioid receptor'],
    [0, 'Opioid receptor in children'],
    [0, 'Opioid receptor or sigma receptor'],
    [2, 'Inactive GABA-A receptor'],
    [2, 'GABA-A receptor by way of glutamate'],
    [1, 'Anti-NMDA receptor'],
  ])('is refused where option %i says more than its name: %s', (at, text) => {
    expect(errors(answering(at, text))).toContain('proof/declaration-differs');
  });
});

describe('letters that are not what they look like', () => {
  it.each([
    ['a space of no width', 'Which target does naloxone n\u200Bot reach?'],
    ['a soft hyphen', 'Which target does naloxone no\u00ADt reach?'],
    ['a Cyrillic letter', 'Which target does naloxone n\u043Et reach?'],
    ['a Greek letter inside a word', 'Which target does naloxone n\u03BFt reach?'],
    ['a mark of direction', 'On which target does \u202Enaloxone act?'],
    ['a stroke through a letter', 'On which target does naloxone a\u0336ct?'],
  ])('are refused in a question: %s', (_what, stem) => {
    expect(errors(asked(stem))).toContain('proof/odd-letters');
  });

  it('are refused in a rationale', () => {
    const options = plain.options.map((option) => ({ ...option, rationale: `${option.rationale}\u202E` }));
    expect(errors({ ...plain, options })).toContain('proof/odd-letters');
  });

  it('leave Greek names alone', () => {
    const text = 'α2δ subunit';
    const options = sound.binding.options.map((option, at) => (at === 0 ? { ...option, text } : option));
    expect(errors({ ...sound.binding, options })).not.toContain('proof/odd-letters');
  });
});

describe('a question in the words of a relation of other kinds', () => {
  const shared = buildKnowledgeBase({
    concepts: {
      examplol: { kind: 'medicine' },
      cramp: { kind: 'sign' },
      cough: { kind: 'sign' },
      hum: { kind: 'sound' },
    },
    relations: {
      own: {
        domain: 'medicine',
        range: 'sign',
        statement: '{subject} is heard with {object}.',
        ask: { object: ['which sign is {subject} heard with?'] },
      },
      other: {
        domain: 'sound',
        range: 'sign',
        statement: 'the sound of {subject} is that of {object}.',
        ask: { object: ['what is {subject} heard with?'] },
      },
    },
    facts: {
      f: {
        relation: 'own',
        claims: [
          ['examplol', 'cramp'],
          ['examplol', 'cough', false],
        ],
      },
    },
  });
  const found = (relation: string) =>
    checkItem(
      {
        ...plain,
        stem: 'What is examplol heard with?',
        facts: [ref('f')],
        options: [
          { id: 'cramp', text: 'Cramp', key: true, rationale: 'A reason.' },
          { id: 'cough', text: 'Cough', key: false, rationale: 'A reason.' },
        ],
        declares: {
          relation,
          asks: 'object',
          known: 'examplol',
          qualifiers: {},
          options: { cramp: 'cramp', cough: 'cough' },
        },
      },
      shared,
    )
      .findings.map(({ code }) => code)
      .filter((code) => !/rationale|certificate|objective|metadata|missing/u.test(code));

  it('is read as what it declares', () => expect(found('own')).toEqual([]));
  it('is refused where it declares that relation', () =>
    expect(found('other')).toContain('proof/key-not-entailed'));
});
