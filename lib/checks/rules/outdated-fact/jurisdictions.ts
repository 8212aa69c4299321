import { remembered } from '#lib/base/remembered.ts';
import { plain } from '../../text/words.ts';

/**
 * Where a law or a label holds, by the words that name it. Chosen here: the regions whose regulators publish in English,
 * and those of the course. Europe and the European Union count as one, and the United Kingdom as another.
 */
const JURISDICTIONS: readonly (readonly [name: string, words: RegExp])[] = [
  ['United States', /\b(?:US|USA|U\.S\.|United States|American|FDA)\b/u],
  ['United Kingdom', /\b(?:UK|U\.K\.|United Kingdom|British|Great Britain|MHRA)\b/u],
  ['European Union', /\b(?:EU|European|Europe|EMA)\b/u],
  ['Australia', /\b(?:Australian?|TGA)\b/u],
  ['Canada', /\b(?:Canada|Canadian)\b/u],
  ['New Zealand', /\bNew Zealand\b/u],
  ['Ireland', /\b(?:Ireland|Irish)\b/u],
  ['Norway', /\b(?:Norway|Norwegian)\b/u],
  ['India', /\b(?:India|Indian)\b/u],
];

/** The jurisdictions that a text names. */
export const jurisdictionsIn: (text: string) => ReadonlySet<string> = remembered((text) => {
  const written = plain(text);
  return new Set(JURISDICTIONS.filter(([, words]) => words.test(written)).map(([name]) => name));
});
