import { sentencesOf } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

const AUXILIARY = /\b(does|do|did|is|are|was|were|can|may|should|has|have)\b(?! not)/iu;
const SUBJECT_FIRST = /^(which|what|how|to|in|into|through|by)\b/iu;

/** The question or the row is turned round by "not"; the marks stay as they are. */
export const negateQuestion: ItemOperator = {
  level: 'item',
  name: 'negate-question',
  class: 'wrong-key',
  mutate: function* (item) {
    for (const { where, text, replace } of sentencesOf(item)) {
      const negated = negate(text);
      if (negated !== text) yield { what: `${where}: ${negated}`, draft: replace(negated) };
    }
  },
};

/** "does X bind" becomes "does X not bind" at the end of the sentence's first clause; "X is Y" becomes "X is not Y". */
function negate(text: string): string {
  if (!SUBJECT_FIRST.test(text) || !AUXILIARY.test(text)) return text.replace(AUXILIARY, '$& not');
  return text.replace(AUXILIARY, '$& not').replace(/\b(does|do|did) not\b/iu, '$1 not');
}
