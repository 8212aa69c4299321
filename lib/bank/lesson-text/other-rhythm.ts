import { once } from '#lib/base/remembered.ts';
import { unique } from '#lib/base/unique.ts';
import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import { denialsIn } from '#lib/knowledge/denial.ts';
import { namesInText, stemsIn } from '#lib/knowledge/evidence-says/names-in-text.ts';
import { howOften, OF_DOSES, rhythmIn } from '#lib/knowledge/how-often.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { MEDICINE_KIND } from '#lib/knowledge/medicine-kind.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { unitOf } from '#lib/knowledge/units.ts';

/** A rhythm that somebody keeps by mistake, or that something else has. */
const SET_ASIDE =
  /\b(?:mistake\w*|error\w*|wrong\w*|instead|accident\w*|confus\w*|overdos\w*|poison\w*|toxic\w*|harm\w*|danger\w*|deaths?|died|fatal|too (?:often|much)|supposed|meant|ordered|rather|than|unlike|except|check\w*|tests?|tested|measur\w+|monitor\w*|count\w*|cancer|leukaemia|was|were|had|before|earlier|until|used to|if|would|other|another)\b/iu;
const MEDICINES: ReadonlySet<string> = new Set([MEDICINE_KIND]);
const DAYS_OF_WEEK = 7;
/** A dose a week may be taken in two or three parts. */
const SLOW = 3;

/** A medicine that facts have taken once a week or less often, and nowhere daily. */
interface SlowRhythm {
  readonly fact: FactRef;
  readonly words: string;
}

const slowRhythms = once((kb: KnowledgeBase): ReadonlyMap<ConceptId, SlowRhythm> => {
  const slow = new Map<ConceptId, SlowRhythm>();
  const daily = new Set<ConceptId>();
  for (const claim of kb.claims) {
    const said = rhythmOf(claim, kb);
    if (said === undefined) continue;
    for (const medicine of medicinesOf(claim, kb)) {
      if (said.aWeek > SLOW) daily.add(medicine);
      else slow.set(medicine, { fact: claim.fact, words: said.words });
    }
  }
  for (const medicine of daily) slow.delete(medicine);
  return slow;
});

/** How many times a week a claim has something taken. */
function rhythmOf({ relation, object, origin, polarity }: Claim, kb: KnowledgeBase) {
  const isStated = origin === 'stated' && polarity === 1;
  const said = kb.concepts.get(object);
  if (!isStated || said === undefined) return undefined;
  if (!OF_DOSES.test(`${wordsOf(kb.relations.get(relation))} ${said.label}`)) return undefined;
  const aWeek = ofUnit(said) ?? rhythmIn(said.label)?.aWeek;
  return aWeek === undefined ? undefined : { aWeek, words: said.label };
}

/** What a claim is about, or else the medicine that its relation names: "with {subject}, the largest dose of examplol is {object}". */
function medicinesOf({ relation, subject }: Claim, kb: KnowledgeBase): readonly ConceptId[] {
  if (kb.concepts.get(subject)?.kind === MEDICINE_KIND) return [subject];
  return namedIn(kb.relations.get(relation)?.statement ?? '', kb);
}

function namedIn(text: string, { concepts }: KnowledgeBase): readonly ConceptId[] {
  return unique(namesInText(stemsIn(text), MEDICINES, concepts).map(({ concept }) => concept));
}

function wordsOf(relation: Relation | undefined): string {
  return relation === undefined ? '' : `${relation.statement} ${relation.label}`;
}

/** Of "15 mg a week". */
function ofUnit({ quantity }: Concept): number | undefined {
  const [, span] = / a (day|week)$/u.exec(unitOf(quantity?.unit ?? '')?.plural ?? '') ?? [];
  if (span === undefined) return undefined;
  return span === 'day' ? DAYS_OF_WEEK : 1;
}

/** A sentence that has a medicine taken daily which the facts have taken by the week. */
export interface OtherRhythm extends SlowRhythm {
  /** The words of the sentence that say how often. */
  readonly said: string;
}

/**
 * What a sentence says of how often a medicine is taken, where facts have it taken once a week and the sentence every day. Chosen for
 * oral methotrexate outside of cancer, which ISMP has among its high-alert medications for that slip. What is told as a mistake, or of another medicine, is not read.
 */
export function otherRhythm(text: string, kb: KnowledgeBase): OtherRhythm | undefined {
  const slow = slowRhythms(kb);
  if (slow.size === 0) return undefined;
  const said = howOften(text);
  const [first] = said;
  if (first === undefined || said.some(({ aWeek }) => aWeek < DAYS_OF_WEEK)) return undefined;
  if (!OF_DOSES.test(text) || SET_ASIDE.test(text) || denialsIn(text) > 0) return undefined;
  const [medicine, ...others] = namedIn(text, kb);
  const rhythm = medicine === undefined || others.length > 0 ? undefined : slow.get(medicine);
  return rhythm && { ...rhythm, said: first.words };
}
