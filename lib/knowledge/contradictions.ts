import { diagnose } from '#lib/base/code-page.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { knowledgeCodes } from './codes.ts';
import type { Claim, Qualifiers } from './claim.ts';
import type { ConceptId, Interval } from './concept.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { moreOftenThanWider } from './more-often-than-wider.ts';

/** Every pair of facts that cannot both be true, once, at the later fact and naming the earlier one. */
export function findContradictions(kb: KnowledgeBase): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const group of comparedGroups(kb)) {
    for (const [first, second] of pairsOf(group)) {
      const reason = clash(first, second, kb);
      if (reason === undefined) continue;
      const key = [first.fact, second.fact].sort(compareText).join('\u0000');
      if (!found.has(key)) found.set(key, contradiction(first, second, reason, kb));
    }
  }
  for (const { narrower, wider, reason } of moreOftenThanWider(kb)) {
    const key = [narrower.fact, wider.fact].sort(compareText).join('\u0000');
    if (!found.has(key)) found.set(key, contradiction(narrower, wider, reason, kb));
  }
  for (const outside of outsideCompleteLists(kb)) found.set(outside.key, outside.diagnostic);
  return [...found.values()];
}

/** One after the other, so that a long group needs no list of them. */
function* pairsOf<T>(values: readonly T[]): Generator<[T, T]> {
  for (const [at, first] of values.entries()) {
    for (let next = at + 1; next < values.length; next += 1) {
      const second = values[next];
      if (second !== undefined) yield [first, second];
    }
  }
}

/**
 * The claims that are held against each other, those that no `clash` can come of left out: claims of one subject that all say
 * yes of a relation with many objects, and claims of one object except where the relation has one subject, since what else
 * clashes has one subject too. A common object ("nausea") has as many claims as there are lessons, and their pairs the square.
 */
function comparedGroups(kb: KnowledgeBase): (readonly Claim[])[] {
  const relationOf = ([first]: readonly Claim[]) => kb.relations.get(first?.relation ?? '');
  const ofSubject = [...kb.claimsBySubject.values()].filter(
    (group) => relationOf(group)?.functional === true || group.some(({ polarity }) => polarity === -1),
  );
  const ofObject = [...kb.claimsByObject.values()].filter(
    (group) => relationOf(group)?.inverseFunctional === true,
  );
  return [...ofSubject, ...ofObject];
}

/** True when there may be a situation in which both sets of qualifiers hold. */
export function scopesOverlap(a: Qualifiers, b: Qualifiers): boolean {
  return Object.entries(a).every(([id, value]) => b[id] === undefined || b[id] === value);
}

function clash(first: Claim, second: Claim, kb: KnowledgeBase): string | undefined {
  if (first.polarity === -1 && second.polarity === -1) return undefined;
  if (first.fact === second.fact && first.origin === second.origin && first.polarity === second.polarity)
    return undefined;
  const reason =
    first.polarity === second.polarity
      ? functionalClash(first, second, kb)
      : oppositeClash(first, second, kb);
  return reason !== undefined && scopesOverlap(first.qualifiers, second.qualifiers) ? reason : undefined;
}

function oppositeClash(first: Claim, second: Claim, kb: KnowledgeBase): string | undefined {
  const [yes, no] = first.polarity === 1 ? [first, second] : [second, first];
  if (yes.subject !== no.subject) return undefined;
  const upward = kb.relations.get(yes.relation)?.upwardMonotone ?? false;
  const covers = yes.object === no.object || (upward && (kb.wider.get(yes.object)?.has(no.object) ?? false));
  return covers
    ? `one says that "${yes.relation}" holds of "${nameOf(yes.object, kb)}", the other that it does not`
    : undefined;
}

function functionalClash(first: Claim, second: Claim, kb: KnowledgeBase): string | undefined {
  const relation = kb.relations.get(first.relation);
  if (
    relation?.functional === true &&
    first.subject === second.subject &&
    differ(first.object, second.object, kb)
  )
    return `"${relation.id}" has one object, and they say "${nameOf(first.object, kb)}" and "${nameOf(second.object, kb)}"`;
  if (
    relation?.inverseFunctional === true &&
    first.object === second.object &&
    differ(first.subject, second.subject, kb)
  )
    return `"${relation.id}" has one subject, and they say "${first.subject}" and "${second.subject}"`;
  return undefined;
}

