import { foldName } from '#lib/base/words.ts';

/** A name taken apart, and what goes by it. */
interface Name {
  readonly words: readonly string[];
  readonly concept: string;
  readonly file: string;
}

/** The names of the vocabulary, found by their words. */
export interface NameIndex {
  /** Names under the one of their words that the fewest names have. */
  readonly byRarest: ReadonlyMap<string, readonly Name[]>;
  /** Names under their first word. */
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
}

/** Letters and digits, in lower case, a plural as its singular: what two texts have in common whatever stands between. */
export function wordsOf(text: string): readonly string[] {
  return foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 1 && word.endsWith('s') ? word.slice(0, -1) : word));
}

const SLOTS = /\{[^{}]*\}|\[[^[\]]*\]/u;

/** The words of a frame between its slots and its forms for either number, in their order. */
export function literalsOf(frame: string): readonly string[] {
  return foldName(frame)
    .split(SLOTS)
    .filter((literal) => literal !== '');
}

/** The index of `[concept, name, file]`. */
export function indexNames(
  called: readonly (readonly [concept: string, name: string, file: string])[],
): NameIndex {
  const names = called.map(([concept, name, file]): Name => ({ words: wordsOf(name), concept, file }));
  const counts = new Map<string, number>();
  for (const { words } of names)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarest = ({ words }: Name): string =>
    words.reduce(
      (found, word) => ((counts.get(word) ?? 0) < (counts.get(found) ?? Infinity) ? word : found),
      '',
    );
  return {
    byRarest: Map.groupBy(names, rarest),
    byFirst: Map.groupBy(names, ({ words }) => words[0] ?? ''),
  };
}

/** The files with a name that could be read in a text of these words: one that needs no other word. */
export function filesNamed({ byRarest }: NameIndex, words: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of words)
    for (const name of byRarest.get(word) ?? [])
      if (!found.has(name.file) && name.words.every((one) => words.has(one))) found.add(name.file);
  return found;
}

/** The concepts whose names stand in a text, those inside a longer name too. */
export function conceptsIn({ byFirst }: NameIndex, text: string): ReadonlySet<string> {
  const all = wordsOf(text);
  const found = new Set<string>();
  for (const [at, word] of all.entries())
    for (const { words, concept } of byFirst.get(word) ?? [])
      if (words.every((one, offset) => all[at + offset] === one)) found.add(concept);
  return found;
}
