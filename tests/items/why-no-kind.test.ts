/** What an author is told of a kind that a fact gives no item of: the one reason, and not a list of those there may be. */
import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { generationsOf } from '#lib/items/generate.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import { kind as dropDownRationale } from '#lib/items/kinds/drop-down-rationale/kind.ts';
import { kind as highlightText } from '#lib/items/kinds/highlight-text/kind.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

const vocabulary = (dyad: string): string => `kinds:
  situation: { label: situation, plural: situations }
  action: { label: action, plural: actions }
  reason: { label: reason, plural: reasons }
concepts:
  humming: { kind: situation, label: humming }
  call: { kind: action, label: call the clinic }
  sing: { kind: action, label: sing along }
  wait: { kind: action, label: wait for an hour }
  throat: { kind: reason, label: danger of a sore throat }
  voice: { kind: reason, label: training of the voice }
  sleep: { kind: reason, label: lack of sleep }
relations:
  advised-action:
    label: advice
    domain: situation
    range: action
    statement: "for {subject}, the advice is to {object}."
    negation: "for {subject}, the advice is not to {object}."
    ask: { object: "what is advised for {subject}?" }
    because: { relation: reason-for-action, dyad: "${dyad}" }
  reason-for-action: { label: reason, domain: situation, range: reason, statement: "the reason for the advice on {subject} is {object}.", negation: "the reason for the advice on {subject} is not {object}.", ask: { object: "what is the reason for the advice on {subject}?" } }
`;
const PLAIN = 'for {subject}, the advice is to {object} | because of the {reason}.';
const UNKNOWN = 'publisher: unknown, edition: unknown, retrieved: unknown, url: unknown';

/** Why the fact with these wrong answers, and the lesson with these cases, gives no item of a kind. */
function why(
  kind: ItemKind,
  { more, cases = '', dyad = PLAIN }: { more: string; cases?: string; dyad?: string },
) {
  const fact = `  - { id: it, objective: o, kind: action, trigger: humming, action: call, reasons: [throat], evidence: call the clinic for the throat, source: book${more} }\n`;
  const { kb } = buildKnowledge(
    parseContent([
      { path: 'content/vocabulary/all.yaml', text: vocabulary(dyad) },
      { path: 'content/sources.yaml', text: `book: { title: A book, ${UNKNOWN} }\n` },
      {
        path: 'content/course/course.md',
        text: '---\ntitle: T\nsummary: S\naudience: A\nlessons: [one]\n---\nText.\n',
      },
      {
        path: 'content/course/one.md',
        text: `---\ntitle: T\nsummary: S\nobjectives:\n  o: { text: Name it, topic: it }\nfacts:\n${fact}${cases}---\nSo call the clinic for the throat.\n`,
      },
    ]),
  );
  const [generation] = generationsOf(kb, 'course', 'one');
  const found = kb.facts.get('course/one/it');
  if (generation === undefined || found === undefined) throw new Error('the fact was not read');
  return kind.generate(generation).length > 0 ? undefined : kind.whyNone?.(found, generation);
}

const ACTIONS = ', false: { sing: It tires., wait: It grows worse. }';
const REASONS = ', reason-false: { voice: No training., sleep: Sleep is enough. }';

describe('a sentence with an answer and its reason', () => {
  it('is made where both have wrong answers', () => {
    expect(why(dropDownRationale, { more: ACTIONS + REASONS })).toBeUndefined();
  });

  it('lacks wrong answers, or wrong reasons', () => {
    expect(why(dropDownRationale, { more: REASONS })).toBe('its answer has too few wrong answers');
    expect(why(dropDownRationale, { more: ACTIONS })).toBe(
      'its reason has too few wrong answers: of an action they stand under `reason-false`',
    );
  });

  it('would give away what goes into a blank', () => {
    const dyad =
      'for {subject} with danger of a sore throat, the advice is to {object} | because of the {reason}.';
    expect(why(dropDownRationale, { more: ACTIONS + REASONS, dyad })).toBe(
      'the sentence around its blanks names what goes into one of them',
    );
  });
});

it('a case without phrases is told of as that, and not as one with too few', () => {
  const cases = (phrases: string) =>
    `cases:\n  - { id: at-home, facts: [it], text: A man hums.${phrases} }\n`;
  expect(why(highlightText, { more: ACTIONS })).toBe('no case of the lesson names it');
  expect(why(highlightText, { more: ACTIONS, cases: cases('') })).toBe('its case has no `phrases`');
  expect(why(highlightText, { more: ACTIONS, cases: cases(', phrases: { call: hums }') })).toBe(
    'its case marks fewer than two right and two wrong phrases that can be proved',
  );
});
