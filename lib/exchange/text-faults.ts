import type { ExchangeItem } from './item.ts';

/**
 * Characters that XML 1.0 cannot hold (production 2, Char): controls but for tab and line ends, halves of surrogate pairs,
 * U+FFFE and U+FFFF. Refused for every format alike: nobody writes them on purpose, and a reader that stops at a NUL would
 * show half a word.
 */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Where an item's text holds a character that cannot be written, in words; undefined when it holds none. */
export function textFault(item: ExchangeItem): string | undefined {
  for (const [place, text] of textsOf(item)) {
    const found = UNWRITABLE.exec(text)?.[0];
    if (found !== undefined)
      return `The ${place} holds the character ${codePoint(found)}, which no other system can read.`;
  }
  return undefined;
}

/** Every text of an item that a format may write, with its place in words. */
function textsOf(item: ExchangeItem): readonly (readonly [place: string, text: string])[] {
  return [
    ['id', item.id],
    ['title', item.title],
    ['case', item.caseText],
    ['lead-in', item.leadIn],
    ...item.parts.flatMap(partTexts),
    ...item.facts.flatMap(({ ref, statement, sentence }) => [
      ['fact', `${ref} ${statement} ${sentence}`] as const,
    ]),
    ...item.sources.map((source) => ['source', Object.values(source).join(' ')] as const),
    ...item.tags.map((tag) => ['tag', tag] as const),
  ];
}

function partTexts({
  id,
  text,
  options,
  entry,
}: ExchangeItem['parts'][number]): readonly (readonly [string, string])[] {
  return [
    ['part', `${id} ${text}`],
    ...options.flatMap((option) => [
      ['option', `${option.id} ${option.text}`] as const,
      ['rationale', option.rationale] as const,
    ]),
    ...(entry === undefined
      ? []
      : [['unit', [entry.unit, ...entry.units.map(({ name }) => name)].join(' ')] as const]),
  ];
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
