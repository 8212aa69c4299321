import { digestOf } from '#lib/base/hash.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { ExchangeItem } from './item.ts';

/** The ids of an item's parts and options, as whole numbers: Canvas finds the feedback of an answer by its digits. */
export interface Idents {
  readonly ofPart: (part: string) => string;
  readonly ofOption: (part: string, option: string) => string;
}

/**
 * Ids that stay when a text is corrected and tell no key: hashes of the readable ids, each once in its item; of two equal
 * hashes the later one counts up.
 */
export function identsOf({ id, parts }: Pick<ExchangeItem, 'id' | 'parts'>): Idents {
  const taken = new Set<number>();
  const known = new Map<string, string>();
  // Half of 32 bits: an integer with a sign holds it.
  const add = (...path: readonly string[]): void => {
    let number = (digestOf(JSON.stringify([id, ...path])) >>> 1) + 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    known.set(JSON.stringify(path), String(number));
  };
  for (const part of parts) {
    add(part.id);
    for (const option of part.options) add(part.id, option.id);
  }
  const of = (...path: readonly string[]): string => {
    const found = known.get(JSON.stringify(path));
    invariant(found !== undefined, `${id} has no ${path.join(' ')}`);
    return found;
  };
  return { ofPart: (part) => of(part), ofOption: (part, option) => of(part, option) };
}
