import { compareText } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import type { Bank } from '#lib/bank/bank.ts';
import type { Item } from '#lib/items/item.ts';
import { arrangeItems } from './arrange-items.ts';
import { areNeighboursInvalid, chooseVariant } from './choose-variant.ts';
import type { Form } from './form.ts';
import { formInOrder } from './form-in-order.ts';

/** As many as one sitting may ask again. */
const MOST_ITEMS = 30;

/** What a form over missed facts is made from. */
export interface RetryRequest {
  readonly quiz: string;
  readonly facts: readonly string[];
  /** Items that the learner was shown when they missed them. */
  readonly shown: readonly Item[];
  /** Items that may be served. */
  readonly items: readonly Item[];
  readonly traits: Bank['traits'];
  readonly seed: string;
}

/**
 * A form that asks each missed fact once more, in another variant where there is one, no two enemies on it. A fact that no
 * item asks any more is passed over.
 *
 * @returns undefined when nothing can be asked
 */
export function retryForm({ quiz, facts, shown, items, traits, seed }: RetryRequest): Form | undefined {
  const chosen: Item[] = [];
  for (const fact of facts.slice(0, MOST_ITEMS)) {
    if (chosen.some((item) => item.facts.includes(fact))) continue;
    const kinds = shown.filter((item) => item.facts.includes(fact)).map(({ kind }) => kind);
    const friendly = items.filter((item) =>
      chosen.every((other) => !areNeighboursInvalid(other, item, traits)),
    );
    const request = { fact, kinds, shown, after: undefined, traits, freshOnly: false, seed };
    const item = chooseVariant({ ...request, items: friendly });
    if (item !== undefined) chosen.push(item);
  }
  if (chosen.length === 0) return undefined;
  const byId = [...chosen].sort((a, b) => compareText(a.id, b.id));
  const row = arrangeItems(byId, (item) => own(traits, item.id)?.template ?? '', seed) ?? byId;
  return formInOrder(quiz, row, seed);
}
