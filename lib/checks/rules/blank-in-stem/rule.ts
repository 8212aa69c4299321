import type { Finding, Rule } from '../../rule.ts';
import { optionSets } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { plain, withoutEnd } from '../../text/words.ts';
import { contextHas, soughtInContext } from '../../text/sought.ts';
import { finding, inOrder } from '../finding.ts';

/** Source: the rubric's pattern for IWF-10; an ellipsis of one character is three full stops here, for texts are folded. */
const BLANK = /_{2,}|\.{3,}/u;
/** Kinds that have blanks by nature: in their parts, or in the stem where they have none. */
const CLOZE = /^(?:cloze|drop-down)/u;

/** A blank in the middle of the stem. */
export const rule: Rule = {
  id: 'IWF-10',
  code: 'rules/blank-in-stem',
  waivable: true,
  why: 'A blank in the middle makes the learner hold the sentence in mind while reading the options.',
  help: 'Ask a question, or let the blank end the stem.',
  check: (item, kb) => {
    if (!contextHas(BLANKED, item, kb)) return [];
    const cloze = CLOZE.test(item.kind);
    const partTexts = cloze ? [] : optionSets(item).map((set) => set.text);
    const stems = cloze && item.parts === undefined ? [] : [item.stem];
    return inOrder([...stems, ...partTexts].flatMap(blanks));
  },
};

const BLANKED = soughtInContext((text) => blanks(text).length > 0);

function blanks(text: string): readonly Finding[] {
  const blank = BLANK.exec(withoutEnd(plain(text), ' _.?:'))?.[0];
  if (blank === undefined) return [];
  return [finding('error', `Unexpected blank ${quoted(blank)} inside the stem, expected a question`, text)];
}
