import { lowerFirst } from '#lib/checks/proof/frames.ts';
import { foldSpace } from '#lib/base/words.ts';
import { statementOf } from '#lib/items/phrase/statement.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { Interval, Quantity } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { inDigits } from '#lib/knowledge/numbers-in-words.ts';
import { dimensionOfQuantity, parseAmount, quantityInterval, toQuantity } from '#lib/knowledge/quantity.ts';

/** The statement of a fact with an amount, open where the amount stands. */
export interface AmountSentence {
  readonly fact: FactRef;
  readonly before: string;
  readonly after: string;
  readonly quantity: Quantity;
}

const sentences = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly AmountSentence[]>>();

/** The open statements of the facts of a lesson that give an amount. */
export function amountSentences(lesson: string, kb: KnowledgeBase): readonly AmountSentence[] {
  let known = sentences.get(kb);
  if (known === undefined) {
    const all = kb.claims
      .filter(({ origin, polarity }) => origin === 'stated' && polarity === 1)
      .flatMap((claim): AmountSentence[] => {
        const { label = '', quantity } = kb.concepts.get(claim.object) ?? {};
        const parts =
          quantity === undefined ? [] : lowerFirst(foldSpace(statementOf(claim, kb) ?? '')).split(label);
        const [before, after, more] = parts;
        const isOpen =
          quantity !== undefined && before !== undefined && after !== undefined && more === undefined;
        return isOpen ? [{ fact: claim.fact, before, after, quantity }] : [];
      });
    known = Map.groupBy(all, ({ fact }) => fact.slice(0, fact.lastIndexOf('/')));
    sentences.set(kb, known);
  }
  return known.get(lesson) ?? [];
}

/**
 * True when a sentence is this statement with another amount of the same dimension. One that lies in the fact's, or in which that
 * lies, may be the closer of the two: "about 6 hours" for 5 to 7.
 */
export function givesAnother(sentence: string, stated: AmountSentence): boolean {
  const given = amountIn(sentence, stated);
  return given !== undefined && !mayBeSame(quantityInterval(given), quantityInterval(stated.quantity));
}

/** True when it is this statement with an amount that may be the fact's. */
export function givesSame(sentence: string, stated: AmountSentence): boolean {
  const given = amountIn(sentence, stated);
  return given !== undefined && mayBeSame(quantityInterval(given), quantityInterval(stated.quantity));
}

/** The amount that a sentence has where the statement is open; undefined when it is no such sentence, or one of another dimension. */
function amountIn(sentence: string, { before, after, quantity }: AmountSentence): Quantity | undefined {
  const text = lowerFirst(sentence);
  if (!text.startsWith(before) || !text.endsWith(after)) return undefined;
  const given = readAmount(text.slice(before.length, text.length - after.length));
  return given !== undefined && dimensionOfQuantity(given) === dimensionOfQuantity(quantity)
    ? given
    : undefined;
}

/** "300 mg", "5 to 7 hours", "5–7 hours", "seven days", "12 hours to 7 days", "about 7 in 100 people". */
function readAmount(words: string): Quantity | undefined {
  const about = words.startsWith('about ');
  const [low = '', high = low] = inDigits(words.replace(/^about /u, '')).split(
    / to |(?<=[\d\p{L}])\s?–\s?(?=\d)/u,
  );
  const to = parseAmount(high);
  if (!to.ok) return undefined;
  const from = parseAmount(/^\S+$/u.test(low) ? `${low} ${to.value.unit.plural}` : low);
  const quantity = from.ok ? toQuantity(from.value, to.value, about) : undefined;
  return quantity?.ok === true ? quantity.value : undefined;
}

function mayBeSame(a: Interval, b: Interval): boolean {
  const holds = (outer: Interval, inner: Interval): boolean =>
    outer.min <= inner.min && inner.max <= outer.max;
  return holds(a, b) || holds(b, a);
}
