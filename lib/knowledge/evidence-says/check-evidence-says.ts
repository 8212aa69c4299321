import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { placeOf, type FactInLesson } from '../check-references.ts';
import { knowledgeCodes } from '../codes.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { allBut } from './all-but.ts';
import { caseAhead, caseSaid } from './case-ahead.ts';
import { comparedAmounts } from './compared-amounts.ts';
import { denialLeftOut } from './denial-left-out.ts';
import { deniedWithin } from './denied-within.ts';
import { lessThanAlways } from './less-than-always.ts';
import { limitSide } from './limit-side.ts';
import { memberNotStated } from './member-not-stated.ts';
import { nearlyNamed } from './nearly-named.ts';
import { ofNoUse } from './of-no-use.ts';
import { onlyAbout } from './only-about.ts';
import { otherAction } from './other-action.ts';
import { otherAmount } from './other-amount.ts';
import { otherBand } from './other-band.ts';
import { otherBound } from './other-bound.ts';
import { otherCase } from './other-case.ts';
import { otherCount } from './other-count.ts';
import { otherCounted } from './other-counted.ts';
import { otherEnds } from './other-ends.ts';
import { otherInFrame } from './other-in-frame.ts';
import { otherCountry } from './other-country.ts';
import { otherDefinition } from './other-definition.ts';
import { otherDriver } from './other-driver.ts';
import { otherDirection } from './other-direction.ts';
import { otherComparison } from './other-comparison.ts';
import { ofPlacebo } from './of-placebo.ts';
import { otherFrequencyWord } from './other-frequency-word.ts';
import { objectUnsaid } from './object-unsaid.ts';
import { otherLastWord } from './other-last-word.ts';
import { otherInPlace } from './other-in-place.ts';
import { otherOften } from './other-often.ts';
import { otherNumberOfMembers } from './other-number-of-members.ts';
import { otherNumberInName } from './other-number-in-name.ts';
import { otherMedicine } from './other-medicine.ts';
import { otherPart } from './other-part.ts';
import { otherPairing } from './other-pairing.ts';
import { otherPolarity } from './other-polarity.ts';
import { otherRelation } from './other-relation.ts';
import { otherRates } from './other-rates.ts';
import { otherRole } from './other-role.ts';
import { otherScope } from './other-scope.ts';
import { otherSense } from './other-sense.ts';
import { otherSequence } from './other-sequence.ts';
import { otherShare } from './other-share.ts';
import { otherStanding } from './other-standing.ts';
import { otherSetting } from './other-setting.ts';
import { otherSide } from './other-side.ts';
import { otherSubject, type SaidWhere } from './other-subject.ts';
import { otherTimeWord } from './other-time-word.ts';
import { otherTimeSort } from './other-time-sort.ts';
import { otherTimesADay } from './other-times-a-day.ts';
import { otherUnitInName } from './other-unit-in-name.ts';
import { otherValue } from './other-value.ts';
import { noEffect } from './no-effect.ts';
import { notLeftOut } from './not-left-out.ts';
import { noLongerSo } from './no-longer-so.ts';
import { namedAside } from './named-aside.ts';
import { otherVerb } from './other-verb.ts';
import { theRest } from './the-rest.ts';
import { toxicAmount } from './toxic-amount.ts';
import { turnedName } from './turned-name.ts';
import { turnedTime } from './turned-time.ts';
import { turnedSides } from './turned-sides.ts';
import { rivalWord } from './rival-word.ts';
import { scopeUnsaid, subjectUnsaid } from './scope-unsaid.ts';
import { reasonSetAside } from './reason-set-aside.ts';
import { putOff } from './put-off.ts';
import { reducedOrWithheld } from './reduced-or-withheld.ts';
import { stepNotSaid } from './step-not-said.ts';
import { stepOrEnd } from './step-or-end.ts';
import { swapAllowed } from './swap-allowed.ts';
import { unitLeftOut } from './unit-left-out.ts';
import { withoutIt } from './without-it.ts';
import { wrongAnswerSaid } from './wrong-answer-said.ts';
import { wrongAmountSaid } from './wrong-amount-said.ts';
import type { SaidOther } from './said-other.ts';

/**
 * A fact that states something else than its own evidence: another value, the two of a comparison or the steps of a sequence
 * in another order, another direction, an amount in another unit or a bound of it, two values or rates given to each other's side,
 * the reverse verb, a share outside the category, something about another subject or another row of a table, a wrong amount as right too, the amount of a case that it does not
 * name or of another part of the treatment, what is named only to be set aside, a member of its list that it leaves out, nothing of
 * what the fact says, or what the fact denies without a denial.
 * `knowledge/evidence-says-other` at the field that states it, with the evidence beside: an error when the other is said outright
 * or the fact is marked `safety`, else a warning; always one where it is read between the words.
 */
export function checkEvidenceSays(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  const { entry, lesson } = fact;
  const evidence = own(lesson.evidence, entry.id);
  if (evidence === undefined) return [];
  const said = gravestOther(fact, evidence, vocabulary);
  if (said === undefined) return [];
  const message = `Unexpected ${said.states} in the fact "${entry.id}", expected what its evidence says: ${said.says}`;
  const related = [{ message: `the evidence: "${evidence.text}"`, place: placeOf(fact, ['evidence']) }];
  const found = diagnose(knowledgeCodes.evidenceSaysOther, placeOf(fact, said.path), message, { related });
  return [
    { ...found, severity: said.isClear || (entry.safety && said.isHint !== true) ? 'error' : 'warning' },
  ];
}

