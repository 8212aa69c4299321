import { compareText } from '#lib/base/diagnostic.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { SOURCES, type Source } from './candidate.ts';
import { claimIndex } from './claim-index.ts';
import { refutableAnswers } from './refutable.ts';
import { ofCourse } from './refute.ts';
import { slipResults } from './slips.ts';

/** How many sibling claims of the course are looked through for wrong answers: enough for any item, and bounded. */
const SIBLINGS_MAX = 200;

/** A concept worth trying as a wrong answer, and where it was found. */
interface Found {
  readonly concept: ConceptId;
  readonly source: Source;
}

/**
 * Concepts worth trying as wrong answers to the question that a claim gives rise to, the best source first
 * (the order of `SOURCES`), each once, all of the kind that the relation wants there. Nothing here is proved yet.
 * A source is looked into when the ones before it are used up.
 */
export function* wrongAnswerPool(
  asks: 'object' | 'subject',
  claim: Claim,
  relation: Relation,
  kb: KnowledgeBase,
): Generator<Found> {
  const question = questionOf(asks, claim, relation, kb);
  const { answer, kind, refutable } = question;
  const tried = new Set<ConceptId>();
  for (const source of SOURCES) {
    // With everything tried that can be found wrong, no other source has more.
    if (tried.size === refutable?.size) return;
    for (const concept of FINDERS[source](question, kb)) {
      if (tried.has(concept) || refutable?.has(concept) === false) continue;
      tried.add(concept);
      if (isOfOneKind(concept, answer, kind, kb)) yield { concept, source };
    }
  }
}

/** True for a concept of the kind and, when the answer is an amount, for one in its unit: shares of a dose are no shares of people. */
function isOfOneKind(concept: ConceptId, answer: ConceptId, kind: string, kb: KnowledgeBase): boolean {
  const [own, other] = [kb.concepts.get(answer), kb.concepts.get(concept)];
  return other?.kind === kind && other.quantity?.unit === own?.quantity?.unit;
}

interface Question {
  readonly asks: 'object' | 'subject';
  readonly claim: Claim;
  readonly kind: string;
  readonly answer: ConceptId;
  readonly relation: Relation;
  /** See `refutableAnswers`. */
  readonly refutable: ReadonlySet<ConceptId> | undefined;
}

function questionOf(asks: Question['asks'], claim: Claim, relation: Relation, kb: KnowledgeBase): Question {
  return {
    asks,
    claim,
    kind: asks === 'object' ? relation.range : relation.domain,
    answer: asks === 'object' ? claim.object : claim.subject,
    relation,
    refutable: refutableAnswers(asks, claim, relation, kb),
  };
}

type Find = (question: Question, kb: KnowledgeBase) => readonly ConceptId[];

/** Where each source looks. */
const FINDERS: Readonly<Record<Source, Find>> = {
  authored: (question, kb) => {
    const here = claimsOnKnown(question, kb);
    const own = here.filter(({ fact }) => fact === question.claim.fact);
    // An amount that is plainly wrong of one group may be arguable of another, for which nobody chose it.
    const others = isAmount(question.answer, kb) ? here.filter(isOfSameScope(question.claim)) : here;
    return answersOf([...own, ...others], 'authored-false', question);
  },
  contrast: (question, kb) => answersOf(claimsOnKnown(question, kb), 'contrast', question),
  class: ({ answer, kind }, kb) => classmates(answer, kind, kb),
  sibling: ({ asks, claim }, kb) => siblings(claim, kb).map((one) => one[asks]),
  slip: ({ asks, claim, relation }, kb) =>
    asks === 'object' ? slipResults(relation, claim.qualifiers, kb).map(({ concept }) => concept) : [],
  scale: ({ answer, kind }, kb) =>
    isAmount(answer, kb) ? [] : onSameScale(answer, claimIndex(kb).categories.get(kind) ?? [], kb),
  spare: (question, kb) =>
    isAmount(question.answer, kb) ? [] : [...groupmates(question.answer, kb), ...named(question, kb)],
};

