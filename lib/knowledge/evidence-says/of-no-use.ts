import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { forbids } from '../harmless-denials.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { Relation } from '../relation.ts';
import { hasSense, sensesOf } from './other-sense.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'set']);
/** What does not help. */
const OF_NO_USE =
  /\b(?:of (?:little|no|doubtful|hardly any) (?:use|value|help|benefit)|does (?:nothing|little|no good)|no better than|(?:nobody|no one) (?:uses|gives|takes|prescribes)|given up|abandoned|withdrawn|out of use|useless|in vain)\b/iu;
/** What is not forbidden. */
const NO_MATTER =
  /\bno (?:reason|cause|need|grounds?) (?:to|for) (?:\p{L}+ )?(?:withhold\w*|avoid\w*|stop\w*|refus\w*|leav\w*|delay\w*)\b|\bdo(?:es)? no harm\b|\bdo(?:es)? not matter\b|\b(?:is|are) (?:harmless|no (?:problem|obstacle|danger))\b/iu;
/** What forbids all the same. */
const BANS =
  /\b(?:contraindicat\w*|withheld|avoid(?:ed|s)?|forbidden|prohibited|unsuitable|unsafe|dangerous|kept apart|only|but)\b/iu;

/**
 * The evidence says that it is of no use, where the relation says that it helps ("does nothing for ear fever"); or that it is no matter,
 * where the relation forbids ("is no reason to withhold"). A fact that says no is not read.
 */
export function ofNoUse(
  { entry, read }: FactInLesson,
  text: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  if (read.claims.some(({ origin, polarity }) => origin === 'stated' && polarity === -1)) return undefined;
  const relation = relations.get(entry.relation);
  if (relation === undefined || !KINDS.has(entry.kind)) return undefined;
  const said = OF_NO_USE.exec(text) ?? NO_MATTER.exec(text);
  if (said === null || !isTold(said[0], text.replace(said[0], ' '), relation)) return undefined;
  return { path: ['relation'], says: `"${said[0]}"`, states: `"${relation.label}"`, isClear: false };
}

/** Nothing else in the text says what the relation says. */
function isTold(said: string, rest: string, relation: Relation): boolean {
  if (denialsIn(rest) > 0) return false;
  if (!OF_NO_USE.test(said)) return forbids(relation) && !BANS.test(rest);
  return sensesOf(relation.statement).includes('helps') && !hasSense(rest, 'helps');
}
