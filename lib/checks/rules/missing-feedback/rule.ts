import { remembered } from '#lib/base/remembered.ts';
import type { Option } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { optionSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { countWords, plain } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';

/** Fewer words are no sentence. Chosen: a subject, a verb and one word more. */
const SENTENCE_WORDS = 3;
/** What is quoted may lack its full stop, as an entry of a list does. */
const SENTENCE_END = /(?:[.!?]["'”)\]]?|[\p{L}\p{N}%]["”])$/u;

/** An option without a sentence of feedback, or whose proof names no fact. */
export const rule: Rule = {
  id: 'IWF-33',
  code: 'rules/missing-feedback',
  waivable: true,
  why: 'A learner who is only told "wrong" learns the wrong answer; feedback with its reason is what makes a quiz teach.',
  help: 'Give every option a sentence that says why it is right or wrong, and the fact that proves it.',
  check: (item, kb) =>
    inOrder(optionSets(item).flatMap((set) => set.options.flatMap((option) => feedback(option, set, kb)))),
};

const isSentence: (text: string) => boolean = remembered(
  (text) => countWords(text) >= SENTENCE_WORDS && SENTENCE_END.test(plain(text)),
);

function feedback(option: Option, set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const explained = isSentence(option.rationale);
  const proved = option.proof.facts.some((ref) => kb.facts.has(ref));
  if (explained && proved) return [];
  const name = set.text === '' ? quoted(option.text) : `${quoted(option.text)} of ${quoted(set.text)}`;
  return [
    ...(explained
      ? []
      : [
          finding(
            'error',
            `Unexpected rationale ${quoted(option.rationale)} for ${name}, expected a sentence that says why`,
            option.rationale,
          ),
        ]),
    ...(proved
      ? []
      : [
          finding(
            'error',
            `Unexpected proof without a known fact for ${name}, expected at least one fact of the content`,
            option.proof.facts.join('; '),
          ),
        ]),
  ];
}