/** What one reader finds. */
type Reader = (fact: FactInLesson, evidence: SaidWhere, vocabulary: Vocabulary) => SaidOther | undefined;

/** In this order: of two that weigh the same, the first is told of. */
const READERS: readonly Reader[] = [
  otherValue,
  (fact, { text }, vocabulary) => memberNotStated(fact, text, vocabulary),
  (fact, { text }, vocabulary) => otherComparison(fact, text, vocabulary),
  (fact, { text }, vocabulary) => otherSequence(fact, text, vocabulary),
  stepNotSaid,
  otherDirection,
  (fact, { text }, vocabulary) => otherDriver(fact, text, vocabulary),
  otherPolarity,
  (fact, { sentence }, vocabulary) => otherPairing(fact, sentence, vocabulary),
  (fact, { text }, vocabulary) => otherVerb(fact, text, vocabulary),
  (fact, { sentence }, vocabulary) => otherShare(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => otherRates(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => otherAmount(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => otherBound(fact, sentence, vocabulary),
  (fact, { sentence }) => wrongAmountSaid(fact, sentence),
  (fact, { sentence }, vocabulary) => otherCase(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => otherRole(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => otherStanding(fact, sentence, vocabulary),
  otherScope,
  (fact, { text }, vocabulary) => otherDefinition(fact, text, vocabulary),
  (fact, { sentence }, vocabulary) => otherTimesADay(fact, sentence, vocabulary),
  otherOften,
  (fact, { sentence }) => unitLeftOut(fact, sentence),
  (fact, { sentence }) => otherCounted(fact, sentence),
  (fact, { sentence }) => otherPart(fact, sentence),
  otherSubject,
  (fact, { text }, vocabulary) => otherBand(fact, text, vocabulary),
  otherSide,
  namedAside,
  (fact, { text }, vocabulary) => turnedSides(fact, text, vocabulary),
  (fact, { text }, vocabulary) => otherInPlace(fact, text, vocabulary),
  (fact, { sentence }, vocabulary) => otherUnitInName(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => otherNumberOfMembers(fact, sentence, vocabulary),
  (fact, { text }, vocabulary) => otherSense(fact, text, vocabulary),
  (fact, { sentence }, vocabulary) => noLongerSo(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => otherFrequencyWord(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => limitSide(fact, sentence, vocabulary),
  (fact, { text }, vocabulary) => ofNoUse(fact, text, vocabulary),
  (fact, { text }, vocabulary) => otherAction(fact, text, vocabulary),
  (fact, { text }, vocabulary) => allBut(fact, text, vocabulary),
  (fact, { text }, vocabulary) => withoutIt(fact, text, vocabulary),
  (fact, { text }, vocabulary) => otherCount(fact, text, vocabulary),
  otherInFrame,
  (fact, { sentence }, vocabulary) => toxicAmount(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => theRest(fact, sentence, vocabulary),
  caseAhead,
  caseSaid,
  scopeUnsaid,
  subjectUnsaid,
  (fact, { text }, vocabulary) => notLeftOut(fact, text, vocabulary),
  (fact, { text }, vocabulary) => noEffect(fact, text, vocabulary),
  (fact, { sentence }, vocabulary) => comparedAmounts(fact, sentence, vocabulary),
  (fact, { text }, vocabulary) => turnedTime(fact, text, vocabulary),
  (fact, { text }, vocabulary) => putOff(fact, text, vocabulary),
  (fact, { sentence }, vocabulary) => reducedOrWithheld(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => stepOrEnd(fact, sentence, vocabulary),
  (fact, { sentence }, vocabulary) => swapAllowed(fact, sentence, vocabulary),
  (fact, { text }, vocabulary) => denialLeftOut(fact, text, vocabulary),
  (fact, { text }, vocabulary) => reasonSetAside(fact, text, vocabulary),
  (fact, { sentence }, vocabulary) => ofPlacebo(fact, sentence, vocabulary),
  (fact, { text }, vocabulary) => otherTimeWord(fact, text, vocabulary),
  (fact, { text }, vocabulary) => turnedName(fact, text, vocabulary),
  (fact, { text }, vocabulary) => otherEnds(fact, text, vocabulary),
  otherSetting,
  otherMedicine,
  nearlyNamed,
  otherLastWord,
  wrongAnswerSaid,
  otherRelation,
  otherTimeSort,
  rivalWord,
  deniedWithin,
  (fact, { sentence }, vocabulary) => onlyAbout(fact, sentence, vocabulary),
  (fact, { text }, vocabulary) => lessThanAlways(fact, text, vocabulary),
  otherCountry,
  otherNumberInName,
  // Whatever else is read says more.
  objectUnsaid,
];

/** What weighs most, of that the first: a hint must not hide what is said outright. */
function gravestOther(
  fact: FactInLesson,
  evidence: SaidWhere,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  let gravest: SaidOther | undefined;
  for (const read of READERS) {
    const other = read(fact, evidence, vocabulary);
    if (other?.isClear === true) return other;
    if (gravest === undefined || (gravest.isHint === true && other?.isHint !== true))
      gravest = other ?? gravest;
  }
  return gravest;
}
