import { remembered } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import { askedTells, phrases, tellingWords, type Phrases } from '../../text/telling.ts';
import { plain } from '../../text/words.ts';

/**
 * Where a law or a label holds, by the words that name it. Chosen here: the regions whose regulators publish in English,
 * and those of the course. Europe and the European Union count as one, and the United Kingdom as another.
 */
const JURISDICTIONS: readonly (readonly [name: string, words: Phrases])[] = [
  ['United States', named(String.raw`US|USA|U\.S\.|United States|American|FDA`)],
  ['United Kingdom', named(String.raw`UK|U\.K\.|United Kingdom|British|Great Britain|MHRA`)],
  ['European Union', named('EU|European|Europe|EMA')],
  ['Australia', named('Australian?|TGA')],
  ['Canada', named('Canada|Canadian')],
  ['New Zealand', named('New Zealand')],
  ['Ireland', named('Ireland|Irish')],
  ['Norway', named('Norway|Norwegian')],
  ['India', named('India|Indian')],
];

function named(words: string): Phrases {
  return phrases(words, undefined, 'u');
}

const TELLING = tellingWords(...JURISDICTIONS.map(([, { telling }]) => telling));

/** False when no text of the item that is read before answering names a jurisdiction. */
export function mayNameJurisdiction(item: Item): boolean {
  return askedTells(TELLING, item);
}

/** The jurisdictions that a text names. */
export const jurisdictionsIn: (text: string) => ReadonlySet<string> = remembered((text) => {
  const written = plain(text);
  return new Set(JURISDICTIONS.filter(([, { pattern }]) => pattern.test(written)).map(([name]) => name));
});
