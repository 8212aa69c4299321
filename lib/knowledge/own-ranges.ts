import { once } from '#lib/base/remembered.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
/** "30 to 44.9", "between 30 and 44.9", "from 30 to 44.9", "30–44.9", with the "of" before them. */
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?:[Bb]etween (?<from>${NUMBER}) and (?<to>${NUMBER})|(?:(?:of|from) )?(?<low>${NUMBER})(?: to |[ ]?[-–—][ ]?)(?<high>${NUMBER}))(?![\d,.]*\d|[-–—/]\d)`,
  'gu',
);
/** What goes "from 30 to 60" moves, and is at neither. */
const MOVES =
  /\b(?:increas|rais|ris|rose|reduc|lower|decreas|fall|fell|drop|cut|chang|switch|go|went|mov|titrat|up|down)\p{L}* (?:it |the dose )?$/iu;

type Groups = Readonly<Record<string, string | undefined>>;

function keyOf({ from, to, low, high }: Groups): string {
  return `${from ?? low ?? ''}|${to ?? high ?? ''}`.replaceAll(',', '');
}

/** Ends of ranges → how the names and qualifiers of the vocabulary write the range; undefined where they write it in several ways. */
const ownRanges = once((kb: KnowledgeBase): ReadonlyMap<string, string | undefined> => {
  const texts = [
    ...[...kb.concepts.values()]
      .filter(({ quantity }) => quantity === undefined)
      .flatMap(({ names }) => names),
    ...[...kb.qualifiers.values()].flatMap(({ values }) =>
      Object.values(values).flatMap(({ phrase, noun }) => [phrase, noun ?? '']),
    ),
  ];
  const found = new Map<string, string | undefined>();
  for (const text of texts)
    for (const { 0: words, groups = {} } of text.matchAll(RANGE)) {
      const key = keyOf(groups);
      const isSame = !found.has(key) || found.get(key) === words;
      found.set(key, isSame ? words : undefined);
    }
  return found;
});

/**
 * A text with its ranges as the vocabulary writes them: "from 30 to 44.9 mL/min" where that has "of 30 to 44.9 mL/min". Amounts of facts are
 * written as the facts have them, and are none of these.
 */
export function inOwnRanges(text: string, kb: KnowledgeBase): string {
  if (!/\d/u.test(text)) return text;
  const own = ownRanges(kb);
  if (own.size === 0) return text;
  return text.replaceAll(RANGE, (...found) => {
    const [words] = found as [string];
    const at = found.at(-3) as number;
    const known = own.get(keyOf(found.at(-1) as Groups));
    return known === undefined || MOVES.test(text.slice(0, at)) ? words : known;
  });
}
