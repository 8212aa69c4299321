import { compareText } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { unique } from '#lib/base/unique.ts';
import { definitionId } from '#lib/knowledge/definition-id.ts';
import { namedIds } from '#lib/content/named-ids.ts';
import type { ContentPart } from '#lib/content/part.ts';
import type { Bank } from '../bank.ts';
import { bankNames, namesOf } from '../bank-names.ts';
import { filesNamed, indexNames, literalsOf, wordsOf, type NameIndex } from './name-index.ts';

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
  /** Concept → what it means, in words: the name of its definition. */
  readonly means: Readonly<Record<string, string>>;
  /** Everything else that sentences are made of: phrasings, and the words of qualifiers. */
  readonly phrases: readonly string[];
  /** Relation and a sentence that states it, or that denies it. */
  readonly frames: readonly (readonly [relation: string, frame: string])[];
  /**
   * True when it says something of what other files define, or of all sentences: then it can bear on a course that names
   * nothing of it, and every course reads it.
   */
  readonly isCommon: boolean;
  /** True when it could not be read whole. */
  readonly isFaulty: boolean;
}

type Part = Extract<ContentPart, { kind: 'vocabulary' }>;

/** The digest of a file of the vocabulary. */
export function digestVocabulary({ vocabulary, diagnostics }: Part): VocabularyDigest {
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
    means: Object.fromEntries(
      Object.entries(concepts).flatMap(([id, { entry }]) =>
        entry.definition === undefined ? [] : [[id, entry.definition]],
      ),
    ),
    phrases: phrasesOf(vocabulary),
    frames: Object.entries(relations).flatMap(([id, { entry }]) => [
      [id, entry.statement] as const,
      [id, entry.negation] as const,
    ]),
    isCommon: isCommon(vocabulary),
    isFaulty: diagnostics.length > 0,
  };
}

function phrasesOf({ qualifiers, relations }: Part['vocabulary']): readonly string[] {
  const values = Object.values(qualifiers).flatMap(({ entry }) => Object.values(entry.values));
  const framed = Object.values(relations).flatMap(({ entry }) => [
    entry.statement,
    entry.negation,
    ...Object.values({ ...entry.ask }).flatMap((frames) => frames ?? []),
    ...Object.values({ ...entry['ask-in-case'] }).flatMap((frames) => frames ?? []),
    ...(entry.because === undefined ? [] : [entry.because.dyad, entry.because.triad ?? '']),
  ]);
  return [...values.flatMap(({ phrase, noun = '' }) => [phrase, noun]), ...framed];
}

/**
 * Kinds, scales, qualifiers and relations have a part in how every sentence is read. A group can tell concepts of other files
 * apart, and a concept with several wider ones of other files says that something falls under both.
 */
function isCommon({ kinds, scales, qualifiers, relations, concepts, disjoint }: Part['vocabulary']): boolean {
  const isForeign = (id: string): boolean => !Object.hasOwn(concepts, id);
  return (
    [kinds, scales, qualifiers, relations].some((section) => Object.keys(section).length > 0) ||
    disjoint.some(({ entry }) => entry.concepts.filter(isForeign).length > 1) ||
    Object.keys(concepts).some((id) => [...widerIn(id, concepts)].filter(isForeign).length > 1)
  );
}

/** A concept and everything wider, as far as the file itself says. */
function widerIn(id: string, concepts: Part['vocabulary']['concepts']): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found) for (const wide of own(concepts, one)?.entry['is-a'] ?? []) found.add(wide);
  return found;
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
  /** Files that every course reads: common ones, and those that could not be read whole, of which it is not known what they hold. */
  readonly common: readonly string[];
  readonly named: NameIndex;
  /** File → the words of its names and phrases. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly frames: readonly { readonly relation: string; readonly literals: readonly string[] }[];
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
    common: [...digests].flatMap(([path, { isFaulty, isCommon: all }]) => (isFaulty || all ? [path] : [])),
    named: indexNames(
      [...digests].flatMap(([path, digest]) => namesFrom(digest).map((name) => [...name, path])),
    ),
    words: new Map(
      [...digests].map(([path, digest]) => [
        path,
        unique([...namesFrom(digest).map(([, name]) => name), ...digest.phrases].flatMap(wordsOf)),
      ]),
    ),
    frames: [...digests.values()].flatMap(({ frames }) =>
      frames.map(([relation, frame]) => ({ relation, literals: literalsOf(frame) })),
    ),
  };
}

/** The names of the bank's concepts; of two entries with one id the first counts, by the order of their files. */
export function namesIn(digests: ReadonlyMap<string, VocabularyDigest>): Bank['names'] {
  const all: Record<string, readonly string[]> = {};
  for (const [, { goesBy }] of [...digests].sort(([a], [b]) => compareText(a, b)))
    for (const [id, names] of Object.entries(goesBy)) if (own(all, id) === undefined) all[id] = names;
  return bankNames(all);
}

/** Every name of its concepts, those of definitions among them. */
function namesFrom({
  goesBy,
  means,
}: VocabularyDigest): readonly (readonly [concept: string, name: string])[] {
  return [
    ...Object.entries(goesBy).flatMap(([id, names]) => names.map((name) => [id, name] as const)),
    ...Object.entries(means).map(([id, name]) => [definitionId(id), name] as const),
  ];
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/**
 * The files that can bear on lessons that name these ids in sentences of these words: those that every course reads, those in
 * which the ids stand, those in which stands what these files name, those with a name that could be read in the words of the
 * lessons and of these files, and so on. Sorted.
 */
export function filesReached(
  ids: Iterable<string>,
  spoken: Iterable<string>,
  { files, names, common, named, words }: VocabularyIndex,
): readonly string[] {
  const reached = new Set<string>();
  const open = [...ids];
  const known = new Set(spoken);
  const add = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    open.push(...(names.get(file) ?? []));
    for (const word of words.get(file) ?? []) known.add(word);
  };
  for (const file of common) add(file);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (let id = open.pop(); id !== undefined; id = open.pop())
      for (const file of files.get(id) ?? []) add(file);
    for (const file of filesNamed(named, known)) add(file);
  }
  return [...reached].sort();
}

/** A concept with everything wider and everything narrower. */
export function kinOf(id: string, { wider, narrower }: VocabularyIndex): ReadonlySet<string> {
  return new Set([...reach(id, wider), ...reach(id, narrower)]);
}

/** A concept with everything wider. */
export function widerThan(id: string, { wider }: VocabularyIndex): ReadonlySet<string> {
  return reach(id, wider);
}

function reach(id: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found) for (const other of next.get(one) ?? []) found.add(other);
  return found;
}
