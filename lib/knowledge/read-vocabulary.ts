import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import type { Located, ParsedVocabulary } from '#lib/content/model.ts';
import type { ConceptEntry, RelationEntry } from '#lib/content/schema/vocabulary-schema.ts';
import { knowledgeCodes } from './codes.ts';
import type { Concept, ConceptId, Interval } from './concept.ts';
import { DEFINITION_KIND, definitionId } from './definition-id.ts';
import { QUANTITY_KIND } from './quantity-kind.ts';
import { cyclesOf } from './hierarchy.ts';
import { readFormula } from './read-formula.ts';
import type { BecauseFrames, Formula, Qualifier, Relation, RoleFrames } from './relation.ts';

/** The vocabulary as the rest of the house reads it. */
export interface Vocabulary {
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly qualifiers: ReadonlyMap<string, Qualifier>;
  readonly disjoint: readonly (readonly ConceptId[])[];
  readonly kinds: ReadonlyMap<string, { readonly label: string; readonly plural: string }>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the vocabulary: ids become concepts, relations and qualifiers; what does not fit becomes a diagnostic. */
export function readVocabulary(parsed: ParsedVocabulary): Vocabulary {
  const diagnostics: Diagnostic[] = [];
  const concepts = readConcepts(parsed, diagnostics);
  const relations = new Map<string, Relation>();
  for (const [id, located] of Object.entries(parsed.relations)) {
    relations.set(id, toRelation(id, located, readFormula(located, parsed, diagnostics)));
    checkKinds(located, ['domain', 'range'], parsed, diagnostics);
  }
  for (const group of parsed.disjoint) checkDisjoint(group, parsed, diagnostics);
  for (const located of Object.values(parsed.qualifiers))
    checkKinds(located, ['concept'], parsed, diagnostics);
  const kinds = new Map(Object.entries(parsed.kinds).map(([id, { entry }]) => [id, entry]));
  return {
    concepts,
    relations,
    qualifiers: new Map(
      Object.entries(parsed.qualifiers).map(([id, located]) => [id, toQualifier(id, located.entry)]),
    ),
    disjoint: parsed.disjoint.map(({ entry }) => entry.concepts),
    kinds,
    diagnostics,
  };
}

function readConcepts(parsed: ParsedVocabulary, diagnostics: Diagnostic[]): Map<ConceptId, Concept> {
  const concepts = new Map<ConceptId, Concept>();
  for (const [id, located] of Object.entries(parsed.concepts)) {
    checkKinds(located, ['kind'], parsed, diagnostics);
    located.entry['is-a'].forEach((parent, index) => {
      checkConcept(parent, located, ['is-a', index], parsed, diagnostics);
    });
    const { scale } = located.entry;
    if (scale !== undefined && own(parsed.scales, scale) === undefined)
      push(
        diagnostics,
        knowledgeCodes.unknownScale,
        located,
        ['scale'],
        `Unexpected scale "${scale}". ${didYouMean(scale, Object.keys(parsed.scales))}`,
      );
    checkInterval(id, located, diagnostics);
    concepts.set(id, toConcept(id, located));
    if (located.entry.definition !== undefined)
      concepts.set(definitionId(id), toDefinition(id, located, located.entry.definition));
  }
  tellOfCycles(concepts, parsed, diagnostics);
  return concepts;
}

/** Each once. It is then read as if it were none: what would follow from it is no fault of the facts. */
function tellOfCycles(
  concepts: Map<ConceptId, Concept>,
  parsed: ParsedVocabulary,
  diagnostics: Diagnostic[],
): void {
  for (const cycle of cyclesOf(concepts)) {
    const [first = ''] = cycle;
    const located = own(parsed.concepts, first);
    const others = cycle.slice(1).map((id) => `"${id}"`);
    const through = others.length === 0 ? '' : `, through ${others.join(', ')}`;
    const message = `Unexpected cycle: "${first}" is wider than itself${through}`;
    if (located !== undefined) push(diagnostics, knowledgeCodes.cyclicIsA, located, ['is-a'], message);
    for (const id of cycle) {
      const concept = concepts.get(id);
      if (concept !== undefined)
        concepts.set(id, { ...concept, isA: concept.isA.filter((parent) => !cycle.includes(parent)) });
    }
  }
}

/** An interval that is turned round is told of here, and read the right way. */
function checkInterval(id: ConceptId, located: Located<ConceptEntry>, diagnostics: Diagnostic[]): void {
  const { interval } = located.entry;
  if (interval === undefined || interval.min <= interval.max) return;
  const message = `Unexpected interval of "${id}": it ends at ${String(interval.max)} and begins at ${String(interval.min)}`;
  const help = 'Write the lower bound under `min` and the upper one under `max`.';
  diagnostics.push(diagnose(knowledgeCodes.labelDiffers, located.locate(['interval']), message, { help }));
}

function toConcept(id: ConceptId, { entry, locate }: Located<ConceptEntry>): Concept {
  return {
    id,
    kind: entry.kind,
    label: entry.label,
    article: entry.article,
    number: entry.number,
    names: [
      entry.label,
      ...entry.synonyms,
      ...entry.brands,
      ...(entry.abbreviation === undefined ? [] : [entry.abbreviation]),
    ],
    brands: entry.brands,
    abbreviation: entry.abbreviation,
    isA: entry['is-a'],
    namesComplete: entry['names-complete'],
    scale: entry.scale,
    interval: entry.interval === undefined ? undefined : toInterval(entry.interval),
    place: locate([]),
  };
}

function toInterval({
  min,
  max,
  'max-included': maxIncluded,
}: NonNullable<ConceptEntry['interval']>): Interval {
  return { min: Math.min(min, max), max: Math.max(min, max), maxIncluded };
}

function toDefinition(term: ConceptId, { entry, locate }: Located<ConceptEntry>, words: string): Concept {
  return {
    id: definitionId(term),
    kind: DEFINITION_KIND,
    label: words,
    article: 'none',
    number: 'singular',
    names: [words],
    brands: [],
    abbreviation: undefined,
    isA: [],
    namesComplete: entry['names-complete'],
    scale: undefined,
    interval: undefined,
    place: locate(['definition']),
  };
}

function toRelation(
  id: string,
  { entry, locate }: Located<RelationEntry>,
  formula: Formula | undefined,
): Relation {
  return {
    id,
    label: entry.label,
    domain: entry.domain,
    range: entry.range,
    functional: entry.functional,
    inverseFunctional: entry['inverse-functional'],
    ofPeople: entry['of-people'],
    singleClass: entry['single-class'],
    upwardMonotone: entry['upward-monotone'],
    statement: entry.statement,
    negation: entry.negation,
    ask: toFrames(entry.ask),
    askInCase: toFrames(entry['ask-in-case'] ?? {}),
    because: toBecause(entry.because),
    formula,
    place: locate([]),
  };
}

const ROLES = ['object', 'subject', 'objects', 'subjects', 'match', 'each', 'order'] as const;

function toFrames(entry: RelationEntry['ask']): RoleFrames {
  const frames: { -readonly [Role in keyof RoleFrames]: RoleFrames[Role] } = {};
  for (const role of ROLES) {
    const phrasings = entry[role];
    if (phrasings !== undefined) frames[role] = phrasings;
  }
  return frames;
}

function toBecause(entry: RelationEntry['because']): BecauseFrames | undefined {
  return entry === undefined ? undefined : { relation: entry.relation, dyad: entry.dyad, triad: entry.triad };
}

function toQualifier(id: string, entry: ParsedVocabulary['qualifiers'][string]['entry']): Qualifier {
  const values: Record<string, { phrase: string; noun: string | undefined }> = {};
  for (const [value, words] of Object.entries(entry.values))
    values[value] = { phrase: words.phrase, noun: words.noun };
  return {
    id,
    label: entry.label,
    conceptKind: entry.quantity ? QUANTITY_KIND : entry.concept,
    attribution: entry.attribution,
    values,
  };
}

function checkKinds<T>(
  located: Located<T>,
  fields: readonly (keyof T & string)[],
  parsed: ParsedVocabulary,
  diagnostics: Diagnostic[],
): void {
  for (const field of fields) {
    const kind = located.entry[field];
    if (
      typeof kind !== 'string' ||
      kind === DEFINITION_KIND ||
      kind === QUANTITY_KIND ||
      own(parsed.kinds, kind) !== undefined
    )
      continue;
    push(
      diagnostics,
      knowledgeCodes.unknownKind,
      located,
      [field],
      `Unexpected kind "${kind}". ${didYouMean(kind, Object.keys(parsed.kinds))}`,
    );
  }
}

function checkDisjoint(
  group: ParsedVocabulary['disjoint'][number],
  parsed: ParsedVocabulary,
  diagnostics: Diagnostic[],
): void {
  group.entry.concepts.forEach((id, index) => {
    checkConcept(id, group, ['concepts', index], parsed, diagnostics);
  });
}

function checkConcept(
  id: ConceptId,
  located: Pick<Located<unknown>, 'locate'>,
  path: readonly (string | number)[],
  parsed: ParsedVocabulary,
  diagnostics: Diagnostic[],
): void {
  if (own(parsed.concepts, id) !== undefined) return;
  push(
    diagnostics,
    knowledgeCodes.unknownConcept,
    located,
    path,
    `Unexpected concept "${id}". ${didYouMean(id, Object.keys(parsed.concepts))}`,
  );
}

function push(
  diagnostics: Diagnostic[],
  page: CodePage,
  located: Pick<Located<unknown>, 'locate'>,
  path: readonly (string | number)[],
  message: string,
): void {
  diagnostics.push(diagnose(page, located.locate(path), message));
}
