import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { cueSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { onOneScale } from '../../text/scale.ts';
import { plain, tokens } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';

/** The key's characters over those of the longest distractor. Source: the rubric, IWF-04; SAQUET's test of 0.75 inverted. */
const RATIO_TO_LONGEST = 1.33;
/** The key's characters over the distractors' mean. Source: the rubric, IWF-04. */
const RATIO_TO_MEAN = 1.5;
/** Shorter texts differ in length by nature. Source: the rubric, IWF-04 (the four-word floor). */
const FLOOR_WORDS = 4;

/** A key that its length gives away, long or short. */
export const rule: Rule = {
  id: 'IWF-04',
  code: 'rules/key-length',
  waivable: true,
  why: 'Writers qualify the right answer with care, so test-wise learners choose the longest option: it was the key in 31.4 % of 3,054 items, where chance gives 25 %.',
  help: 'Move qualifications from the key into the stem, or make the distractors as specific as the key. Where the key is the shorter one, take from the distractors what they need not say, or give the key the detail that they have.',
  check: (item, kb) => inOrder(cueSets(item).flatMap((set) => lengthCue(set, kb))),
};

function lengthCue(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const keys = set.keys.map(({ text }) => plain(text));
  const distractors = set.distractors.map(({ text }) => plain(text));
  const noCue = keys.length === 0 || distractors.length === 0;
  if (noCue || onOneScale([...keys, ...distractors], kb)) return [];
  return [...tooLong(keys, distractors), ...tooShort(keys, distractors)];
}

/** Every key is longer than every distractor: the shortest key is judged. */
function tooLong(keys: readonly string[], distractors: readonly string[]): readonly Finding[] {
  const key = byLength(keys)[0] ?? '';
  const longest = byLength(distractors).at(-1) ?? '';
  if (key.length <= longest.length || tokens(key).length < FLOOR_WORDS) return [];
  const far = key.length > RATIO_TO_LONGEST * longest.length;
  if (!far && key.length <= RATIO_TO_MEAN * mean(distractors)) return [];
  return [
    finding(
      far ? 'error' : 'warning',
      `Unexpected key ${quoted(key)} of ${key.length} characters where the longest distractor, ${quoted(longest)}, has ${longest.length}, expected similar lengths`,
      `${quoted(key)}; ${quoted(longest)}`,
    ),
  ];
}

/** The mirror: every key is shorter than every distractor, and the distractors are phrases, beside which one word stands out too. */
function tooShort(keys: readonly string[], distractors: readonly string[]): readonly Finding[] {
  const key = byLength(keys).at(-1) ?? '';
  const shortest = byLength(distractors)[0] ?? '';
  if (key.length >= shortest.length || distractors.some((text) => tokens(text).length < FLOOR_WORDS))
    return [];
  const far = shortest.length > RATIO_TO_LONGEST * key.length;
  if (!far && mean(distractors) <= RATIO_TO_MEAN * key.length) return [];
  return [
    finding(
      far ? 'error' : 'warning',
      `Unexpected key ${quoted(key)} of ${key.length} characters where the shortest distractor, ${quoted(shortest)}, has ${shortest.length}, expected similar lengths`,
      `${quoted(key)}; ${quoted(shortest)}`,
    ),
  ];
}

function byLength(texts: readonly string[]): readonly string[] {
  return texts.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function mean(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
}
