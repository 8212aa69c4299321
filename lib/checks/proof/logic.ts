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
  return Object.keys(a).every((id) => b[id] === undefined || b[id] === a[id]);
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
  const ofSubject = meeting(kb.claimsBySubject.get(`${relation.id}|${question.subject}`), question);
  const positive = ofSubject.filter((claim) => claim.polarity === 1);
  const denied = ofSubject.filter(
    (claim) => claim.polarity === -1 && reaches(kb, relation, question.object, claim.object),
  );
  const told = by(
    'R1',
    denied.filter(({ origin }) => origin !== 'contrast'),
  );
  const contrasted = by(
    'R6',
    denied.filter(({ origin }) => origin === 'contrast'),
  );
  const { formula } = relation;
  if (formula !== undefined) {
    const computed = (verdict: 'fits' | 'differs'): Claim[] =>
      positive.filter((claim) => recompute(kb, formula, claim.qualifiers, question.object) === verdict);
    return {
      supports: by('entailed', computed('fits')),
      refutes: [...told, ...contrasted, ...by('R7', computed('differs'))],
    };
  }
  return {
    supports: by(
      'entailed',
      positive.filter((claim) => reaches(kb, relation, claim.object, question.object)),
    ),
    refutes: [...told, ...excluded(kb, relation, question, positive), ...contrasted],
  };
}

/** The refutations R2 to R5, by claims that leave no room for what is asked. */
function excluded(
  kb: KnowledgeBase,
  relation: Relation,
  question: Query,
  positive: readonly Claim[],
): readonly Derivation[] {
  const { object } = question;
  const complete = meeting(groundOf(kb).complete.get(`${relation.id}|${question.subject}`), question);
  const whole = complete.filter(({ members }) => members.every((member) => outside(kb, object, member)));
  const ofClass = relation.singleClass
    ? positive.filter((claim) => inDisjointClasses(kb, claim.object, object))
    : [];
  const onScales = relation.functional ? positive.filter((claim) => apart(kb, claim.object, object)) : [];
  return [
    ...by('R2', functionalConflicts(kb, relation, question, positive)),
    ...by('R3', ofClass),
    ...by('R4', whole),
    ...by('R5', onScales),
  ];
}

function by(
  kind: DerivableKind,
  found: readonly { readonly fact: FactRef; readonly qualifiers: Qualifiers }[],
): Derivation[] {
  return found.map(({ fact, qualifiers }) => ({ kind, fact, qualifiers }));
}

/** Those of which the scope meets that of the question. */
function meeting<T extends { readonly qualifiers: Qualifiers }>(
  known: readonly T[] | undefined,
  { qualifiers }: Query,
): readonly T[] {
  return known === undefined ? [] : known.filter((one) => scopesMeet(one.qualifiers, qualifiers));
}

/** From "holds of `from`" follows "holds of `to`": the same concept, or a wider one when the relation carries upwards. */
function reaches(kb: KnowledgeBase, relation: Relation, from: ConceptId, to: ConceptId): boolean {
  return from === to || (relation.upwardMonotone && widerOf(kb, from).has(to));
}

/** R2: a subject has one object (functional) or an object one subject (inverse-functional), and it is another one. */
function functionalConflicts(
  kb: KnowledgeBase,
  relation: Relation,
  question: Query,
  ofSubject: readonly Claim[],
): readonly Claim[] {
  const { subject, object } = question;
  const differ = ({ fact }: Claim, a: ConceptId, b: ConceptId): boolean =>
    provablyDifferent(kb, a, b) || distinctSteps(kb, fact, a, b);
  const others = relation.functional ? ofSubject.filter((claim) => differ(claim, claim.object, object)) : [];
  if (!relation.inverseFunctional) return others;
  const ofObject = meeting(kb.claimsByObject.get(`${relation.id}|${object}`), question);
  return [
    ...others,
    ...ofObject.filter((claim) => claim.polarity === 1 && differ(claim, claim.subject, subject)),
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
  if (avoidBySubject.size === 0) return undefined;
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
