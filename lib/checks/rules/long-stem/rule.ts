import type { Rule } from '../../rule.ts';
import { paragraphs } from '../../text/sentences.ts';
import { tokens } from '../../text/words.ts';
import { finding } from '../finding.ts';

/** Most words of a stem, without and with a patient case. Source: the rubric, IWF-05; proposals of this project. */
const MOST_WORDS = { recall: 45, case: 120 } as const;

/** A stem with more words than its question needs. */
export const rule: Rule = {
  id: 'IWF-05',
  code: 'rules/long-stem',
  why: 'Words that the answer does not need cost time and add a test of reading.',
  help: 'Take out what no option needs.',
  check: (item) => {
    const hasCase = item.level !== 'recall' || paragraphs(item.stem).length > 1;
    const most = hasCase ? MOST_WORDS.case : MOST_WORDS.recall;
    const count = tokens(item.stem).length;
    if (count <= most) return [];
    return [finding('warning', `Unexpected stem of ${count} words, expected at most ${most}`, item.stem)];
  },
};
