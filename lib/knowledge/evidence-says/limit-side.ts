import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { forbids } from '../harmless-denials.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { Relation } from '../relation.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { DOWNWARDS, UPWARDS } from './bounding-words.ts';
import { amountsSaid, isSaidAs } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** The limit beyond which something is not done. */
const LIMIT = /\b(?:(?<below>below|under)|above|over|beyond) which\b/iu;
const STOPPED = /\b(?:stop\w*|paus\w*|halt\w*|denied|refused|not)\b/iu;
const BANNED =
  /\b(?:contraindicat\w*|withh(?:old|eld)\w*|avoid\w*|unsafe|unsuitable|dangerous|forbid\w*|forbidden|prohibit\w*|stop\w*|paus\w*|halt\w*|rul(?:es?|ed) out|too)\b/iu;
const GIVEN =
  /\b(?:is|are|was|were|be|may|can|should)(?: \w+)? (?:given|taken|used|started|begun|allowed|recommended|suitable|safe|continued|prescribed|offered)\b|\b(?:goes? on|continues?)\b/iu;
/** Until then it is done, and not beyond. */
const SO_LONG = /\b(?:until|till|as long as|while)\b/iu;
const UNLESS = /\b(?:unless|except (?:when|if|where)|other than when)\b/iu;

/** Whether a relation gives the limit beyond which something is not done. */
export function isLimitOfBan(relation: Pick<Relation, 'statement' | 'label'> | undefined): boolean {
  const statement = relation?.statement ?? '';
  return LIMIT.test(statement) && (forbids(relation) || STOPPED.test(statement));
}

/** Whether a sentence says that something is done, and nothing of what is not: "is given only above 30 mL/min". */
export function isGivenIn(sentence: string): boolean {
  return (
    GIVEN.test(sentence) && denialsIn(sentence) === 0 && !BANNED.test(sentence) && !SO_LONG.test(sentence)
  );
}

/** Whether a sentence speaks of when it is done, or done again: "is withheld until it is above 30 mL/min". */
export function tellsWhenDone(sentence: string): boolean {
  return (
    isGivenIn(sentence) ||
    UNTIL.test(sentence) ||
    isNotUnless(sentence) ||
    (GIVEN_ONLY.test(sentence) && denialsIn(sentence) === 0)
  );
}

/** "Is given only above 30 mL/min, and avoided in all others". */
const GIVEN_ONLY =
  /\b(?:given|taken|used|started|begun|prescribed|offered) only\b|\bonly (?:given|taken|used|started|begun|prescribed|offered)\b/iu;
const UNTIL = /\b(?:until|till)\b/iu;

/**
 * The evidence of a limit below which something is not done says that it is done there ("is given below 30 mL/min"), or is not done but
 * there ("is not given unless below 30 mL/min"). A limit above which is read likewise.
 */
export function limitSide(
  { entry, read }: FactInLesson,
  sentence: string,
  { relations }: Vocabulary,
): SaidOther | undefined {
  const relation = relations.get(entry.relation);
  const [amount, ...more] = statedAmounts(read.amounts);
  if (entry.kind !== 'quantity' || amount === undefined || more.length > 0) return undefined;
  if (!isLimitOfBan(relation)) return undefined;
  const [own, ...again] = amountsSaid(sentence).amounts.filter((one) => isSaidAs(amount, one));
  if (own === undefined || again.length > 0 || !isBeyond(own.bound, relation)) return undefined;
  if (!isDoneIn(sentence)) return undefined;
  return {
    path: amount.path,
    says: `that it is done ${own.bound ?? ''} ${own.words}`,
    states: `"${amount.words}" as the limit`,
    isClear: false,
  };
}

/** That it is done there, or nowhere else. */
function isDoneIn(sentence: string): boolean {
  return UNLESS.test(sentence) ? isNotUnless(sentence) : isGivenIn(sentence);
}

/** "Is withheld unless …", "is not given unless …". */
function isNotUnless(sentence: string): boolean {
  return UNLESS.test(sentence) && (denialsIn(sentence) > 0 || BANNED.test(sentence));
}

/** On the side of the limit on which it is not done. */
function isBeyond(bound: string | undefined, relation: Pick<Relation, 'statement'> | undefined): boolean {
  if (bound === undefined || /^not?\b/iu.test(bound)) return false;
  const isBelow = LIMIT.exec(relation?.statement ?? '')?.groups?.['below'] !== undefined;
  return (isBelow ? DOWNWARDS : UPWARDS).test(bound);
}
