import type { Bank } from '#lib/bank/bank.ts';
import type { Item } from '#lib/items/item.ts';
import { chooseVariant } from './choose-variant.ts';
import type { Form, FormEntry } from './form.ts';
import { orderOptions } from './order-options.ts';

/** Items between a miss and the question that asks again (successive relearning: re-ask after at least three others). */
export const ITEMS_BETWEEN = 3;

/** What a form grows by. */
export interface GrowthRequest {
  readonly form: Form;
  /** The form's items, by position. */
  readonly shown: readonly Item[];
  /** Position → the facts that its answer missed; positions that missed none may be left out. */
  readonly missed: ReadonlyMap<number, readonly string[]>;
  /** Items that may be served. */
  readonly items: readonly Item[];
  readonly traits: Bank['traits'];
}

/** A form that may have grown, and the items that joined it, in their order. */
export interface Growth {
  readonly form: Form;
  readonly added: readonly Item[];
}

/**
 * Asks again what was missed, in other words: for each miss at most one item on a missed fact at the end of the form, as
 * soon as at least three other items stand between. A miss that is too near the end waits until the form has grown; a miss
 * of such an item itself brings no further one. The same request gives the same growth.
 *
 * @see Vaughn, Dunlosky & Rawson, Memory & Cognition 2016;44:897: one correct recall a session is enough, so no drilling
 */
export function growForm(request: GrowthRequest): Growth {
  const added: Item[] = [];
  let { form } = request;
  for (const position of owedPositions(request)) {
    const grown = growOnce({ ...request, form, shown: [...request.shown, ...added] }, position);
    if (grown === undefined) continue;
    form = { ...form, entries: [...form.entries, grown.entry] };
    added.push(grown.item);
  }
  return { form, added };
}

/** Items that count for the score: those that the form was drawn with. */
export function scoredItems(form: Form): number {
  return form.entries.filter(({ variantOf }) => variantOf === undefined).length;
}

/** Missed positions that have no variant yet, in order. */
function owedPositions({ form, missed }: GrowthRequest): readonly number[] {
  const paid = new Set(form.entries.flatMap(({ variantOf }) => variantOf ?? []));
  return form.entries
    .filter(({ position, variantOf }) => variantOf === undefined && !paid.has(position))
    .filter(({ position }) => (missed.get(position) ?? []).length > 0)
    .map(({ position }) => position);
}

function growOnce(
  { form, shown, missed, items, traits }: GrowthRequest,
  position: number,
): { readonly entry: FormEntry; readonly item: Item } | undefined {
  const at = form.entries.length;
  if (at - position - 1 < ITEMS_BETWEEN) return undefined;
  for (const fact of missed.get(position) ?? []) {
    const kinds = shown.filter((item) => item.facts.includes(fact)).map(({ kind }) => kind);
    const near = shown.slice(-ITEMS_BETWEEN);
    const seed = `${form.seed}/variant/${String(position)}`;
    const request = { fact, kinds, shown, after: shown.at(-1), items, traits, freshOnly: true, seed };
    const item = chooseVariant(request);
    if (item === undefined || near.some((other) => other.facts.includes(fact))) continue;
    const optionOrder = orderOptions([item], seed)[0] ?? [];
    return {
      item,
      entry: { position: at, itemId: item.id, revision: item.revision, optionOrder, variantOf: position },
    };
  }
  return undefined;
}
