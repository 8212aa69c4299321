import { rememberedOf } from '#lib/base/remembered.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { contentStems } from '../../text/content-stems.ts';
import { GENERIC } from '../../text/generic-stems.ts';
import { mentionedIds } from '../../text/mentions.ts';
import { cueSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { onOneScale } from '../../text/scale.ts';
import { sharedCount } from '../../text/shared.ts';
import { plain } from '../../text/words.ts';
import { optionHas, soughtInOptions } from '../../text/sought.ts';
import { finding, inOrder } from '../finding.ts';
import { isInTwo, unbalancedGrid } from './grid.ts';

/** Least overlap that counts, and the lead over the next option that makes an error. Source: the rubric, IWF-07. */
const LEAST_SCORE = 2;
const ERROR_MARGIN = 2;
const NUMBER = /\d+(?:[.,]\d+)*/gu;

/** A key that shares more with the other options than any of them does. */
export const rule: Rule = {
  id: 'IWF-07',
  code: 'rules/convergence-cue',
  waivable: true,
  why: 'Writers make distractors by changing the key, so the option that has most in common with the others is the key.',
  help: 'Let each word come back equally in the options, or make distractors that differ from the key in more than one way.',
  check: (item, kb) => {
    const isGrid = optionHas(IN_TWO, item, kb);
    return inOrder(cueSets(item).flatMap((set) => [...convergence(set, kb), ...(isGrid ? grid(set) : [])]));
  },
};

/** Wording that a scale gives to its options is no cue; and several keys may well be alike. */
function convergence(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const [key, second] = set.keys;
  if (key === undefined || second !== undefined) return [];
  if (set.options.length < 3 || onOneScale(set.texts, kb)) return [];
  const features = set.options.map(({ text }) => featuresOf(text, kb));
  const at = set.options.indexOf(key);
  const own = overlapWithOthers(at, features);
  if (own < LEAST_SCORE) return [];
  const best = Math.max(
    ...features.map((_, index) => (index === at ? 0 : overlapWithOthers(index, features))),
  );
  if (own <= best) return [];
  return [
    finding(
      own - best >= ERROR_MARGIN ? 'error' : 'warning',
      `Unexpected key ${quoted(key.text)} that has ${own} words or names in common with the other options where the next has ${best}, expected no option to lead`,
      key.text,
    ),
  ];
}

const featuresOf = rememberedOf((text, kb: KnowledgeBase): ReadonlySet<string> => {
  const written = plain(text);
  const ids = [...mentionedIds(written, kb)].map((id) => `concept ${id}`);
  const stems = [...contentStems(written)].filter((stem) => !GENERIC.has(stem));
  return new Set([...ids, ...stems, ...(written.match(NUMBER) ?? [])]);
});

function overlapWithOthers(index: number, all: readonly ReadonlySet<string>[]): number {
  const own = all[index] ?? NONE;
  return all.reduce((sum, other, at) => (at === index ? sum : sum + sharedCount(own, other)), 0);
}

const NONE: ReadonlySet<string> = new Set();

const IN_TWO = soughtInOptions(isInTwo);

function grid(set: OptionSet): readonly Finding[] {
  const parts = unbalancedGrid(set);
  if (parts === undefined) return [];
  return [
    finding(
      'error',
      `Unexpected two-part options that use ${quoted(parts)} more than other parts, expected every part equally`,
      set.texts.toSorted().join('; '),
    ),
  ];
}
