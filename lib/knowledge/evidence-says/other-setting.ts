import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { turnsOfSetting, wordOf } from '../opposites.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The evidence speaks of another way, age or time than the relation and the qualifiers of its fact, and nowhere of theirs: "the single dose of oral
 * examplol" for a relation of "the single dose of intravenous examplol". A hint: what it says may be of both.
 */
export function otherSetting(
  { entry, read }: FactInLesson,
  { text, sentence }: SaidWhere,
  { relations, qualifiers }: Vocabulary,
): SaidOther | undefined {
  if (denialsIn(text) > 0) return undefined;
  const phrases = Object.entries(read.qualifiers).map(
    ([id, value]) => qualifiers.get(id)?.values[value]?.phrase ?? '',
  );
  const own = [relations.get(entry.relation)?.statement ?? '', ...phrases].join(' ');
  const turn = turnsOfSetting(own).find(([mine, other]) => other.test(text) && !mine.test(sentence));
  if (turn === undefined) return undefined;
  const [mine, other] = turn;
  return {
    path: ['relation' in entry ? 'relation' : 'kind'],
    says: `"${wordOf(other, text)}"`,
    states: `"${wordOf(mine, own)}"`,
    isClear: false,
    isHint: true,
  };
}
