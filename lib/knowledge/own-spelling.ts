import { once, rememberedOf } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** How parts of words are spelt in British and in American English; what is left of both is compared. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/haem/gu, 'hem'],
  [/aemi/gu, 'emi'],
  [/oedem/gu, 'edem'],
  [/oesoph/gu, 'esoph'],
  [/oestr/gu, 'estr'],
  [/foet/gu, 'fet'],
  [/(?<=rrh|pn)oea/gu, 'ea'],
  [/paed/gu, 'ped'],
  [/gynaec/gu, 'gynec'],
  [/anaesth/gu, 'anesth'],
  [/aetiol/gu, 'etiol'],
  [/faec/gu, 'fec'],
  [/coeliac/gu, 'celiac'],
  [/leucocyt/gu, 'leukocyt'],
  [/sulph/gu, 'sulf'],
  [/(?<=\b(?:col|behavi|tum|od|hum|fav|lab|vap|neighb|flav)o)u(?=r)/gu, ''],
  [/(?<=\b(?:milli|micro|deci)?(?:lit|met|cent|fib))re(?=s?$)/gu, 'er'],
  [/(?<=\b(?:label|counsel|travel|cancel|channel|signal|model))l(?=ed$|ing$|er$)/gu, ''],
  [/(?<=\p{L}{3})is(?=(?:e|es|ed|ing|ations?|ers?)$)/gu, 'iz'],
  [/(?<=anal|paral|dial|hydrol|catal)ys(?=(?:e|ed|ing|er)$)/gu, 'yz'],
];

/** Short for words of the vocabulary, each read only where the vocabulary has the long words. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:CrCl|ClCr|CLcr)\b/gu, 'creatinine clearance'],
  [countryAs(String.raw`US|U\.S\.|USA|U\.S\.A\.|United States of America`), 'in the United States'],
  [countryAs(String.raw`UK|U\.K\.`), 'in the United Kingdom'],
  [countryAs('EU'), 'in the European Union'],
];

/** A country behind "in the", and not before a noun of its own: "in the US table" names a table. */
function countryAs(short: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])[Ii]n the (?:${short})(?=\s*(?:[,?;:)]|\.?$|\.\s)|\s+(?:is|are|was|were|has|have|does|do|can|may|at|for|from|and|before|after)\b)`,
    'gu',
  );
}

/** What the vocabulary is written in. */
interface Spelling {
  readonly words: ReadonlySet<string>;
  /** From what is left of both spellings to the word of the vocabulary. */
  readonly own: ReadonlyMap<string, string>;
  readonly short: readonly (readonly [RegExp, string])[];
}

const spellingOf = once((kb: KnowledgeBase): Spelling => {
  const texts = [
    ...[...kb.concepts.values()].flatMap(({ names }) => names),
    ...[...kb.relations.values()].flatMap(({ label, statement, ask, askInCase }) => [
      label,
      statement,
      ...[ask, askInCase].flatMap((roles) => Object.values(roles).flat()),
    ]),
    ...[...kb.qualifiers.values()].flatMap(({ values }) =>
      Object.values(values).flatMap(({ phrase, noun }) => [phrase, noun ?? '']),
    ),
  ].map(foldName);
  const words = new Set(texts.flatMap((text) => text.match(WORD) ?? []));
  const own = new Map<string, string>();
  for (const word of words) if (!own.has(asSpelt(word))) own.set(asSpelt(word), word);
  const short = SHORT.filter(([, long]) => texts.some((text) => text.includes(foldName(long))));
  return { words, own, short };
});

const WORD = /\p{L}{4,}/gu;

function asSpelt(word: string): string {
  return SPELLINGS.reduce((text, [pattern, plain]) => text.replace(pattern, plain), word);
}

/**
 * A text with the spelling and the long words of the vocabulary: "edema" where that has "oedema", "in the US" as "in the United States",
 * "CrCl" as "creatinine clearance". Words that it has already, and those that it has in neither spelling, stay as they are.
 */
export const inOwnSpelling: (text: string, kb: KnowledgeBase) => string = rememberedOf((text, kb) => {
  const { words, own, short } = spellingOf(kb);
  const long = short.reduce(
    (left, [pattern, full]) =>
      left.replace(pattern, (found) => (found.startsWith('I') ? `I${full.slice(1)}` : full)),
    text,
  );
  return long.replace(WORD, (word) => {
    const folded = word.toLowerCase();
    if (words.has(folded)) return word;
    const known = own.get(asSpelt(folded));
    if (known === undefined) return word;
    return word.startsWith(folded.charAt(0)) ? known : known.charAt(0).toUpperCase() + known.slice(1);
  });
});
