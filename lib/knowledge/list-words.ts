import { compareText } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { foldName } from '#lib/base/words.ts';
import type { Located, ParsedVocabulary } from '#lib/content/model.ts';
import { DEFINITION_KIND } from './definition-id.ts';
import { listFactKinds, type ListedFactKind } from './list-fact-kinds.ts';
import { QUANTITY_KIND } from './quantity-kind.ts';

/** Where an entry stands: "content/vocabulary/kinds.yaml:4"; of a kind that needs no entry "built in". */
type Where = string;

/** The words that are there to write facts with. Each list is sorted by id. Plain JSON. */
export interface WordList {
  readonly facts: readonly ListedFactKind[];
  readonly kinds: readonly ListedKind[];
  readonly concepts: readonly ListedConcept[];
  readonly relations: readonly ListedRelation[];
  readonly qualifiers: readonly ListedQualifier[];
  readonly scales: readonly ListedScale[];
}

export interface ListedKind {
  readonly id: string;
  readonly label: string;
  /** How many concepts of the vocabulary are of this kind. */
  readonly concepts: number;
  readonly where: Where;
}

export interface ListedConcept {
  readonly id: string;
  readonly kind: string;
  /** Label first, then synonyms, brands and abbreviation. */
  readonly names: readonly string[];
  readonly where: Where;
}

export interface ListedRelation {
  readonly id: string;
  readonly label: string;
  /** The kind of its subject. */
  readonly domain: string;
  /** The kind of its object. */
  readonly range: string;
  /** Qualifiers that stand in its phrasings: where all phrasings name one, a fact must have it. */
  readonly qualifiers: readonly string[];
  readonly statement: string;
  readonly negation: string;
  /** What is asked for → phrasings. */
  readonly ask: Readonly<Record<string, readonly string[]>>;
  readonly askInCase: Readonly<Record<string, readonly string[]>>;
  readonly where: Where;
}

export interface ListedQualifier {
  readonly id: string;
  readonly label: string;
  /** What its values are: a kind of concept, an amount, or those under `values`. */
  readonly takes: string;
  /** Value → its phrase. */
  readonly values: Readonly<Record<string, string>>;
  readonly where: Where;
}

export interface ListedScale {
  readonly id: string;
  readonly label: string;
  readonly unit: string | undefined;
  /** The categories that stand on it. */
  readonly concepts: readonly string[];
  readonly where: Where;
}

/**
 * The words of the vocabulary, or those in which `text` stands: in an id, a name, a phrasing, or the id of a kind that a
 * relation takes. Capitals and white space do not count.
 */
export function listWords(parsed: ParsedVocabulary, text = ''): WordList {
  const sought = foldName(text);
  const keep = <T>(entries: readonly T[]): readonly T[] => entries.filter((entry) => holds(entry, sought));
  const relations = byId(parsed.relations, relationOf);
  return {
    facts: keep(listFactKinds(relations)),
    kinds: keep(kindsOf(parsed)),
    concepts: keep(byId(parsed.concepts, conceptOf)),
    relations: keep(relations),
    qualifiers: keep(byId(parsed.qualifiers, qualifierOf)),
    scales: keep(byId(parsed.scales, (id, located) => scaleOf(id, located, parsed))),
  };
}

/** Whether the words stand in an entry, its place left out. */
function holds(entry: unknown, sought: string): boolean {
  if (typeof entry === 'string') return foldName(entry).includes(sought);
  if (typeof entry !== 'object' || entry === null) return false;
  return Object.entries(entry).some(
    ([name, value]) => name !== 'where' && (foldName(name) === sought || holds(value, sought)),
  );
}

/** `definition` and `quantity` are there without an entry: definitions and amounts are made from other words. */
function kindsOf(parsed: ParsedVocabulary): readonly ListedKind[] {
  const counts = Map.groupBy(Object.values(parsed.concepts), ({ entry }) => entry.kind);
  const built = [
    { id: DEFINITION_KIND, label: 'what a term means' },
    { id: QUANTITY_KIND, label: 'an amount with its unit' },
  ].filter(({ id }) => own(parsed.kinds, id) === undefined);
  return [
    ...byId(parsed.kinds, (id, { entry, locate }) => ({
      id,
      label: entry.label,
      concepts: counts.get(id)?.length ?? 0,
      where: whereOf(locate),
    })),
    ...built.map((kind) => ({ ...kind, concepts: 0, where: 'built in' })),
  ].sort((a, b) => compareText(a.id, b.id));
}

function conceptOf(
  id: string,
  { entry, locate }: Located<ParsedVocabulary['concepts'][string]['entry']>,
): ListedConcept {
  const { kind, label, synonyms, brands, abbreviation } = entry;
  const names = [label, ...synonyms, ...brands, ...(abbreviation === undefined ? [] : [abbreviation])];
  return { id, kind, names, where: whereOf(locate) };
}

function relationOf(id: string, { entry, locate }: ParsedVocabulary['relations'][string]): ListedRelation {
  const ask = framesOf(entry.ask);
  const askInCase = framesOf({ ...entry['ask-in-case'] });
  const frames = [
    entry.statement,
    entry.negation,
    ...[ask, askInCase].flatMap((roles) => Object.values(roles).flat()),
  ];
  const slots = frames.flatMap((frame) =>
    [...frame.matchAll(/\{([a-z0-9-]+)/gu)].map(([, name = '']) => name),
  );
  return {
    id,
    label: entry.label,
    domain: entry.domain,
    range: entry.range,
    qualifiers: [...new Set(slots)].filter((name) => name !== 'subject' && name !== 'object').sort(),
    statement: entry.statement,
    negation: entry.negation,
    ask,
    askInCase,
    where: whereOf(locate),
  };
}

function framesOf(
  roles: Readonly<Record<string, readonly string[] | undefined>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(roles).flatMap(([role, frames]) => (frames === undefined ? [] : [[role, frames]])),
  );
}

function qualifierOf(id: string, { entry, locate }: ParsedVocabulary['qualifiers'][string]): ListedQualifier {
  const takes = entry.concept ?? (entry.quantity ? QUANTITY_KIND : 'values');
  const values = Object.fromEntries(
    Object.entries(entry.values).map(([value, { phrase }]) => [value, phrase]),
  );
  return { id, label: entry.label, takes, values, where: whereOf(locate) };
}

function scaleOf(
  id: string,
  { entry, locate }: ParsedVocabulary['scales'][string],
  { concepts }: ParsedVocabulary,
): ListedScale {
  const own = Object.entries(concepts).flatMap(([name, one]) => (one.entry.scale === id ? [name] : []));
  return {
    id,
    label: entry.label,
    unit: entry.unit,
    concepts: own.sort(compareText),
    where: whereOf(locate),
  };
}

function byId<T, U>(entries: Readonly<Record<string, T>>, make: (id: string, entry: T) => U): readonly U[] {
  return Object.entries(entries)
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, entry]) => make(id, entry));
}

function whereOf(locate: Located<unknown>['locate']): Where {
  const { file, line } = locate([], 'key');
  return `${file}:${String(line)}`;
}
