/** What the kinds say when a fact gives none of their items: see `ItemKind.whyNone`. */
import { unique } from '#lib/base/unique.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { AskedRole } from '#lib/knowledge/relation.ts';
import type { Generation } from '../generation.ts';
import { tableTopics } from './table.ts';
import { whyNoItem } from './why-no-item.ts';

/** What stands in the way of these ways of asking; undefined when nothing is known to. */
export function whyNoWay(
  fact: Fact,
  { kb }: Pick<Generation, 'kb'>,
  roles: readonly AskedRole[],
): string | undefined {
  const ways = whyNoItem(fact, kb).filter(({ role }) => roles.includes(role));
  return ways.length === 0 ? undefined : unique(ways.map(({ why }) => why)).join('; ');
}

/** Why no table holds the fact: too few subjects beside its own, or pairings that cannot be decided. */
export function whyNoTable(fact: Fact, generation: Generation, least: number): string {
  const topics = tableTopics(generation).filter(({ claims }) =>
    claims.some((claim) => claim.fact === fact.ref),
  );
  const most = Math.max(
    0,
    ...topics.map(({ claims }) => unique(claims.map(({ subject }) => subject)).length),
  );
  if (most < least)
    return `a table needs ${String(least)} subjects with the same relation and qualifiers in one objective, and there ${most === 1 ? 'is' : 'are'} ${String(most)}`;
  return 'not every pairing in a table with it can be proved right or wrong: add entries to `false`';
}
