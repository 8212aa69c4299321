import type { Rule } from '../../rule.ts';
import { quoted } from '../../text/quoted.ts';
import { plain, withoutEnd } from '../../text/words.ts';
import { finding } from '../finding.ts';

/** Source: the rubric's pattern for IWF-10; an ellipsis of one character is three full stops here, for texts are folded. */
const BLANK = /_{2,}|\.{3,}/u;
/** Kinds whose stems have blanks by nature. */
const CLOZE = /^(?:cloze|drop-down)/u;

/** A blank in the middle of the stem. */
export const rule: Rule = {
  id: 'IWF-10',
  code: 'rules/blank-in-stem',
  why: 'A blank in the middle makes the learner hold the sentence in mind while reading the options.',
  help: 'Ask a question, or let the blank end the stem.',
  check: (item) => {
    if (CLOZE.test(item.kind)) return [];
    const stem = withoutEnd(plain(item.stem), ' _.?:');
    const blank = BLANK.exec(stem)?.[0];
    if (blank === undefined) return [];
    return [
      finding('error', `Unexpected blank ${quoted(blank)} inside the stem, expected a question`, item.stem),
    ];
  },
};
