import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { Item, ItemDraft } from '#lib/items/item.ts';
import { whyNoItem, type NoItem } from '#lib/items/propose/why-no-item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { statedBefore } from '#lib/knowledge/stated-before.ts';
import { askedFacts } from '#lib/items/asked-facts.ts';
import type { Bank } from './bank.ts';
import { itemsByLesson } from './chunk.ts';
import { bankCodes } from './codes.ts';
import { trueClaims } from './enemies/asking.ts';
import { textOf } from './enemies/find-enemies.ts';
import { similarPairs } from './enemies/similar-text.ts';
import { factsOf } from './revise.ts';

/** Name → how many, in the order of the names. */
export type Counts = Readonly<Record<string, number>>;

/** What one lesson gives: facts, items of each kind, and what could not be made of its facts. */
export interface LessonCoverage {
  readonly course: string;
  readonly lesson: string;
  readonly facts: number;
  readonly items: number;
  readonly kinds: Counts;
  /** Objective → its items by kind. */
  readonly objectives: Readonly<Record<string, Counts>>;
  readonly difficulties: Counts;
  readonly templates: Counts;
  /** Facts that no item asks. */
  readonly uncovered: readonly { readonly fact: FactRef; readonly why: string }[];
  /** Ways of asking that gave nothing, for facts that are asked in another way too. */
  readonly missing: readonly ({ readonly fact: FactRef } & NoItem)[];
}

/** The facts that items ask: those a key rests on; a fact that only says what is not so, when any option rests on it. */
function coveredFacts(items: readonly ItemDraft[], kb: KnowledgeBase): ReadonlySet<FactRef> {
  const positive = trueClaims(kb);
  return new Set([
    ...items.flatMap(askedFacts),
    ...items.flatMap(factsOf).filter((ref) => !positive.has(ref)),
  ]);
}

/** The coverage of every lesson, in the bank's order. */
export function coverageOf(bank: Bank, kb: KnowledgeBase): readonly LessonCoverage[] {
  return itemsByLesson(bank).map(({ lesson, items }) => {
    const asked = coveredFacts(items, kb);
    const facts = lesson.facts.flatMap(({ ref }) => kb.facts.get(ref) ?? []);
    const traits = items.flatMap(({ id }) => bank.traits[id] ?? []);
    const objectives = [...Map.groupBy(items, ({ objective }) => objective)];
    return {
      course: lesson.course,
      lesson: lesson.id,
      facts: facts.length,
      items: items.length,
      kinds: countKinds(items),
      objectives: Object.fromEntries(objectives.map(([objective, own]) => [objective, countKinds(own)])),
      difficulties: count(traits.map(({ difficulty }) => difficulty)),
      templates: count(traits.map(({ template }) => template)),
      uncovered: facts
        .filter(({ ref }) => !asked.has(ref))
        .map((fact) => ({ fact: fact.ref, why: whyUncovered(fact, kb) })),
      missing: facts
        .filter(({ ref }) => asked.has(ref))
        .flatMap((fact) => whyNoItem(fact, kb).map((way) => ({ fact: fact.ref, ...way }))),
    };
  });
}

/** How many items of each kind. */
export function countKinds(items: readonly ItemDraft[]): Counts {
  return count(items.map(({ kind }) => kind));
}

function count(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function whyUncovered(fact: Fact, kb: KnowledgeBase): string {
  const reasons = [...new Set(whyNoItem(fact, kb).map(({ why }) => why))];
  return (
    reasons.join('; ') || 'no phrasing or set of options passed the checks: see `npm run -s stemma -- check`'
  );
}

/**
 * A warning for every examinable fact that no item asks, at the fact; one that states what another does has its own.
 *
 * @param items those that were refused too, when that is told of
 */
export function factsWithoutItem(items: readonly ItemDraft[], kb: KnowledgeBase): readonly Diagnostic[] {
  const asked = coveredFacts(items, kb);
  const again = new Set([...statedBefore(kb).keys()].map(({ fact }) => fact));
  return [...kb.facts.values()]
    .filter(({ ref, examinable }) => examinable && !asked.has(ref) && !again.has(ref))
    .map((fact) => {
      const message = `Unexpected fact "${fact.id}" without an item, expected one that asks it: ${whyUncovered(fact, kb)}`;
      return diagnose(bankCodes.factWithoutItem, fact.place, message);
    });
}

/** Texts so alike that a reviewer should look at them. Chosen for this project; from 0.95 on they are enemies anyway. */
const LOOK_FROM = 0.8;

/** Pairs of items of one course that read much alike and share no fact, the most alike first; cosine to two decimals. */
export function similarItems(
  items: readonly Item[],
): readonly { readonly a: string; readonly b: string; readonly cosine: number }[] {
  return [...Map.groupBy(items, ({ course }) => course).values()]
    .flatMap((own) =>
      similarPairs(own.map(textOf), LOOK_FROM).flatMap(({ a, b, cosine }) => {
        const [one, other] = [own[a], own[b]];
        if (one === undefined || other?.facts.some((fact) => one.facts.includes(fact)) !== false) return [];
        return [{ a: one.id, b: other.id, cosine: Math.round(cosine * 100) / 100 }];
      }),
    )
    .sort((x, y) => y.cosine - x.cosine);
}
