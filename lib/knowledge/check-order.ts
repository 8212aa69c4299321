import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { Claim, Qualifiers } from './claim.ts';
import type { ConceptId } from './concept.ts';
import { contradiction, scopesOverlap } from './contradictions.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** What is more so than another thing, or comes before it, is an order: nothing stands before itself. */
const ORDERING = ['comparison', 'sequence'];

/**
 * Facts that lead round in a circle: a is more so than b, b than c, and c than a; or the steps of one sequence come back to
 * where they began. And comparisons, and their wrong answers, that deny what two others give together. Each once, at the later of two facts.
 */
export function checkOrder(kb: KnowledgeBase): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  const ordered = kb.claims.filter(
    ({ fact, origin, polarity }) =>
      (origin === 'stated' || polarity === -1) && ORDERING.includes(kb.facts.get(fact)?.kind ?? ''),
  );
  const links = Map.groupBy(
    ordered.filter(({ polarity }) => polarity === 1),
    ({ relation, subject }) => `${relation}|${subject}`,
  );
  for (const claim of ordered) {
    const isSequence = kb.facts.get(claim.fact)?.kind === 'sequence';
    if (isSequence && claim.polarity === -1) continue;
    const [from, to] = claim.polarity === 1 ? [claim.object, claim.subject] : [claim.subject, claim.object];
    const way = wayFrom(from, to, claim, links);
    const other = way.find(({ fact }) => fact !== claim.fact);
    if (other === undefined) continue;
    const key = [claim.fact, other.fact].sort().join(' ');
    const steps = [from, ...way.map(({ object }) => object)].map((id) => `"${id}"`).join(', ');
    const reason =
      claim.polarity === 1
        ? `with "${claim.subject}" before "${claim.object}" the order ${steps} goes round in a circle`
        : `the order ${steps} gives what is denied here`;
    if (!found.has(key)) found.set(key, contradiction(claim, other, reason, kb));
  }
  return [...found.values()];
}

interface End {
  readonly at: ConceptId;
  readonly way: readonly Claim[];
  readonly scope: Qualifiers;
}

/** The shortest chain of two or more links from one concept to another within the scope of a claim; empty when there is none. */
function wayFrom(
  from: ConceptId,
  to: ConceptId,
  { relation, qualifiers }: Claim,
  links: ReadonlyMap<string, readonly Claim[]>,
): readonly Claim[] {
  const seen = new Set([from]);
  let ends: readonly End[] = [{ at: from, way: [], scope: qualifiers }];
  while (ends.length > 0) {
    const further = ends.flatMap(({ at, way, scope }) =>
      (links.get(`${relation}|${at}`) ?? [])
        .filter((link) => scopesOverlap(link.qualifiers, scope))
        .map((link): End => ({
          at: link.object,
          way: [...way, link],
          scope: { ...scope, ...link.qualifiers },
        })),
    );
    const arrived = further.find(({ at, way }) => at === to && way.length > 1);
    if (arrived !== undefined) return arrived.way;
    ends = further.filter(({ at }) => at !== to && !seen.has(at));
    for (const { at } of ends) seen.add(at);
  }
  return [];
}
