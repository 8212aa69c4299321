import { expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

const SOUND = {
  statement: '{subject} is the antidote to {object}.',
  negation: '{subject} is not the antidote to {object}.',
  object: 'to which medicine is {subject} the antidote?',
  subject: 'which medicine is the antidote to {object}?',
};

/** The findings about these phrasings, and the file that they stand in. */
function found(changed: Partial<typeof SOUND>) {
  const { statement, negation, object, subject } = { ...SOUND, ...changed };
  const text = `kinds:
  medicine: { label: medicine, plural: medicines }
relations:
  antidote-of:
    label: antidote
    domain: medicine
    range: medicine
    statement: "${statement}"
    negation: "${negation}"
    ask: { object: "${object}", subject: "${subject}" }
`;
  const { diagnostics } = buildKnowledge(parseContent([{ path: 'content/vocabulary/all.yaml', text }]));
  return { text, faults: diagnostics.filter(({ code }) => code === 'knowledge/bad-frame') };
}

/** The messages about these phrasings. */
function told(changed: Partial<typeof SOUND>): readonly string[] {
  const { text, faults } = found(changed);
  return faults.map(
    ({ place, message }) => `${text.split('\n')[place.line - 1]?.trim().split(':')[0] ?? ''}: ${message}`,
  );
}

it('a negation without a "not" is told of with what to write', () => {
  expect(found({ negation: '{subject} may be left away with {object}.' }).faults).toMatchObject([
    {
      message:
        'Unexpected phrasing: it denies nothing that the statement says, expected the statement with a "not"',
      help: 'Keep the words of the statement: the negation is the statement with a "not" in it, and a question asks for what the statement says.',
    },
  ]);
});

it('a phrasing with subject and object turned round is told of where it stands', () => {
  expect(told({})).toEqual([]);
  expect(told({ negation: 'the antidote to {object} is not {subject}.' })).toEqual([]);
  expect(told({ negation: 'the antidote to {subject} is not {object}.' })).toEqual([
    'negation: Unexpected phrasing: it has {subject} behind "antidote to", where the statement has {object}',
  ]);
  expect(told({ object: 'which medicine is the antidote to {subject}?' })).toEqual([
    'ask: Unexpected phrasing: it has {subject} behind "antidote to", where the statement has {object}',
  ]);
});

it('what to do is said of the fault that there is', () => {
  const helpFor = (object: string): string | undefined => {
    const text = `kinds:
  site: { label: site, plural: sites }
relations:
  faster-from:
    label: faster uptake
    domain: site
    range: site
    statement: "uptake is faster from {subject} than from {object}."
    negation: "uptake is not faster from {subject} than from {object}."
    ask: { object: "${object}" }
`;
    const { diagnostics } = buildKnowledge(parseContent([{ path: 'content/vocabulary/all.yaml', text }]));
    return diagnostics.find(({ code }) => code === 'knowledge/bad-frame')?.help;
  };
  expect(helpFor('uptake is faster from {subject} than from which site?')).toBeUndefined();
  expect(helpFor('from which site is uptake slower than from {subject}?')).toMatch(
    /^Put the two sides behind/u,
  );
  expect(helpFor('from which site is uptake not slower than from {subject}?')).toBeDefined();
  expect(helpFor('from which site is uptake never as fast as with {subject}?')).toMatch(/^Keep the words/u);
});

it('a sentence with the reason denies no more than the statement', () => {
  const because = (
    dyad: string,
    statement = 'for {subject}, the advice is to {object}.',
  ): readonly string[] => {
    const text = `kinds:
  situation: { label: situation, plural: situations }
  advice: { label: advice, plural: pieces of advice }
  reason: { label: reason, plural: reasons }
relations:
  reason-of: { label: reason, domain: situation, range: reason, statement: "the reason in {subject} is {object}.", negation: "the reason in {subject} is not {object}.", ask: { object: "what is the reason in {subject}?" } }
  advised: { label: advice, domain: situation, range: advice, statement: "${statement}", negation: "it is not so that ${statement}", ask: { object: "what is the advice for {subject}?" }, because: { relation: reason-of, dyad: "${dyad}" } }
`;
    return buildKnowledge(parseContent([{ path: 'content/vocabulary/all.yaml', text }]))
      .diagnostics.filter(({ message }) => message.includes('it denies what the statement says'))
      .map(({ code }) => code);
  };
  expect(because('for {subject}, the advice is not to {object} | because of {reason}.')).toEqual([
    'knowledge/bad-frame',
  ]);
  expect(because('for {subject}, the advice is to {object} | because of {reason}.')).toEqual([]);
  const forbids = 'for {subject}, it is advised not to {object}.';
  expect(because('for {subject}, it is advised not to {object} | because of {reason}.', forbids)).toEqual([]);
});
