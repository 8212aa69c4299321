import type { Rule } from '../../rule.ts';
import { finding } from '../finding.ts';

/** Fewest and most options. Source: the rubric, IWF-30 for single answers; the NCLEX's 5 to 10 for multiple response. */
const OPTIONS: Readonly<Record<string, readonly [number, number]>> = {
  'single-best-answer': [3, 5],
  'multiple-response': [5, 10],
};

/** Too few or too many options. */
export const rule: Rule = {
  id: 'IWF-30',
  code: 'rules/option-count',
  why: 'Few options invite guessing; many are padded: only half of 1,542 distractors in nursing items were chosen by anyone.',
  help: 'Keep the distractors that a learner might believe: two or three for a single answer.',
  check: (item) => {
    const range = Object.hasOwn(OPTIONS, item.kind) ? OPTIONS[item.kind] : undefined;
    const count = item.options.length;
    if (range === undefined || count === 0 || (count >= range[0] && count <= range[1])) return [];
    return [
      finding('warning', `Unexpected ${count} options, expected ${range[0]} to ${range[1]}`, item.stem),
    ];
  },
};
