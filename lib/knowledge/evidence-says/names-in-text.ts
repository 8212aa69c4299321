import { once, remembered } from '#lib/base/remembered.ts';
import { wordsIn, wordStem } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';
import type { Concept, ConceptId } from '../concept.ts';

/** A name of a concept that stands in a text: from which word on, and how many words. */
export interface NameInText {
  readonly concept: ConceptId;
  readonly from: number;
  readonly length: number;
}

interface Name {
  readonly concept: ConceptId;
  readonly stems: readonly string[];
}

/** Kind → first stem of a name → the names that begin with it. */
type NamesByKind = ReadonlyMap<string, ReadonlyMap<string, readonly Name[]>>;

/** What stems are counted without. */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** The stems of a text's words, articles left out: how names and sentences are compared. */
export const stemsIn = remembered((text: string): readonly string[] =>
  wordsIn(foldName(text))
    .filter((word) => !ARTICLES.has(word))
    .map(wordStem),
);

const indexes = new WeakMap<ReadonlyMap<ConceptId, Concept>, NamesByKind>();

/** Names of the concepts that authors wrote; amounts and definitions have ids with a slash and are left out. */
function indexOf(concepts: ReadonlyMap<ConceptId, Concept>): NamesByKind {
  const known = indexes.get(concepts);
  if (known !== undefined) return known;
  const index = new Map<string, Map<string, Name[]>>();
  for (const { id, kind, names } of concepts.values()) {
    if (id.includes('/')) continue;
    const ofKind = index.get(kind) ?? new Map<string, Name[]>();
    index.set(kind, ofKind);
    for (const stems of names.map(stemsIn)) {
      const [first] = stems;
      if (first === undefined) continue;
      const beginning = ofKind.get(first);
      if (beginning === undefined) ofKind.set(first, [{ concept: id, stems }]);
      else beginning.push({ concept: id, stems });
    }
  }
  indexes.set(concepts, index);
  return index;
}

/**
 * The names of concepts of these kinds in a text, in its order, the longest at each place: "very rare" holds no "rare". Words
 * may be inflected. Concepts that share a name are all found.
 */
export function namesInText(
  stems: readonly string[],
  kinds: ReadonlySet<string>,
  concepts: ReadonlyMap<ConceptId, Concept>,
): NameInText[] {
  const index = indexOf(concepts);
  const found: NameInText[] = [];
  const indexed = [...kinds].flatMap((kind) => index.get(kind) ?? []);
  for (let from = 0; from < stems.length;) {
    const here = longestAt(stems, from, indexed);
    for (const { concept, stems: words } of here) found.push({ concept, from, length: words.length });
    from += here[0]?.stems.length ?? 1;
  }
  return found;
}

/** The stems of a text without those that name one of these: "stop" in "stop examplol" says nothing of a reason. */
export function withoutNames(
  stems: readonly string[],
  ids: readonly ConceptId[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): readonly string[] {
  const kinds = new Set(ids.flatMap((id) => concepts.get(id)?.kind ?? []));
  const names = namesInText(stems, kinds, concepts).filter(({ concept }) => ids.includes(concept));
  return stems.filter((_stem, at) => !names.some(({ from, length }) => at >= from && at < from + length));
}

const NONE: readonly Name[] = [];

/** The longest names that stand at a place, of one length. */
function longestAt(
  stems: readonly string[],
  from: number,
  indexed: readonly ReadonlyMap<string, readonly Name[]>[],
): readonly Name[] {
  let here = NONE;
  for (const names of indexed)
    for (const name of names.get(stems[from] ?? '') ?? NONE) {
      const longest = here[0]?.stems.length ?? 0;
      if (name.stems.length < longest || !name.stems.every((stem, at) => stems[from + at] === stem)) continue;
      here = name.stems.length > longest ? [name] : [...here, name];
    }
  return here;
}

/** The concepts of a kind that authors wrote, each once. */
export function conceptsOfKind(kind: string, concepts: ReadonlyMap<ConceptId, Concept>): ConceptId[] {
  const names = [...(indexOf(concepts).get(kind)?.values() ?? [])].flat();
  return [...new Set(names.map(({ concept }) => concept))];
}

/** So large a share of the names of a kind have a word that tells none from another: "factor" of clotting factors. */
const SHARE_COMMON = 1 / 3;
/** Of fewer names nothing is common. */
const FEWEST = 4;

/** Kind → the stems that too many of its labels have to tell one from another. */
const commonOfKinds = once((concepts: ReadonlyMap<ConceptId, Concept>) => {
  const labels = Map.groupBy(concepts.values(), ({ kind }) => kind);
  return new Map(
    Array.from(labels, ([kind, all]) => {
      const own = all.filter(({ id }) => !id.includes('/')).map(({ label }) => [...new Set(stemsIn(label))]);
      const counts = [...Map.groupBy(own.flat(), (stem) => stem)];
      const isCommon = (count: number): boolean => count >= FEWEST && count >= own.length * SHARE_COMMON;
      return [kind, new Set(counts.flatMap(([stem, { length }]) => (isCommon(length) ? [stem] : [])))];
    }),
  );
});

const NO_STEMS: ReadonlySet<string> = new Set();

/** The stems of a kind that tell none of its concepts from the others. */
export function commonStems(kind: string, concepts: ReadonlyMap<ConceptId, Concept>): ReadonlySet<string> {
  return commonOfKinds(concepts).get(kind) ?? NO_STEMS;
}

/** Shorter words tell nothing by themselves. */
const SHORT = 2;

/** The words of the names of a concept that may tell it from others, found once for each. */
export function tellingStemsOf(id: ConceptId, concepts: ReadonlyMap<ConceptId, Concept>): readonly string[] {
  const known = tellingByConcept(concepts);
  const before = known.get(id);
  if (before !== undefined) return before;
  const { names = [], kind = '' } = concepts.get(id) ?? {};
  const telling = tellingStems(names.map(stemsIn), commonStems(kind, concepts));
  known.set(id, telling);
  return telling;
}

const tellingByConcept = once(
  (_: ReadonlyMap<ConceptId, Concept>) => new Map<ConceptId, readonly string[]>(),
);

/** The words of names that may tell one from others: of "factor II", where most of its kind are factors, the short one. */
export function tellingStems(
  names: readonly (readonly string[])[],
  common: ReadonlySet<string>,
): readonly string[] {
  return names.flatMap((name) => {
    const telling = name.filter((stem) => !common.has(stem));
    const isShort = telling.length < name.length && telling.every((stem) => stem.length <= SHORT);
    return isShort ? telling : telling.filter((stem) => stem.length > SHORT);
  });
}

/** A concept as messages name it. */
export function labelOf(id: ConceptId, concepts: ReadonlyMap<ConceptId, Concept>): string {
  return concepts.get(id)?.label ?? id;
}
