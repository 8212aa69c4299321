import type { Option } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Rule } from '../../rule.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { answerSets, type OptionSet } from '../../text/option-sets.ts';
import { quantity } from '../../text/quantity.ts';
import { quoted } from '../../text/quoted.ts';
import { plain } from '../../text/words.ts';
import { optionTells, phrases, tellingWords } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/** Source: the rubric's pattern for IWF-03 (flags 2.2 % of 5,700 MMLU-Redux items, 0.1 % of its health items). */
const NONE = phrases(
  'none|neither',
  (any) => String.raw`^\W*${any}\b(.*\b(above|these|those|following|options?|answers?|choices?|them))?\W*$`,
);
const TELLING = tellingWords(NONE.telling);

/** "None of the above" and its like. */
export const rule: Rule = {
  id: 'IWF-03',
  code: 'rules/none-of-the-above',
  waivable: true,
  why: 'Choosing it shows that the learner knows what is wrong, not what is right; and it is right or wrong for every set of options alike.',
  help: 'Replace it by a distractor that can be proved false, or leave it out: three good options are enough.',
  check: (item, kb) => {
    if (!optionTells(TELLING, item)) return [];
    return inOrder(
      answerSets(item).flatMap((set) =>
        set.options
          .filter((option) => NONE.pattern.test(plain(option.text)) && !isAnAnswer(option, set, kb))
          .map(({ text }) =>
            finding(
              'error',
              `Unexpected option ${quoted(text)}, expected an answer that stands on its own`,
              text,
            ),
          ),
      ),
    );
  },
};

/** "None" is an answer where it is a registered name, or stands among numbers (a dose of none). */
function isAnAnswer(option: Option, set: OptionSet, kb: KnowledgeBase): boolean {
  if (namedConcepts(option.text, kb).length > 0) return true;
  const others = set.options.filter((other) => other !== option);
  const bare = /^\W*none\W*$/iu.test(plain(option.text));
  return bare && others.length > 0 && others.every(({ text }) => quantity(text) !== undefined);
}
