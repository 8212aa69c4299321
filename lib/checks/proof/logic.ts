import { once } from '#lib/base/remembered.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Claim, FactRef, Qualifiers } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { definitionId } from '#lib/knowledge/definition-id.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import {
  comparable,
  declaredDisjoint,
  groundOf,
  mayMeet,
  namesComplete,
  narrowerOf,
  onScale,
  provablyDifferent,
  widerOf,
} from './concepts.ts';
import { recompute } from './recompute.ts';
import { ClaimMemory } from './claim-memory.ts';

/** What is asked: does relation(subject, object) hold wherever the qualifiers hold? */
export interface Query {
  readonly relation: string;
  readonly subject: ConceptId;
  readonly object: ConceptId;
  readonly qualifiers: Qualifiers;
}

/** The refutations that this checker can derive, in the order in which they are tried. */
export const REFUTATIONS = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const;
export type DerivableKind = 'entailed' | (typeof REFUTATIONS)[number];

/** One proof: its kind, the one fact it rests on, and the scope in which that fact holds. */
export interface Derivation {
  readonly kind: DerivableKind;
  readonly fact: FactRef;
  readonly qualifiers: Qualifiers;
}

/** Everything that speaks for and against a question in a scope that meets the question's. */
interface Evidence {
  readonly supports: readonly Derivation[];
  readonly refutes: readonly Derivation[];
}

/** What the knowledge base says of one question. A question without a fact has empty lists: that is no refutation. */
export interface Judgement {
  /** Proofs that it holds in the whole scope asked. */
  readonly entailed: readonly Derivation[];
  /** Proofs that it does not hold anywhere in the scope asked, in the order R1 to R7; empty when `avoided` is set. */
  readonly refuted: readonly Derivation[];
  /** The fact whose `avoid` list forbids to show this as wrong. */
  readonly avoided: FactRef | undefined;
  /** A fact for and a fact against it, where their scopes and the scope asked meet. */
  readonly conflict: readonly [Derivation, Derivation] | undefined;
  /** Proofs that hold only in part of the scope asked: a qualifier is missing. */
  readonly partly: readonly Derivation[];
}

/**
 * Judges one question. Pure; linear in the claims on the same relation and subject or object. What an `expired` fact says
 * proves nothing; it still stands against what another fact says.
 */
export function judge(kb: KnowledgeBase, question: Query, expired: ReadonlySet<FactRef> = NONE): Judgement {
  if (expired.size > 0) return judgeAnew(kb, question, expired);
  const memory = memoryOf(kb);
  const before = memory.get(question);
  if (before !== undefined) return before;
  const judgement = judgeAnew(kb, question, expired);
  memory.set(question, judgement);
  return judgement;
}

/** What was judged of a knowledge base. */
const memoryOf = once((_: KnowledgeBase) => new ClaimMemory<Judgement>());

function judgeAnew(kb: KnowledgeBase, question: Query, expired: ReadonlySet<FactRef>): Judgement {
  const { supports, refutes } = weigh(kb, question);
  const covers = (proof: Derivation): boolean =>
    !expired.has(proof.fact) && qualifiersWithin(proof.qualifiers, question.qualifiers);
  const avoided = avoidedBy(kb, question);
  return {
    entailed: supports.filter(covers),
    refuted: avoided === undefined ? refutes.filter(covers) : [],
    avoided,
    conflict: conflictOf(kb, question, supports, refutes),
    partly: [...supports, ...refutes].filter((proof) => !covers(proof)),
  };
}

const NONE: ReadonlySet<FactRef> = new Set();

/** The first proof that the question's claim holds, or undefined. */
export function entails(kb: KnowledgeBase, question: Query): Derivation | undefined {
  return judge(kb, question).entailed[0];
}

/** The first proof that the question's claim is false, in the order R1 to R7, or undefined. */
export function refutes(kb: KnowledgeBase, question: Query): Derivation | undefined {
  return judge(kb, question).refuted[0];
}

/** True when some case falls under both: no qualifier has two values. */
export function scopesMeet(a: Qualifiers, b: Qualifiers): boolean {
  return Object.entries(a).every(([id, value]) => b[id] === undefined || b[id] === value);
}

function conflictOf(
  kb: KnowledgeBase,
  question: Query,
  supports: readonly Derivation[],
  refutes: readonly Derivation[],
): Judgement['conflict'] {
  for (const pro of supports) {
    const contra = refutes.find(
      (proof) => scopesMeet(pro.qualifiers, proof.qualifiers) && !otherSource(kb, question, pro, proof),
    );
    if (contra !== undefined) return [pro, contra];
  }
  return undefined;
}

/**
 * Sources may differ: when the text says whose word it asks for, and of two facts that rest on different sources only one
 * has that word, the other does not contradict it.
 */
function otherSource(kb: KnowledgeBase, { qualifiers }: Query, a: Derivation, b: Derivation): boolean {
  const named = Object.keys(qualifiers).filter((id) => kb.qualifiers.get(id)?.attribution === true);
  if (!named.some((id) => Object.hasOwn(a.qualifiers, id) !== Object.hasOwn(b.qualifiers, id))) return false;
  const sourcesOf = ({ fact }: Derivation): string[] =>
    (kb.facts.get(fact)?.citations ?? []).map(({ source }) => source);
  const [first, second] = [sourcesOf(a), sourcesOf(b)];
  return !first.some((source) => second.includes(source));
}

