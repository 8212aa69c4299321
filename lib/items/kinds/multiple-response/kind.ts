import { SELECT_ALL } from '#lib/knowledge/instructions.ts';
import type { ItemKind } from '../../kind.ts';
import { manyDrafts } from '../../many-drafts.ts';
import { MANY_OPTIONS } from '../../propose/choose-many.ts';
import { whyNoWay } from '../../propose/why-no-kind.ts';
import { score } from './score.ts';

const ID = 'multiple-response';

/** Any number of right answers, but never none and never all. */
export const kind: ItemKind = {
  id: ID,
  label: 'multiple response',
  generate: (generation) => manyDrafts({ id: ID, ending: () => SELECT_ALL }, generation),
  shapeFaults: (item) => {
    const keys = item.options.filter((option) => option.key).length;
    const wrong = item.options.length - keys;
    const faults: string[] = [];
    if (keys < 1 || wrong < 1)
      faults.push(
        `Unexpected ${String(keys)} keys of ${String(item.options.length)} options, expected some right and some wrong`,
      );
    if (wrong < keys - 1)
      faults.push(
        `Unexpected ${String(wrong)} distractors for ${String(keys)} keys: ticking everything would earn more than one point`,
      );
    if (item.options.length < MANY_OPTIONS.min || item.options.length > MANY_OPTIONS.max)
      faults.push(
        `Unexpected ${String(item.options.length)} options, expected ${String(MANY_OPTIONS.min)} to ${String(MANY_OPTIONS.max)}`,
      );
    return faults;
  },
  score,
  scoring: 'plus-minus',
  picksIn: (item) => item.options.length,
  whyNone: (fact, generation) => whyNoWay(fact, generation, ['objects', 'subjects']),
};
