import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { distinctSets, rowTexts } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { sameAnswer } from '../../text/answer.ts';
import { ofPairs } from '../../text/pairs.ts';
import { finding, inOrder } from '../finding.ts';

/** Two options, or two rows, that say the same. */
export const rule: Rule = {
  id: 'IWF-21',
  code: 'rules/duplicate-options',
  waivable: false,
  why: 'If both say the same, both are right or both are wrong: one of them is no choice. 4.4 % of items with a bad key had such a pair, 1.4 % of sound ones.',
  help: 'Replace one of the two. Brand names, synonyms and other units of the same quantity count as the same.',
  check: (item, kb) =>
    inOrder([
      ...distinctSets(item).flatMap((set) => duplicates(set.texts, 'option', kb)),
      ...duplicates(rowTexts(item), 'row', kb),
    ]),
};

function duplicates(texts: readonly string[], what: string, kb: KnowledgeBase): readonly Finding[] {
  return ofPairs(texts, kb, (first, second) =>
    sameAnswer(first, second)
      ? finding(
          'error',
          `Unexpected ${what} ${quoted(second.text)} beside ${quoted(first.text)}, expected different answers`,
          `${first.text}; ${second.text}`,
        )
      : undefined,
  );
}
