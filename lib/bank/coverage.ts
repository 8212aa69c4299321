import type { Item } from '#lib/items/item.ts';
import { prospectsOf } from '#lib/items/propose/prospects.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Bank } from './bank.ts';
import { itemsByLesson } from './chunk.ts';

/** Fewer wrong answers than this make no single choice: item-writing literature asks for two good ones at least. */
const WRONG_ANSWERS_MIN = 2;

/** What one lesson gives: facts, items of each kind, and the facts that nothing asks. */
export interface LessonCoverage {
  readonly course: string;
  readonly lesson: string;
  readonly facts: number;
  readonly items: number;
  /** Kind → items, in the order of the kinds' names. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly uncovered: readonly { readonly fact: FactRef; readonly why: string }[];
}

/** The coverage of every lesson, in the bank's order. A fact is covered when an item's key rests on it. */
export function coverageOf(bank: Bank, kb: KnowledgeBase): readonly LessonCoverage[] {
  return itemsByLesson(bank).map(({ lesson, items }) => {
    const asked = new Set(items.flatMap((item) => item.certificate.keys.flatMap(({ facts }) => facts)));
    const facts = lesson.facts.flatMap(({ ref }) => kb.facts.get(ref) ?? []);
    return {
      course: lesson.course,
      lesson: lesson.id,
      facts: facts.length,
      items: items.length,
      kinds: countKinds(items),
      uncovered: facts
        .filter(({ ref }) => !asked.has(ref))
        .map((fact) => ({ fact: fact.ref, why: whyUncovered(fact, kb) })),
    };
  });
}

function countKinds(items: readonly Item[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function whyUncovered(fact: Fact, kb: KnowledgeBase): string {
  if (!fact.examinable) return 'background: `examinable: false`';
  const wrong = prospectsOf(fact, kb).map((asked) => asked.wrong.length);
  if (wrong.length === 0) return 'it states nothing positive that could be asked';
  const most = Math.max(...wrong);
  if (most >= WRONG_ANSWERS_MIN) return 'no phrasing or set of options passed the checks: see `stemma check`';
  const proved = most === 0 ? 'no answer can' : 'only one answer can';
  return `${proved} be proved false, and ${WRONG_ANSWERS_MIN} are needed: add entries to \`false\``;
}
