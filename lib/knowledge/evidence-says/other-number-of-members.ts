import { remembered } from '#lib/base/remembered.ts';
import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { inDigits } from '../numbers-in-words.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The evidence of a set counts its members otherwise: "five parameters are scored, namely …" before six. Of more than it has, a list
 * that is not `complete` may name some. A hint.
 */
export function otherNumberOfMembers(
  { entry }: FactInLesson,
  sentence: string,
  { relations, kinds }: Vocabulary,
): SaidOther | undefined {
  const plural = kinds.get(relations.get(entry.relation)?.range ?? '')?.plural;
  if (entry.kind !== 'set' || plural === undefined) return undefined;
  const { length } = entry.members;
  const [count = length, ...more] = countsOf(plural, sentence);
  const isOther = entry.complete === undefined ? count < length : count !== length;
  if (more.length > 0 || !isOther) return undefined;
  return {
    path: ['members'],
    says: `"${String(count)} ${plural}"`,
    states: `${String(length)} members`,
    isClear: false,
    isHint: true,
  };
}

/** How many of them a sentence says, each time. */
function countsOf(plural: string, sentence: string): readonly number[] {
  if (!foldName(sentence).includes(foldName(plural))) return [];
  return Array.from(inDigits(sentence).matchAll(countedAs(plural)), ([, count]) => Number(count));
}

const countedAs = remembered(
  (plural: string) => new RegExp(`(?<![\\d.,]|\\p{L}-)(\\d+) ${literalPattern(plural)}(?![\\p{L}-])`, 'giu'),
);
