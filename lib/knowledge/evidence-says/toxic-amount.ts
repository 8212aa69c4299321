import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { ownAmount, type OwnAmount } from './own-amount.ts';
import type { SaidOther } from './said-other.ts';

/** Without one of these no text says that an amount harms. */
const HARMS = String.raw`(?:toxic|poisonous|dangerous|harmful|deadly|lethal|fatal|too (?:much|high|long|large|low|little|short))`;
const BEHIND = new RegExp(
  String.raw`^(?:,? which)?(?: of \p{L}+)?(?: (?:a|per|each|every) (?:day|week))? (?:is|are|can be|may be|would be) (?:\p{L}+ )?${HARMS}\b`,
  'iu',
);
const BEFORE = new RegExp(
  String.raw`\b${HARMS} (?:dose|amount|level|concentration)s?(?: of \p{L}+)?(?: in the blood)? (?:is|are|lies at)(?: about)? $|\b(?:dose|amount|level)s?(?: of \p{L}+)? that (?:kills|poisons|harms) (?:is|are)(?: about)? $`,
  'iu',
);
const OF_HARM =
  /\b(?:toxic\w*|poison\w*|danger\w*|harm\w*|deadly|lethal|fatal|too|(?:above|over|beyond|below|under|after|within) which|withheld|contraindicat\w*|avoid\w*|overdos\w*|kill\w*)\b/iu;

/** The evidence says of the one amount that it harms, where the relation does not: "a level of 2 mg/L is toxic" for the one that is wanted. */
export function toxicAmount(
  fact: FactInLesson,
  sentence: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  const relation = relations.get(fact.entry.relation);
  if (relation === undefined || !OF_HARM.test(sentence) || denialsIn(sentence) > 0) return undefined;
  if (OF_HARM.test(`${relation.statement} ${relation.label}`)) return undefined;
  const said = ownAmount(fact, sentence);
  const words = said === undefined ? undefined : harmOf(said);
  if (said === undefined || words === undefined) return undefined;
  const { path, words: states } = said.amount;
  return { path, says: `"${words}"`, states: `"${states}"`, isClear: false };
}

/** What happens within a time, and not the time. */
const WITHIN = /\b(?:within|before|after|for)(?: about)?\s+$/iu;

/** The words around an amount that say that it harms; what lies above or below it may do so. */
function harmOf({ own: { at, words, bound }, text }: OwnAmount): string | undefined {
  if (bound !== undefined || WITHIN.test(text.slice(0, at))) return undefined;
  const found = BEHIND.exec(text.slice(at + words.length)) ?? BEFORE.exec(text.slice(0, at));
  return found?.[0].replace(/^,/u, '').trim();
}