function weigh(kb: KnowledgeBase, question: Query): Evidence {
  const relation = kb.relations.get(question.relation);
  if (relation === undefined) return { supports: [], refutes: [] };
  const meets = (claim: { readonly qualifiers: Qualifiers }): boolean =>
    scopesMeet(claim.qualifiers, question.qualifiers);
  const ofSubject = (kb.claimsBySubject.get(`${relation.id}|${question.subject}`) ?? []).filter(meets);
  const ofObject = (kb.claimsByObject.get(`${relation.id}|${question.object}`) ?? []).filter(meets);
  const complete = (groundOf(kb).complete.get(`${relation.id}|${question.subject}`) ?? []).filter(meets);
  const positive = ofSubject.filter((claim) => claim.polarity === 1);
  const by = (
    kind: DerivableKind,
    found: readonly { fact: FactRef; qualifiers: Qualifiers }[],
  ): Derivation[] => found.map(({ fact, qualifiers }) => ({ kind, fact, qualifiers }));
  const denied = ofSubject.filter(
    (claim) => claim.polarity === -1 && reaches(kb, relation, question.object, claim.object),
  );
  const explicit = [
    ...by(
      'R1',
      denied.filter(({ origin }) => origin !== 'contrast'),
    ),
    ...by(
      'R6',
      denied.filter(({ origin }) => origin === 'contrast'),
    ),
  ];
  if (relation.formula !== undefined) {
    const told = (verdict: 'fits' | 'differs'): Claim[] =>
      positive.filter(
        (claim) => recompute(kb, relation.formula, claim.qualifiers, question.object) === verdict,
      );
    return { supports: by('entailed', told('fits')), refutes: [...explicit, ...by('R7', told('differs'))] };
  }
  const order: readonly string[] = REFUTATIONS;
  return {
    supports: by(
      'entailed',
      positive.filter((claim) => reaches(kb, relation, claim.object, question.object)),
    ),
    refutes: [
      ...explicit,
      ...by('R2', functionalConflicts(kb, relation, question, positive, ofObject)),
      ...by(
        'R3',
        positive.filter(
          (claim) => relation.singleClass && inDisjointClasses(kb, claim.object, question.object),
        ),
      ),
      ...by(
        'R4',
        complete.filter((list) => list.members.every((member) => outside(kb, question.object, member))),
      ),
      ...by(
        'R5',
        positive.filter((claim) => relation.functional && apart(kb, claim.object, question.object)),
      ),
    ].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  };
}

/** From "holds of `from`" follows "holds of `to`": the same concept, or a wider one when the relation carries upwards. */
function reaches(kb: KnowledgeBase, relation: Relation, from: ConceptId, to: ConceptId): boolean {
  return from === to || (relation.upwardMonotone && widerOf(kb, from).has(to));
}

/** R2: a subject has one object (functional) or an object one subject (inverse-functional), and it is another one. */
function functionalConflicts(
  kb: KnowledgeBase,
  relation: Relation,
  { subject, object }: Query,
  ofSubject: readonly Claim[],
  ofObject: readonly Claim[],
): Claim[] {
  const differ = (claim: Claim, a: ConceptId, b: ConceptId): boolean =>
    provablyDifferent(kb, a, b) || distinctSteps(kb, claim.fact, a, b);
  return [
    ...ofSubject.filter((claim) => relation.functional && differ(claim, claim.object, object)),
    ...ofObject.filter(
      (claim) => claim.polarity === 1 && relation.inverseFunctional && differ(claim, claim.subject, subject),
    ),
  ];
}

/** Two steps of one sequence stand at two positions, so they are two things. */
function distinctSteps(kb: KnowledgeBase, fact: FactRef, a: ConceptId, b: ConceptId): boolean {
  const steps = groundOf(kb).sequences.get(fact)?.steps;
  return steps !== undefined && steps.has(a) && steps.has(b) && !mayMeet(kb, a, b);
}

function inDisjointClasses(kb: KnowledgeBase, a: ConceptId, b: ConceptId): boolean {
  return !mayMeet(kb, a, b) && declaredDisjoint(kb, a, b);
}

/** R4: `asked` is not `member`, nothing falls under both, and `asked` is not another name of it. */
function outside(kb: KnowledgeBase, asked: ConceptId, member: ConceptId): boolean {
  return !mayMeet(kb, asked, member) && (namesComplete(kb, asked) || declaredDisjoint(kb, asked, member));
}

function apart(kb: KnowledgeBase, a: ConceptId, b: ConceptId): boolean {
  return !mayMeet(kb, a, b) && onScale(kb, a, b) === 'apart';
}

/**
 * `avoid` beats every proof: what a fact avoids, or anything comparable to it, is never a wrong answer about that fact's
 * subject (asking for objects) or objects (asking for subjects). An avoided term stands for its definition too.
 * Qualifiers do not weaken it.
 */
function avoidedBy(kb: KnowledgeBase, { relation, subject, object }: Query): FactRef | undefined {
  const { avoidBySubject, avoidByObject } = groundOf(kb);
  const onObjects = (avoidBySubject.get(`${relation}|${subject}`) ?? []).find(
    (avoid) => comparable(kb, avoid.concept, object) || definitionId(avoid.concept) === object,
  );
  if (onObjects !== undefined) return onObjects.fact;
  for (const kin of [...widerOf(kb, object), ...narrowerOf(kb, object)]) {
    const onSubjects = (avoidByObject.get(`${relation}|${kin}`) ?? []).find((avoid) =>
      comparable(kb, avoid.concept, subject),
    );
    if (onSubjects !== undefined) return onSubjects.fact;
  }
  return undefined;
}
