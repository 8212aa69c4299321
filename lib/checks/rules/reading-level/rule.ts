import { rememberedOf } from '#lib/base/remembered.ts';
import { unique } from '#lib/base/unique.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Rule } from '../../rule.ts';
import { optionSets } from '../../text/option-sets.ts';
import { readability } from '../../text/readability.ts';
import { withoutTerms } from '../../text/without-terms.ts';
import { finding } from '../finding.ts';

/** Highest grade. Source: the rubric, IWF-01 (e); the NCLEX is written for about the 10th grade. */
const HIGHEST_GRADE = 10;
/** Fewer words say nothing about a grade: one long word makes up for many short ones. Chosen here. */
const FEWEST_WORDS = 8;

/** A stem, with the texts of its rows and blanks, that is harder to read than its matter asks for. */
export const rule: Rule = {
  id: 'IWF-01e',
  code: 'rules/reading-level',
  waivable: true,
  why: 'Long sentences and long words test reading, and most those who read in a second language.',
  help: 'Make two sentences of one, and take the shorter word. Terms of the vocabulary do not count.',
  check: (item, kb) => {
    const text = item.parts === undefined ? item.stem : inParts(item);
    const { words, grade } = read(text, kb);
    if (words < FEWEST_WORDS || grade <= HIGHEST_GRADE) return [];
    return [
      finding(
        'warning',
        `Unexpected reading level of grade ${grade.toFixed(1)}, expected at most ${HIGHEST_GRADE}`,
        text,
      ),
    ];
  },
};

function inParts(item: Item): string {
  const texts = [item.stem, ...optionSets(item).map((set) => set.text)];
  return unique(texts)
    .filter((one) => one !== '')
    .join('\n');
}

const read = rememberedOf((text, kb: KnowledgeBase) => readability(withoutTerms(text, kb)));
