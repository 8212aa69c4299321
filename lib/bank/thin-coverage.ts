import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { askedFacts } from '#lib/items/asked-facts.ts';
import type { Bank } from './bank.ts';
import { itemsByLesson } from './chunk.ts';
import { bankCodes } from './codes.ts';
import { countKinds, type Counts } from './coverage.ts';
import { trueClaims } from './enemies/asking.ts';
import { factsOf } from './revise.ts';

interface Bar {
  readonly items: number;
  readonly kinds: number;
}

/** How many items an objective needs, and of how many kinds. Editorial choices: the smallest numbers that let two quizzes differ. */
const OBJECTIVE_BAR: Bar = { items: 3, kinds: 2 };
/** The same for a safety-critical fact, which comes back more frequently in spaced review. */
const SAFETY_BAR: Bar = { items: 4, kinds: 3 };

/** A denial is the key of nothing: it is asked as something that is wrong. */
const DENIAL_BAR: Bar = { items: 1, kinds: 1 };

/** Lessons and the items that count for them. */
interface CoveredItems extends Pick<Bank, 'lessons'> {
  readonly items: readonly ItemDraft[];
}

/** How many items there are on something, and how many there should be. */
export interface Measured {
  readonly items: number;
  /** Kind → items of it. */
  readonly kinds: Counts;
  /** True when there are as many items, of as many kinds, as there should be. */
  readonly enough: boolean;
}

/** An objective and the items on it. */
export interface ObjectiveCoverage extends Measured {
  readonly course: string;
  readonly lesson: string;
  readonly objective: string;
}

/** A safety-critical fact and the items that ask it. */
export interface SafetyCoverage extends Measured {
  readonly fact: FactRef;
  readonly bar: Bar;
}

/** Every objective that a fact serves, in the order of the lessons. */
export function objectiveCoverage(bank: CoveredItems): readonly ObjectiveCoverage[] {
  return itemsByLesson(bank).flatMap(({ lesson, items }) =>
    lesson.objectives
      .filter(({ id }) => lesson.facts.some(({ objective }) => objective === id))
      .map(({ id }) => ({
        course: lesson.course,
        lesson: lesson.id,
        objective: id,
        ...measure(
          items.filter(({ objective }) => objective === id),
          OBJECTIVE_BAR,
        ),
      })),
  );
}

/** Every examinable fact marked `safety: true`, in the order of the facts. */
export function safetyCoverage(items: readonly ItemDraft[], kb: KnowledgeBase): readonly SafetyCoverage[] {
  const asking = itemsAsking(items, kb);
  const positive = trueClaims(kb);
  return [...kb.facts.values()]
    .filter(({ safety, examinable }) => safety && examinable)
    .map(({ ref }) => {
      const bar = positive.has(ref) ? SAFETY_BAR : DENIAL_BAR;
      return { fact: ref, bar, ...measure(asking.get(ref) ?? [], bar) };
    });
}

function measure(items: readonly ItemDraft[], bar: Bar): Measured {
  const kinds = countKinds(items);
  const enough = items.length >= bar.items && Object.keys(kinds).length >= bar.kinds;
  return { items: items.length, kinds, enough };
}

/** Fact → the items that ask it; by `coveredFacts`, item by item. */
function itemsAsking(
  items: readonly ItemDraft[],
  kb: KnowledgeBase,
): ReadonlyMap<FactRef, readonly ItemDraft[]> {
  const positive = trueClaims(kb);
  const asking = new Map<FactRef, ItemDraft[]>();
  for (const item of items) {
    const negative = factsOf(item).filter((ref) => !positive.has(ref));
    for (const ref of new Set([...askedFacts(item), ...negative]))
      asking.set(ref, [...(asking.get(ref) ?? []), item]);
  }
  return asking;
}

/**
 * A warning for every objective (`bank/thin-objective`, at the objective) and every safety-critical fact
 * (`bank/thin-safety-fact`, at the fact) with fewer items or kinds than it should have; those that were refused count when they are given.
 */
export function thinCoverage(
  bank: CoveredItems,
  parsed: Pick<ParsedContent, 'lessons'>,
  kb: KnowledgeBase,
): readonly Diagnostic[] {
  const lessons = new Map(parsed.lessons.map((lesson) => [`${lesson.course}/${lesson.id}`, lesson]));
  const objectives = objectiveCoverage(bank).flatMap(({ course, lesson, objective, ...measured }) => {
    const place = lessons.get(`${course}/${lesson}`)?.locate(['objectives', objective], 'key');
    if (measured.enough || place === undefined) return [];
    const message = `Unexpected objective "${objective}" with ${measuredWords(measured)}, expected ${barWords(OBJECTIVE_BAR)}`;
    return [diagnose(bankCodes.thinObjective, place, message)];
  });
  const facts = safetyCoverage(bank.items, kb).flatMap(({ fact, bar, ...measured }) => {
    const known = kb.facts.get(fact);
    if (measured.enough || known === undefined) return [];
    const message = `Unexpected safety-critical fact "${known.id}" asked by ${measuredWords(measured)}, expected ${barWords(bar)}`;
    return [diagnose(bankCodes.thinSafetyFact, known.place, message)];
  });
  return [...objectives, ...facts];
}

function measuredWords({ items, kinds }: Measured): string {
  const named = Object.entries(kinds).map(([kind, count]) => `${kind} ${String(count)}`);
  const list = named.length === 0 ? '' : ` (${named.join(', ')})`;
  return `${String(items)} ${items === 1 ? 'item' : 'items'}${list}`;
}

function barWords({ items, kinds }: Bar): string {
  return items === 1 ? '1 item or more' : `${String(items)} items of ${String(kinds)} kinds or more`;
}
