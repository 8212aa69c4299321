import { compareText } from '#lib/base/diagnostic.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { BankQuiz } from '#lib/bank/bank.ts';
import type { Item } from '#lib/items/item.ts';
import { arrangeItems } from './arrange-items.ts';
import type { Form, Shortage } from './form.ts';
import { orderOptions } from './order-options.ts';
import { plainShortage, selectItems } from './select-items.ts';

/** Selections to try before a bank is called too small; each starts from another shuffle. */
const TRIES = 8;

/** What a form is made from. */
export interface FormRequest {
  readonly quiz: Pick<BankQuiz, 'id' | 'course' | 'lessons' | 'items' | 'kinds' | 'itemsPerFact'>;
  /** Items of the bank; those of other courses and lessons are passed over. */
  readonly items: readonly Item[];
  /** Any text; the same seed and items give the same form. */
  readonly seed: string;
}

/**
 * Assembles one learner's form of a quiz.
 *
 * Holds the blueprint's number of items, its minimum per kind, at most `itemsPerFact` per fact, no two neighbours on
 * one fact, and keys at every place equally often (docs: form assembly, van der Linden's constraints without a solver).
 *
 * @returns `bank-shortage` naming the cell that cannot be filled, how much it needs and how much there is
 */
export function assembleForm({ quiz, items, seed }: FormRequest): Result<Form, Shortage> {
  const lessons = new Set(quiz.lessons);
  const pool = items.filter((item) => item.course === quiz.course && lessons.has(item.lesson));
  const plain = plainShortage(pool, quiz);
  if (plain !== undefined) return refuse(plain);
  const chosen = chooseAndArrange(pool, quiz, seed);
  if (!chosen.ok) return chosen;
  const orders = orderOptions(chosen.value, seed);
  const entries = chosen.value.map((item, position) => ({
    position,
    itemId: item.id,
    revision: item.revision,
    optionOrder: orders[position] ?? [],
  }));
  return ok({ quiz: quiz.id, seed, entries });
}

/** The first selection that can be arranged, or the refusal that came nearest. */
function chooseAndArrange(
  pool: readonly Item[],
  quiz: FormRequest['quiz'],
  seed: string,
): Result<readonly Item[], Shortage> {
  const shortages: Shortage[] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const selected = selectItems(pool, quiz, seed, attempt);
    if (!selected.ok) {
      shortages.push(selected.error);
      continue;
    }
    const arranged = arrangeItems(selected.value, seed);
    if (arranged !== undefined) return ok(arranged);
    shortages.push({
      code: 'bank-shortage',
      cell: 'neighbours',
      needed: quiz.items,
      available: quiz.items - 1,
    });
  }
  const [nearest] = shortages.sort((a, b) => missing(a) - missing(b) || compareText(a.cell, b.cell));
  return refuse(nearest ?? { code: 'bank-shortage', cell: 'items', needed: quiz.items, available: 0 });
}

function missing(shortage: Shortage): number {
  return shortage.needed - shortage.available;
}
