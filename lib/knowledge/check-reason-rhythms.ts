import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { ConceptId } from './concept.ts';
import { denialsIn } from './denial.ts';
import { namesInText, stemsIn } from './evidence-says/names-in-text.ts';
import { isAsOften, OF_DOSES, rhythmIn } from './how-often.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { MEDICINE_KIND } from './medicine-kind.ts';
import { reasonCodes } from './reason-codes.ts';

/** What is so for somebody else, or was once. */
const OF_ANOTHER =
  /\b(?:was|were|once used|before|unlike|than|cancer|child(?:ren)?|others?|another|instead|rather)\b/iu;

/**
 * `knowledge/reason-miscounted`: the reason of a wrong rhythm says that the medicine is taken in a third one, neither that of the fact nor that
 * of the answer which it stands beside: "it is taken once a month" beside "one dose every other day", where one dose a week is right.
 */
export function checkReasonRhythms(facts: readonly FactInLesson[], kb: KnowledgeBase): Diagnostic[] {
  return facts.flatMap((fact) => {
    const { entry } = fact;
    if (entry.kind !== 'relation' || entry.not) return [];
    const own = rhythmOf(entry.object, kb);
    if (own === undefined) return [];
    return Object.entries(entry.false).flatMap(([id, why]) => {
      const said = otherRhythm(why, [own, rhythmOf(id, kb) ?? own], entry.subject, kb);
      if (said === undefined) return [];
      const message = `Unexpected "${said}" in a reason of "${entry.id}", expected the rhythm of the fact or of this answer`;
      return [diagnose(reasonCodes.reasonMiscounted, placeOf(fact, ['false', id]), message)];
    });
  });
}

/** How many times a week the name of a rhythm says. */
function rhythmOf(id: ConceptId, { concepts }: KnowledgeBase): number | undefined {
  return rhythmIn(concepts.get(id)?.label ?? '')?.aWeek;
}

function otherRhythm(
  why: string,
  known: readonly number[],
  subject: ConceptId,
  { concepts }: KnowledgeBase,
): string | undefined {
  const said = rhythmIn(why);
  if (said === undefined || known.some((one) => isAsOften(one, said.aWeek))) return undefined;
  if (!OF_DOSES.test(why) || OF_ANOTHER.test(why) || denialsIn(why) > 0) return undefined;
  const named = namesInText(stemsIn(why), new Set([MEDICINE_KIND]), concepts);
  return named.some(({ concept }) => concept !== subject) ? undefined : said.words;
}
