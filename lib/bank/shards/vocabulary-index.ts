import { compareText } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { namedIds } from '#lib/content/named-ids.ts';
import type { ContentPart } from '#lib/content/part.ts';
import type { Bank } from '../bank.ts';
import { bankNames, namesOf } from '../bank-names.ts';

/** What a file of the vocabulary shows of itself. A function of the file alone. Plain JSON. */
export interface VocabularyDigest {
  /** Ids of its entries, of whichever section. */
  readonly ids: readonly string[];
  /** Ids that its entries name. */
  readonly names: readonly string[];
  /** Concept and one that is directly wider. */
  readonly isA: readonly (readonly [narrow: string, wide: string])[];
  /** Relations that give an object one subject. */
  readonly inverse: readonly string[];
  /** Concept → the names that it goes by. */
  readonly goesBy: Readonly<Record<string, readonly string[]>>;
  /** True when it could not be read whole. */
  readonly isFaulty: boolean;
}

/** The digest of a file of the vocabulary. */
export function digestVocabulary({
  vocabulary,
  diagnostics,
}: Extract<ContentPart, { kind: 'vocabulary' }>): VocabularyDigest {
  const { kinds, concepts, scales, qualifiers, relations, disjoint } = vocabulary;
  const sections: readonly Readonly<Record<string, { readonly entry: unknown }>>[] = [
    kinds,
    concepts,
    scales,
    qualifiers,
    relations,
  ];
  const entries = sections.flatMap((section) => Object.entries(section));
  const named = namedIds([...entries.map(([, { entry }]) => entry), ...disjoint.map(({ entry }) => entry)]);
  return {
    ids: entries.map(([id]) => id),
    names: [...named].sort(compareText),
    isA: Object.entries(concepts).flatMap(([id, { entry }]) =>
      entry['is-a'].map((wide) => [id, wide] as const),
    ),
    inverse: Object.entries(relations).flatMap(([id, { entry }]) =>
      entry['inverse-functional'] ? [id] : [],
    ),
    goesBy: Object.fromEntries(Object.entries(concepts).map(([id, { entry }]) => [id, namesOf(entry)])),
    isFaulty: diagnostics.length > 0,
  };
}

/** Where the words of the vocabulary stand, and what they name themselves. */
export interface VocabularyIndex {
  /** Id → the files that define an entry of it. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** File → ids that its entries name. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly wider: ReadonlyMap<string, readonly string[]>;
  readonly narrower: ReadonlyMap<string, readonly string[]>;
  readonly inverse: ReadonlySet<string>;
  /** Files that could not be read whole: what they hold is not known, so every course has them. */
  readonly faulty: readonly string[];
}

/** The index of all files of the vocabulary, by their paths. */
export function indexVocabulary(digests: ReadonlyMap<string, VocabularyDigest>): VocabularyIndex {
  const files = new Map<string, string[]>();
  const wider = new Map<string, string[]>();
  const narrower = new Map<string, string[]>();
  for (const [path, { ids, isA }] of digests) {
    for (const id of ids) push(files, id, path);
    for (const [narrow, wide] of isA) {
      push(wider, narrow, wide);
      push(narrower, wide, narrow);
    }
  }
  return {
    files,
    names: new Map([...digests].map(([path, { names }]) => [path, names])),
    wider,
    narrower,
    inverse: new Set([...digests.values()].flatMap(({ inverse }) => inverse)),
    faulty: [...digests].flatMap(([path, { isFaulty }]) => (isFaulty ? [path] : [])),
  };
}

/** The names of the bank's concepts; of two entries with one id the first counts, by the order of their files. */
export function namesIn(digests: ReadonlyMap<string, VocabularyDigest>): Bank['names'] {
  const all: Record<string, readonly string[]> = {};
  for (const [, { goesBy }] of [...digests].sort(([a], [b]) => compareText(a, b)))
    for (const [id, names] of Object.entries(goesBy)) if (own(all, id) === undefined) all[id] = names;
  return bankNames(all);
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The files in which the ids stand, those in which stands what these files name, and so on; and the faulty ones. Sorted. */
export function filesReached(
  ids: Iterable<string>,
  { files, names, faulty }: VocabularyIndex,
): readonly string[] {
  const reached = new Set<string>(faulty);
  const open = [...new Set(ids), ...faulty.flatMap((file) => [...(names.get(file) ?? [])])];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const file of files.get(id) ?? []) {
      if (reached.has(file)) continue;
      reached.add(file);
      open.push(...(names.get(file) ?? []));
    }
  return [...reached].sort();
}

/** A concept with everything wider and everything narrower. */
export function kinOf(id: string, { wider, narrower }: VocabularyIndex): ReadonlySet<string> {
  return new Set([...reach(id, wider), ...reach(id, narrower)]);
}

function reach(id: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found) for (const other of next.get(one) ?? []) found.add(other);
  return found;
}
