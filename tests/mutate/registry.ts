import type { Operator } from './operator.ts';
import { absoluteInDistractor } from './operators/absolute-in-distractor.ts';
import { absoluteInKey } from './operators/absolute-in-key.ts';
import { allOfTheAbove } from './operators/all-of-the-above.ts';
import { allOrOne } from './operators/all-or-one.ts';
import { alterEvidence } from './operators/alter-evidence.ts';
import { anotherTrueAnswer } from './operators/another-true-answer.ts';
import { avoidAndFalse } from './operators/avoid-and-false.ts';
import { avoidedAnswer } from './operators/avoided-answer.ts';
import { blankFilled } from './operators/blank-filled.ts';
import { blankInStem } from './operators/blank-in-stem.ts';
import { blueprintAsksTooMuch } from './operators/blueprint-asks-too-much.ts';
import { brandOfKey } from './operators/brand-of-key.ts';
import { caseNamesKey } from './operators/case-names-key.ts';
import { hideAnswerInPassage } from './operators/hide-answer-in-passage.ts';
import { caseOfAnotherFact } from './operators/case-of-another-fact.ts';
import { caseOfUnknownFact } from './operators/case-of-unknown-fact.ts';
import { caseReworded } from './operators/case-reworded.ts';
import { changeAmount } from './operators/change-amount.ts';
import { changeFormula } from './operators/change-formula.ts';
import { changeMembers } from './operators/change-members.ts';
import { changeObject } from './operators/change-object.ts';
import { changeOrder } from './operators/change-order.ts';
import { changePolarity } from './operators/change-polarity.ts';
import { changeQualifier } from './operators/change-qualifier.ts';
import { changeScope } from './operators/change-scope.ts';
import { claimedReview } from './operators/claimed-review.ts';
import { contradictElsewhere } from './operators/contradict-elsewhere.ts';
import { contradictingRationale } from './operators/contradicting-rationale.ts';
import { cyclicIsA } from './operators/cyclic-is-a.ts';
import { deleteEvidence } from './operators/delete-evidence.ts';
import { deleteQualifierByHand } from './operators/delete-qualifier-by-hand.ts';
import { deleteQualifier } from './operators/delete-qualifier.ts';
import { disjointButRelated } from './operators/disjoint-but-related.ts';
import { dropRationale } from './operators/drop-rationale.ts';
import { duplicateFactId } from './operators/duplicate-fact-id.ts';
import { duplicateId } from './operators/duplicate-id.ts';
import { duplicateOption } from './operators/duplicate-option.ts';
import { editedUnderOldRevision } from './operators/edited-under-old-revision.ts';
import { errorProneNotation } from './operators/error-prone-notation.ts';
import { expireSource } from './operators/expire-source.ts';
import { factNotListed } from './operators/fact-not-listed.ts';
import { falseButStated } from './operators/false-but-stated.ts';
import { figureMissing } from './operators/figure-missing.ts';
import { frameWithoutSlot } from './operators/frame-without-slot.ts';
import { hedgeInKey } from './operators/hedge-in-key.ts';
import { homoglyph } from './operators/homoglyph.ts';
import { impoliteWord } from './operators/impolite-word.ts';
import { kType } from './operators/k-type.ts';
import { keyInCase } from './operators/key-in-case.ts';
import { lapsedWaiver } from './operators/lapsed-waiver.ts';
import { lengthenKey } from './operators/lengthen-key.ts';
import { listNotComplete } from './operators/list-not-complete.ts';
import { markSecondKey } from './operators/mark-second-key.ts';
import { missingLesson } from './operators/missing-lesson.ts';
import { negateByFrame } from './operators/negate-by-frame.ts';
import { negateByHand } from './operators/negate-by-hand.ts';
import { negateQuestion } from './operators/negate-question.ts';
import { negativeStem } from './operators/negative-stem.ts';
import { noneOfTheAbove } from './operators/none-of-the-above.ts';
import { otherKind } from './operators/other-kind.ts';
import { otherLesson } from './operators/other-lesson.ts';
import { otherObjective } from './operators/other-objective.ts';
import { otherRelation } from './operators/other-relation.ts';
import { otherTopic } from './operators/other-topic.ts';
import { overlappingCategories } from './operators/overlapping-categories.ts';
import { overlappingRange } from './operators/overlapping-range.ts';
import { phraseNotInText } from './operators/phrase-not-in-text.ts';
import { proofFromAnotherFact } from './operators/proof-from-another-fact.ts';
import { rangeTurnedRound } from './operators/range-turned-round.ts';
import { removeConcept } from './operators/remove-concept.ts';
import { removeSection } from './operators/remove-section.ts';
import { removeSource } from './operators/remove-source.ts';
import { reorderNumbers } from './operators/reorder-numbers.ts';
import { replaceRowSubject } from './operators/replace-row-subject.ts';
import { replaceSubjectByHand } from './operators/replace-subject-by-hand.ts';
import { replaceSubject } from './operators/replace-subject.ts';
import { reverseOrder } from './operators/reverse-order.ts';
import { safetyMarkRemoved } from './operators/safety-mark-removed.ts';
import { sameAmountOtherUnit } from './operators/same-amount-other-unit.ts';
import { secondQuestion } from './operators/second-question.ts';
import { secondValueElsewhere } from './operators/second-value-elsewhere.ts';
import { sharedName } from './operators/shared-name.ts';
import { sourceChanged } from './operators/source-changed.ts';
import { staleFact } from './operators/stale-fact.ts';
import { staleSignOff } from './operators/stale-sign-off.ts';
import { statementIsNegation } from './operators/statement-is-negation.ts';
import { stemNounInKey } from './operators/stem-noun-in-key.ts';
import { subclassOfKey } from './operators/subclass-of-key.ts';
import { superclassOfKey } from './operators/superclass-of-key.ts';
import { swapKeyWithDistractor } from './operators/swap-key-with-distractor.ts';
import { swapPairs } from './operators/swap-pairs.ts';
import { swapPartRationales } from './operators/swap-part-rationales.ts';
import { swapPartTexts } from './operators/swap-part-texts.ts';
import { swapRationales } from './operators/swap-rationales.ts';
import { swapRowTruth } from './operators/swap-row-truth.ts';
import { swapSteps } from './operators/swap-steps.ts';
import { swapTexts } from './operators/swap-texts.ts';
import { synonymOfKey } from './operators/synonym-of-key.ts';
import { tenfoldNumber } from './operators/tenfold-number.ts';
import { textBeforeQuestion } from './operators/text-before-question.ts';
import { tooFewOptions } from './operators/too-few-options.ts';
import { tooFewParts } from './operators/too-few-parts.ts';
import { trueAnswerByHand } from './operators/true-answer-by-hand.ts';
import { typingError } from './operators/typing-error.ts';
import { unitOfNewFact } from './operators/unit-of-new-fact.ts';
import { unknownConcept } from './operators/unknown-concept.ts';
import { unknownField } from './operators/unknown-field.ts';
import { unknownObjective } from './operators/unknown-objective.ts';
import { unknownQualifier } from './operators/unknown-qualifier.ts';
import { unknownRelation } from './operators/unknown-relation.ts';
import { unknownSlot } from './operators/unknown-slot.ts';
import { unknownTruth } from './operators/unknown-truth.ts';
import { unknownWiderConcept } from './operators/unknown-wider-concept.ts';
import { unmarkKey } from './operators/unmark-key.ts';
import { vagueFrequencyInStem } from './operators/vague-frequency-in-stem.ts';
import { vagueFrequency } from './operators/vague-frequency.ts';
import { withoutDistractors } from './operators/without-distractors.ts';
import { withoutKey } from './operators/without-key.ts';
import { withoutSource } from './operators/without-source.ts';
import { wrongCount } from './operators/wrong-count.ts';
import { wrongDeclaration } from './operators/wrong-declaration.ts';
import { wrongFactor } from './operators/wrong-factor.ts';
import { wrongProofKind } from './operators/wrong-proof-kind.ts';
import { wrongRounding } from './operators/wrong-rounding.ts';
import { wrongUnitInFact } from './operators/wrong-unit-in-fact.ts';
import { wrongUnit } from './operators/wrong-unit.ts';