/** Limited to the same as the claim. */
function isOfSameScope({ qualifiers }: Claim): (other: Claim) => boolean {
  return (other) =>
    qualifiersWithin(qualifiers, other.qualifiers) && qualifiersWithin(other.qualifiers, qualifiers);
}

function answersOf(
  claims: readonly Claim[],
  origin: Claim['origin'],
  { asks }: Question,
): readonly ConceptId[] {
  return claims.filter((claim) => claim.origin === origin).map((claim) => claim[asks]);
}

/** Concepts of the kind whose names are complete, by id; of thousands only those that can be found wrong. */
function named({ kind, refutable }: Question, kb: KnowledgeBase): readonly ConceptId[] {
  if (refutable === undefined) return claimIndex(kb).named.get(kind) ?? [];
  return [...refutable].filter((id) => kb.concepts.get(id)?.namesComplete === true).sort(compareText);
}

/**
 * The course's claims of the relation on the side that the stem names. Those of another course are about another medicine, as
 * a rule: with them, a new course would change the options of all that were there before.
 */
function claimsOnKnown({ asks, claim }: Question, kb: KnowledgeBase): readonly Claim[] {
  const course = kb.facts.get(claim.fact)?.course ?? '';
  const claims =
    asks === 'object'
      ? kb.claimsBySubject.get(`${claim.relation}|${claim.subject}`)
      : kb.claimsByObject.get(`${claim.relation}|${claim.object}`);
  return ofCourse(claims ?? [], course, kb);
}

/** Claims of the course under the same relation. */
function siblings(claim: Claim, kb: KnowledgeBase): readonly Claim[] {
  const course = kb.facts.get(claim.fact)?.course ?? '';
  return (claimIndex(kb).byCourseAndRelation.get(`${course}|${claim.relation}`) ?? []).slice(0, SIBLINGS_MAX);
}

/** Concepts of the same kind that share a direct wider concept with the answer. */
function classmates(answer: ConceptId, kind: string, kb: KnowledgeBase): ConceptId[] {
  const classes = new Set(kb.concepts.get(answer)?.isA ?? []);
  if (classes.size === 0) return [];
  return (claimIndex(kb).byKind.get(kind) ?? []).filter((concept) =>
    kb.concepts.get(concept)?.isA.some((wider) => classes.has(wider)),
  );
}

/** The other members of the disjoint groups in which the answer stands: what it is declared not to be. */
function groupmates(answer: ConceptId, kb: KnowledgeBase): ConceptId[] {
  return (claimIndex(kb).groupsOf.get(answer) ?? []).flatMap((group) => group.filter((id) => id !== answer));
}

/** An amount that another relation gives means something else: it would be wrong by chance, and nobody would choose it. */
function isAmount(answer: ConceptId, kb: KnowledgeBase): boolean {
  return kb.concepts.get(answer)?.quantity !== undefined;
}

/** Categories on the answer's scale, the nearest first. */
function onSameScale(answer: ConceptId, placed: readonly ConceptId[], kb: KnowledgeBase): ConceptId[] {
  const own = kb.concepts.get(answer);
  if (own?.interval === undefined) return [];
  const from = middleOf(answer, kb);
  const distance = (concept: ConceptId) => Math.abs(middleOf(concept, kb) - from);
  return placed
    .filter((concept) => kb.concepts.get(concept)?.scale === own.scale)
    .sort((a, b) => distance(a) - distance(b) || compareText(a, b));
}

/** The logarithm of the geometric middle of an interval: what is ten times as much is as far away on every scale. */
function middleOf(concept: ConceptId, kb: KnowledgeBase): number {
  const interval = kb.concepts.get(concept)?.interval;
  if (interval === undefined) return 0;
  const least = 1e-9;
  return (Math.log(Math.max(interval.min, least)) + Math.log(Math.max(interval.max, least))) / 2;
}
