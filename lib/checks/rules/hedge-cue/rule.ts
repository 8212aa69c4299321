import type { Finding, Rule } from '../../rule.ts';
import { cueSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { plain } from '../../text/words.ts';
import { optionTells, phrases, tellingWords } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/** Source: the rubric, IWF-25; "might" and "could" are added here. */
const HEDGE = phrases('may|can|might|could|usually|some');
const TELLING = tellingWords(HEDGE.telling);

/** A hedge that only the key has. */
export const rule: Rule = {
  id: 'IWF-25',
  code: 'rules/hedge-cue',
  waivable: true,
  why: 'Writers hedge what is true and state boldly what is false.',
  help: 'Take the hedge out of the key, or hedge distractors too.',
  check: (item) => (optionTells(TELLING, item) ? inOrder(cueSets(item).flatMap(hedges)) : []),
};

function hedges(set: OptionSet): readonly Finding[] {
  const distractors = set.distractors;
  if (distractors.length === 0 || distractors.some(({ text }) => HEDGE.pattern.test(plain(text)))) return [];
  return set.keys.flatMap(({ text }) => {
    const hedge = HEDGE.pattern.exec(plain(text))?.[0];
    if (hedge === undefined) return [];
    return [
      finding(
        'warning',
        `Unexpected "${hedge}" in the key ${quoted(text)} alone, expected it in a distractor too or nowhere`,
        text,
      ),
    ];
  });
}
