import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A sign of XML that was meant for itself: where, how long it is, and what is told of it. */
export interface StraySign {
  readonly at: number;
  readonly length: number;
  readonly told: string;
}

/**
 * A "&" or "<" that stands for itself, where one does: a parser notices it only at a later sign, and tells of that in other words.
 *
 * @param parsed the text up to where the fault was noticed
 * @param said what the parser (saxes) told of it
 */
export function straySign(parsed: string, said: string): StraySign | undefined {
  const at = strayAmpersand(parsed);
  if (at === undefined) return strayLess(parsed, said);
  const { whole = '', name = '' } =
    /^(?<whole>&(?<name>[a-z]{2,20});)/iu.exec(parsed.slice(at, at + 22))?.groups ?? {};
  return name !== '' && decodeNamedCharacterReference(name) !== false
    ? { at, length: whole.length, told: `"${whole}", which XML does not know, expected the sign itself` }
    : { at, length: 1, told: '"&" that stands for itself, expected "&amp;"' };
}

const AMPERSAND =
  /<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/giu;

/** The first "&" that begins no character: tags up to the next ";" are taken for its name, and missed later. */
function strayAmpersand(parsed: string): number | undefined {
  for (const { 0: found, index } of parsed.matchAll(AMPERSAND)) if (found === '&') return index;
  return undefined;
}

function strayLess(parsed: string, said: string): StraySign | undefined {
  const at = parsed.lastIndexOf('<');
  const isTag = !said.startsWith('disallowed character in tag name') || /^<\/?[a-z]/iu.test(parsed.slice(at));
  return at === -1 || isTag
    ? undefined
    : { at, length: 1, told: '"<" that stands for itself, expected "&lt;"' };
}
