import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

/** What is so now and then, or in some, is not always so. */
const NOT_ALWAYS =
  /(?<!\b(?:more|less|as|so|too|how|most|least) )\b(?:sometimes|occasionally|(?:very )?often|usually|mostly|typically|generally|frequently|in general|as a rule|now and then|at times|tends? to|is (?:un)?likely to|(?:in|for|with|among) (?:most|many|some|certain|a few|the majority of) [\p{L}-]+|(?:most|many|some|the majority of) (?:people|adults|patients|children|users|women|men|cases))\b(?! than\b)/iu;

/**
 * A fact that is stated to hold always, from evidence that says it of most or at times: "usually leaves the body unchanged" for
 * `strength: always`. A warning; where the relation or a name has the word itself, it is no limit of the fact.
 */
export function lessThanAlways(
  { entry, read }: FactInLesson,
  text: string,
  { concepts, relations }: Vocabulary,
): SaidOther | undefined {
  if (entry.strength !== 'always' || denialsIn(text) > 0) return undefined;
  const says = NOT_ALWAYS.exec(text)?.[0];
  if (says === undefined) return undefined;
  const named = read.references.flatMap(({ concept }) => concepts.get(concept)?.names ?? []);
  const own = [relations.get(entry.relation)?.statement ?? '', ...named].map(foldName);
  if (own.some((words) => words.includes(foldName(says)))) return undefined;
  return { path: ['strength'], says: `"${says}"`, states: '"always"', isClear: false, isHint: true };
}
