import { own } from '#lib/base/own.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { medicinesOf, namedConcepts } from './asked.ts';
import type { ItemTraits } from './bank.ts';
import { difficultyOf } from './difficulty.ts';
import { featureReader } from './features.ts';
import { factsOf } from './revise.ts';

/** What traits are made from besides the item and the knowledge base. */
export interface TraitSources {
  /** Source id → what is known of it, its `review-by` day among it. */
  readonly sources: ParsedContent['sources'];
  /** Item id → ids of its enemies. */
  readonly enemies: ReadonlyMap<string, readonly string[]>;
  /** Ids of the items that a person signed in the revision they have. */
  readonly signed: ReadonlySet<string>;
}

/** The traits of every item, by id. */
export function traitsOf(
  items: readonly Item[],
  kb: KnowledgeBase,
  { sources, enemies, signed }: TraitSources,
): Readonly<Record<string, ItemTraits>> {
  const featuresOf = featureReader(kb);
  const named = namedConcepts(kb);
  const traits = (item: Item): ItemTraits => {
    const expiresAt = expiryOf(item, kb, sources);
    return {
      template: item.template ?? `${kb.facts.get(item.facts[0] ?? '')?.relation ?? 'none'}/${item.kind}`,
      difficulty: difficultyOf(item, featuresOf),
      medicines: medicinesOf(item, kb, named),
      enemies: enemies.get(item.id) ?? [],
      signed: signed.has(item.id),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    };
  };
  return Object.fromEntries(items.map((item) => [item.id, traits(item)]));
}

/** The first `review-by` day among the sources that any fact of the item cites. */
function expiryOf(item: Item, kb: KnowledgeBase, sources: TraitSources['sources']): string | undefined {
  const cited = factsOf(item).flatMap((ref) => kb.facts.get(ref)?.citations ?? []);
  return cited.flatMap(({ source }) => own(sources, source)?.entry['review-by'] ?? []).sort()[0];
}
