import { once } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { Concept } from './concept.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** Behind these letters the many are formed with "es". */
const WITH_ES = /(?:s|x|z|ch|sh)$/u;
/** A word of which the many have another ending or none: "diagnosis", "information". */
const ODD = /(?:is|us|um|on|ies|[^\p{L}])$/u;

/** The many of a name whose last word has a regular plural; undefined for others. */
export function manyOf(name: string): string | undefined {
  if (ODD.test(name)) return undefined;
  if (/[^aeiou]y$/u.test(name)) return `${name.slice(0, -1)}ies`;
  return WITH_ES.test(name) ? `${name}es` : `${name}s`;
}

/** What is called by the many of a name of one countable thing, by the first word of it; none that is a name itself. */
const ownPlurals = once((kb: KnowledgeBase): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const found = new Map<string, Map<string, string>>();
  for (const name of [...kb.concepts.values()].filter(isCountable).flatMap(({ names }) => names)) {
    const many = manyOf(foldName(name));
    if (many === undefined || kb.lexicon.has(many)) continue;
    const [first = ''] = many.split(' ');
    const known = found.get(first) ?? new Map<string, string>();
    found.set(first, known.set(many, name));
  }
  return found;
});

function isCountable({ article, number, quantity }: Concept): boolean {
  return number === 'singular' && /^an?$/u.test(article) && quantity === undefined;
}

/** A text with the names of single things where it names many of them: "tall T waves" as "tall T wave". */
export function inOwnNumber(text: string, kb: KnowledgeBase): string {
  const plurals = ownPlurals(kb);
  if (plurals.size === 0) return text;
  const folded = text.toLowerCase();
  let [read, from] = ['', 0];
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
    if (index < from) continue;
    const one = longestAt(folded, index, plurals.get(word));
    if (one === undefined) continue;
    read += text.slice(from, index) + one.name;
    from = index + one.many.length;
  }
  return read + text.slice(from);
}

function longestAt(
  text: string,
  at: number,
  known: ReadonlyMap<string, string> = new Map(),
): { readonly many: string; readonly name: string } | undefined {
  let longest: { readonly many: string; readonly name: string } | undefined;
  for (const [many, name] of known)
    if (text.startsWith(many, at) && !/^[\p{L}\p{N}]/u.test(text.slice(at + many.length)))
      if (longest === undefined || many.length > longest.many.length) longest = { many, name };
  return longest;
}
