import type { Rule } from '../../rule.ts';
import { plain } from '../../text/words.ts';
import { contextHas, soughtInContext } from '../../text/sought.ts';
import { finding } from '../finding.ts';

/** More than one question mark in the stem. Source: the rubric, IWF-01 (c). */
export const rule: Rule = {
  id: 'IWF-01c',
  code: 'rules/several-questions',
  waivable: true,
  why: 'Two questions have two answers, and a learner cannot tell which one is wanted.',
  help: 'Keep the question that the key answers.',
  check: (item, kb) => {
    if (!contextHas(SEVERAL, item, kb)) return [];
    const questions = marksIn(item.stem);
    if (questions < 2) return [];
    return [
      finding(
        'warning',
        `Unexpected ${questions} question marks in the stem, expected one question`,
        item.stem,
      ),
    ];
  },
};

function marksIn(text: string): number {
  return plain(text).split('?').length - 1;
}

const SEVERAL = soughtInContext((text) => marksIn(text) > 1);
