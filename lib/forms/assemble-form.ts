import { compareText } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { Bank } from '#lib/bank/bank.ts';
import type { Item } from '#lib/items/item.ts';
import { arrangeItems } from './arrange-items.ts';
import type { Form, Shortage } from './form.ts';
import { formInOrder } from './form-in-order.ts';
import type { Blueprint, Candidate } from './plan.ts';
import { selectItems, shortCell } from './select-items.ts';

/** Selections to try before a bank is called too small; each starts from another shuffle. */
const TRIES = 8;

/** What a form is made from. */
export interface FormRequest {
  readonly quiz: Blueprint;
  /** Items of the bank that may be served; those of other courses and lessons are passed over. */
  readonly items: readonly Item[];
  /** Of all those items; one without traits is passed over. */
  readonly traits: Bank['traits'];
  /** Any text; the same seed and items give the same form. See `formSeed`. */
  readonly seed: string;
}

/**
 * Assembles one learner's form of a quiz.
 *
 * Holds the blueprint: its number of items, the least and most of each cell, its caps per fact, template and medicine, no
 * two enemies. No two neighbours rest on one fact, and keys stand at every place equally often.
 *
 * @returns `bank-shortage` naming the cell that cannot be filled, how much it needs and how much there is
 */
export function assembleForm({ quiz, items, traits, seed }: FormRequest): Result<Form, Shortage> {
  const { pool, short } = offerOf(quiz, items, traits);
  if (short !== undefined) return refuse(short);
  const chosen = chooseAndArrange(pool, quiz, traits, seed);
  if (!chosen.ok) return chosen;
  return ok(formInOrder(quiz.id, chosen.value, seed));
}

/** What a bank offers a blueprint, whatever the seed. */
interface Offer {
  readonly traits: Bank['traits'];
  readonly pool: readonly Candidate[];
  /** See `shortCell`. */
  readonly short: Shortage | undefined;
}

/** By the items of a bank and by blueprint: the same for every form that is drawn from them. */
const offers = new WeakMap<readonly Item[], WeakMap<Blueprint, Offer>>();

function offerOf(quiz: Blueprint, items: readonly Item[], traits: Bank['traits']): Offer {
  const ofItems = offers.get(items) ?? new WeakMap<Blueprint, Offer>();
  offers.set(items, ofItems);
  const known = ofItems.get(quiz);
  if (known?.traits === traits) return known;
  const pool = poolOf(quiz, items, traits);
  const offer = { traits, pool, short: shortCell(pool, quiz) };
  ofItems.set(quiz, offer);
  return offer;
}

function poolOf(quiz: Blueprint, items: readonly Item[], traits: Bank['traits']): readonly Candidate[] {
  const lessons = new Set(quiz.lessons);
  return items.flatMap((item) => {
    const known = own(traits, item.id);
    const isOffered = item.course === quiz.course && lessons.has(item.lesson);
    if (known === undefined || !isOffered || (quiz.signedOnly && !known.signed)) return [];
    return [{ item, traits: known }];
  });
}

/** The first selection that can be arranged, or the refusal that came nearest. */
function chooseAndArrange(
  pool: readonly Candidate[],
  quiz: Blueprint,
  traits: Bank['traits'],
  seed: string,
): Result<readonly Item[], Shortage> {
  const templateOf = (item: Item): string => own(traits, item.id)?.template ?? '';
  const shortages: Shortage[] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const selected = selectItems(pool, quiz, seed, attempt);
    if (!selected.ok) {
      shortages.push(selected.error);
      continue;
    }
    const arranged = arrangeItems(selected.value, templateOf, seed);
    if (arranged !== undefined) return ok(arranged);
    shortages.push({
      code: 'bank-shortage',
      cell: 'neighbours',
      words: 'items of which no two neighbours are on one fact',
      needed: quiz.items,
      available: quiz.items - 1,
    });
  }
  const [nearest] = shortages.sort((a, b) => missing(a) - missing(b) || compareText(a.cell, b.cell));
  return refuse(
    nearest ?? { code: 'bank-shortage', cell: 'items', words: 'items', needed: quiz.items, available: 0 },
  );
}

function missing(shortage: Shortage): number {
  return shortage.needed - shortage.available;
}
