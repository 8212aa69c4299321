import type { Rule } from '../../rule.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { answerSets } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { plain } from '../../text/words.ts';
import { optionTells, phrases, tellingWords } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/** Source: the rubric's pattern for IWF-09 (flags 3.1 % of 5,700 MMLU-Redux items, 2.9 % of its health items). */
const ALL = phrases(
  'all|both|each|any',
  (any) => String.raw`^\W*${any}\b.*\b(above|these|those|the following|options?|answers?|choices?)\b`,
);
const TELLING = tellingWords(ALL.telling);

/** "All of the above" and its like. */
export const rule: Rule = {
  id: 'IWF-09',
  code: 'rules/all-of-the-above',
  waivable: true,
  why: 'Knowing two right options gives the key away, and knowing one wrong option rules it out.',
  help: 'Ask for all right options (multiple response), or judge each statement in a matrix.',
  check: (item, kb) => {
    if (!optionTells(TELLING, item)) return [];
    return inOrder(
      answerSets(item)
        .flatMap((set) => set.options)
        .filter(({ text }) => ALL.pattern.test(plain(text)) && namedConcepts(text, kb).length === 0)
        .map(({ text }) =>
          finding(
            'error',
            `Unexpected option ${quoted(text)}, expected an answer that stands on its own`,
            text,
          ),
        ),
    );
  },
};