/** An id as authors write it; of amounts and definitions, whose ids they do not write, the label. */
function nameOf(id: ConceptId, kb: KnowledgeBase): string {
  return id.includes('/') ? (kb.concepts.get(id)?.label ?? id) : id;
}

function differ(a: ConceptId, b: ConceptId, kb: KnowledgeBase): boolean {
  if (comparable(a, b, kb)) return false;
  const [first, second] = [kb.concepts.get(a)?.interval, kb.concepts.get(b)?.interval];
  if (isTurned(first) || isTurned(second)) return false;
  return (
    first === undefined || second === undefined || areApart(first, second, isAmount(a, kb) && isAmount(b, kb))
  );
}

/** Amounts are apart where neither lies within the other, categories where they share no number. */
function areApart(a: Interval, b: Interval, areAmounts: boolean): boolean {
  return !intervalsMeet(a, b) || (areAmounts && isPartly(a, b));
}

/** Of two stated amounts one may be the closer one, and lie in the other; when they only overlap, both cannot be the answer. */
function isAmount(id: ConceptId, kb: KnowledgeBase): boolean {
  return kb.concepts.get(id)?.quantity !== undefined;
}

function isPartly(a: Interval, b: Interval): boolean {
  const holds = (outer: Interval, inner: Interval) => outer.min <= inner.min && inner.max <= outer.max;
  return !holds(a, b) && !holds(b, a);
}

/** An interval that ends before it begins is told by itself; nothing follows from it. */
function isTurned(interval: Interval | undefined): boolean {
  return interval !== undefined && interval.min > interval.max;
}

function intervalsMeet(a: Interval, b: Interval): boolean {
  const [low, high] = a.min <= b.min ? [a, b] : [b, a];
  return low.min === high.min || high.min < low.max || (high.min === low.max && low.maxIncluded);
}

/** The diagnostic of two facts that cannot both be true, at the later one. @throws RangeError on an unknown fact */
export function contradiction(first: Claim, second: Claim, reason: string, kb: KnowledgeBase): Diagnostic {
  const facts = [kb.facts.get(first.fact), kb.facts.get(second.fact)].filter((fact) => fact !== undefined);
  const ordered = facts.sort(
    (a, b) => compareText(a.place.file, b.place.file) || a.place.line - b.place.line,
  );
  const [earlier, later = earlier] = ordered;
  if (earlier === undefined || later === undefined)
    throw new RangeError(`contradiction: unknown fact ${first.fact}`);
  return diagnose(
    knowledgeCodes.contradiction,
    later.place,
    `Unexpected contradiction between "${later.ref}" and "${earlier.ref}": ${reason}`,
    {
      related: [{ message: `the other fact, "${earlier.ref}"`, place: earlier.place }],
    },
  );
}

function outsideCompleteLists(kb: KnowledgeBase): { key: string; diagnostic: Diagnostic }[] {
  const found: { key: string; diagnostic: Diagnostic }[] = [];
  for (const list of kb.completeness) {
    const fact = kb.facts.get(list.fact);
    for (const claim of kb.claimsBySubject.get(`${list.relation}|${list.subject}`) ?? []) {
      if (fact === undefined || claim.polarity === -1 || !scopesOverlap(claim.qualifiers, list.qualifiers))
        continue;
      if (list.members.some((member) => comparable(member, claim.object, kb))) continue;
      const reason = `the list of "${list.fact}" is marked complete and lacks "${claim.object}"`;
      const lister: Claim = { ...claim, fact: list.fact };
      found.push({
        key: `complete\u0000${list.fact}\u0000${claim.fact}`,
        diagnostic: contradiction(claim, lister, reason, kb),
      });
    }
  }
  return found;
}

/** Same, wider or narrower. */
function comparable(a: ConceptId, b: ConceptId, kb: KnowledgeBase): boolean {
  return a === b || kb.wider.get(a)?.has(b) === true || kb.wider.get(b)?.has(a) === true;
}
