import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { wordOf } from '../opposites.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { isLimitOfBan } from './limit-side.ts';
import type { SaidOther } from './said-other.ts';

/** A relation of any limit. */
const LIMIT = /\b(?:below|under|above|over|beyond) which\b/iu;
const REDUCED =
  /\bdoses?\b[^,;:()]{0,40}?\b(?:halved|reduced|lowered|cut|smaller|lower)\b|\b(?:halv(?:e|es|ing)|half|reduced?|reduces|reducing|lower|smaller|cut(?:s|ting)?|less of)(?: the| an?| each| every| daily| usual)* dose\b|\bdose reduction\b/iu;
const WITHHELD =
  /\b(?:contraindicat\w*|withh(?:old|eld)\w*|avoid\w*|forbid\w*|forbidden|prohibit\w*|stop\w*|paus\w*|halt\w*|rul(?:es?|ed) out|left (?:off|out)|leave)\b/iu;

/**
 * The evidence of a limit says that less is given beyond it, where the relation says that nothing is, or the other way round: "below 30 mL/min
 * the dose is halved" for the clearance below which it is withheld. A hint.
 */
export function reducedOrWithheld(
  { entry }: FactInLesson,
  sentence: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  const relation = relations.get(entry.relation);
  if (entry.kind !== 'quantity' || relation === undefined || !LIMIT.test(relation.statement))
    return undefined;
  const [own, other] = isLimitOfBan(relation) ? [WITHHELD, REDUCED] : [REDUCED, WITHHELD];
  if (!own.test(relation.statement) || own.test(sentence) || denialsIn(sentence) > 0) return undefined;
  if (!other.test(sentence)) return undefined;
  const [says, states] = [wordOf(other, sentence), wordOf(own, relation.statement)];
  return { path: ['relation'], says: `"${says}"`, states: `"${states}"`, isClear: false, isHint: true };
}