/** Every operator, in the order in which the table shows them: by harm, then as listed. */
export const operators: readonly Operator[] = [
  swapKeyWithDistractor,
  swapTexts,
  swapRowTruth,
  markSecondKey,
  unmarkKey,
  negateQuestion,
  negateByFrame,
  deleteQualifier,
  changeQualifier,
  replaceSubject,
  replaceRowSubject,
  otherRelation,
  reverseOrder,
  swapSteps,
  wrongUnit,
  wrongRounding,
  tenfoldNumber,
  wrongFactor,
  swapPairs,
  swapPartTexts,
  wrongCount,
  allOrOne,
  synonymOfKey,
  brandOfKey,
  superclassOfKey,
  subclassOfKey,
  anotherTrueAnswer,
  overlappingRange,
  sameAmountOtherUnit,
  avoidedAnswer,
  unknownTruth,
  negateByHand,
  replaceSubjectByHand,
  deleteQualifierByHand,
  trueAnswerByHand,
  wrongDeclaration,
  lengthenKey,
  absoluteInDistractor,
  absoluteInKey,
  stemNounInKey,
  allOfTheAbove,
  noneOfTheAbove,
  reorderNumbers,
  duplicateOption,
  duplicateId,
  vagueFrequency,
  vagueFrequencyInStem,
  blankInStem,
  blankFilled,
  kType,
  hedgeInKey,
  secondQuestion,
  errorProneNotation,
  negativeStem,
  dropRationale,
  swapRationales,
  swapPartRationales,
  contradictingRationale,
  homoglyph,
  typingError,
  tooFewParts,
  tooFewOptions,
  withoutDistractors,
  withoutKey,
  caseOfAnotherFact,
  textBeforeQuestion,
  caseReworded,
  otherKind,
  otherObjective,
  otherTopic,
  otherLesson,
  safetyMarkRemoved,
  sourceChanged,
  staleFact,
  factNotListed,
  wrongProofKind,
  proofFromAnotherFact,
  claimedReview,
  editedUnderOldRevision,
  impoliteWord,
  keyInCase,
  phraseNotInText,
  deleteEvidence,
  alterEvidence,
  expireSource,
  removeSource,
  removeSection,
  withoutSource,
  contradictElsewhere,
  secondValueElsewhere,
  listNotComplete,
  unknownConcept,
  unknownRelation,
  unknownQualifier,
  unknownObjective,
  unknownField,
  changeObject,
  changeMembers,
  changePolarity,
  changeScope,
  changeOrder,
  changeAmount,
  wrongUnitInFact,
  unitOfNewFact,
  rangeTurnedRound,
  changeFormula,
  duplicateFactId,
  cyclicIsA,
  sharedName,
  unknownWiderConcept,
  removeConcept,
  falseButStated,
  avoidAndFalse,
  frameWithoutSlot,
  unknownSlot,
  statementIsNegation,
  overlappingCategories,
  figureMissing,
  missingLesson,
  blueprintAsksTooMuch,
  staleSignOff,
  lapsedWaiver,
  caseOfUnknownFact,
  caseNamesKey,
  hideAnswerInPassage,
  disjointButRelated,
];
