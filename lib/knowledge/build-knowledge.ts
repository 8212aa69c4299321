import { compareDiagnostics, compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { contentHash } from '#lib/base/hash.ts';
import type { ParsedContent, ParsedLesson } from '#lib/content/model.ts';
import { syntaxCodes } from '#lib/content/codes/syntax-codes.ts';
import { checkFrames } from './check-frames.ts';
import { knowledgeCodes } from './codes.ts';
import { checkIntervals } from './check-intervals.ts';
import { checkWording } from './check-wording.ts';
import { checkReferences, placeOf, type FactInLesson } from './check-references.ts';
import { ambiguousNames } from './ambiguous-names.ts';
import type { Avoidance, Claim, Completeness } from './claim.ts';
import { checkPartitions, findContradictions } from './contradictions.ts';
import type { Citation, Fact } from './fact.ts';
import { readFact } from './fact-kinds/read-fact.ts';
import { widerConcepts } from './hierarchy.ts';
import type { KnowledgeBase, KnownSource, PatientCase } from './knowledge-base.ts';
import { buildLexicon } from './lexicon.ts';
import { readVocabulary, type Vocabulary } from './read-vocabulary.ts';

/** The knowledge base and every fault found while building it. Facts with a fault are left out of the base. */
export interface Knowledge {
  readonly kb: KnowledgeBase;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads parsed content as facts and claims. Pure; the order of files does not matter.
 * Diagnostics: every code of `knowledgeCodes`, in the order of `compareDiagnostics`.
 */
export function buildKnowledge(parsed: ParsedContent): Knowledge {
  const vocabulary = readVocabulary(parsed.vocabulary);
  const frames = checkFrames(parsed.vocabulary);
  const wordless = new Set(frames.map(({ relation }) => relation));
  const diagnostics: Diagnostic[] = [...vocabulary.diagnostics, ...frames.map(({ fault }) => fault)];
  const sources = new Map(
    Object.entries(parsed.sources).map(([id, { entry }]): [string, KnownSource] => [id, { id, ...entry }]),
  );
  const sound: { readonly fact: Fact; readonly within: FactInLesson }[] = [];
  for (const within of factsOf(parsed)) {
    const faults = checkReferences(within, vocabulary);
    if (faults.length === 0 && !wordless.has(within.entry.relation))
      faults.push(...checkWording(within, vocabulary));
    diagnostics.push(...faults);
    if (faults.length > 0 || wordless.has(within.entry.relation)) continue;
    const fact = toFact(within, vocabulary, sources);
    if (fact !== undefined) sound.push({ fact, within });
  }
  const kb = assemble(parsed, vocabulary, sources, sound);
  const partitions = new Set(
    Object.entries(parsed.vocabulary.scales).flatMap(([id, { entry }]) => (entry.partition ? [id] : [])),
  );
  diagnostics.push(
    ...ambiguousNames(kb),
    ...checkIntervals(kb.concepts.values()),
    ...checkPartitions([...kb.concepts.values()], partitions),
    ...findContradictions(kb),
  );
  const told = isVocabularyUnread(parsed)
    ? diagnostics.filter(({ code }) => !UNKNOWN.has(code))
    : diagnostics;
  return { kb, diagnostics: told.sort(compareDiagnostics) };
}

/** What cannot be known while a file of the vocabulary cannot be read: the file's own fault is the one to mend. */
const UNKNOWN: ReadonlySet<string> = new Set(
  [
    knowledgeCodes.unknownConcept,
    knowledgeCodes.unknownRelation,
    knowledgeCodes.unknownQualifier,
    knowledgeCodes.unknownKind,
    knowledgeCodes.unknownScale,
    knowledgeCodes.missingDefinition,
  ].map(({ code }) => code),
);
const UNREAD: ReadonlySet<string> = new Set(Object.values(syntaxCodes).map(({ code }) => code));

function isVocabularyUnread(parsed: ParsedContent): boolean {
  return parsed.diagnostics.some(
    ({ code, place, severity }) =>
      severity === 'error' && UNREAD.has(code) && place.file.startsWith('content/vocabulary/'),
  );
}

function factsOf(parsed: ParsedContent): FactInLesson[] {
  return sortedLessons(parsed).flatMap((lesson) =>
    lesson.entry.facts.map((entry, index) => ({ lesson, index, entry, read: readFact(entry) })),
  );
}

function sortedLessons(parsed: ParsedContent): ParsedLesson[] {
  return [...parsed.lessons].sort((a, b) => compareText(a.course, b.course) || compareText(a.id, b.id));
}

function toFact(
  within: FactInLesson,
  vocabulary: Vocabulary,
  sources: ReadonlyMap<string, KnownSource>,
): Fact | undefined {
  const { lesson, entry, read } = within;
  const evidence = Object.hasOwn(lesson.evidence, entry.id) ? lesson.evidence[entry.id] : undefined;
  if (evidence === undefined) return undefined;
  const citations = entry.source.map(toCitation);
  return {
    ref: `${lesson.course}/${lesson.id}/${entry.id}`,
    course: lesson.course,
    lesson: lesson.id,
    id: entry.id,
    kind: entry.kind,
    objective: entry.objective,
    entry,
    relation: entry.relation,
    qualifiers: read.qualifiers,
    evidence: { text: evidence.text, sentence: evidence.sentence, anchor: evidence.anchor },
    citations,
    safety: entry.safety,
    examinable: entry.examinable,
    toVerify: entry.basis !== 'seen' || citations.some(({ source }) => isIncomplete(sources.get(source))),
    reviewedBy: entry['reviewed-by'],
    version: versionOf(within, vocabulary),
    place: placeOf(within, ['id']),
  };
}

function toCitation(reference: string): Citation {
  const [source = '', section] = reference.split('#');
  return { source, section };
}

/** A source of which title, publisher, edition, day of reading or address is not recorded. */
function isIncomplete(source: KnownSource | undefined): boolean {
  return (
    source === undefined ||
    [source.publisher, source.edition, source.retrieved, source.url].includes('unknown')
  );
}

/** What the fact means and rests on; a change of it makes every item that descends from it stale. */
function versionOf({ lesson, entry, read }: FactInLesson, { concepts }: Vocabulary): string {
  const name = (id: string) => concepts.get(id)?.label ?? id;
  return contentHash({
    kind: entry.kind,
    relation: entry.relation,
    claims: read.claims.map((claim) => [
      claim.subject,
      name(claim.subject),
      claim.object,
      name(claim.object),
      claim.polarity,
      claim.reason ?? null,
    ]),
    qualifiers: read.qualifiers,
    strength: entry.strength,
    complete: entry.kind === 'set' && entry.complete !== undefined ? { ...entry.complete } : null,
    avoid: [...entry.avoid].sort(),
    evidence: lesson.evidence[entry.id]?.sentence ?? null,
    source: entry.source,
  });
}

function assemble(
  parsed: ParsedContent,
  vocabulary: Vocabulary,
  sources: ReadonlyMap<string, KnownSource>,
  sound: readonly { readonly fact: Fact; readonly within: FactInLesson }[],
): KnowledgeBase {
  const claims = sound.flatMap(({ fact, within }) => claimsOf(fact, within));
  const lessons = sortedLessons(parsed);
  const facts = new Map(sound.map(({ fact }) => [fact.ref, fact]));
  return {
    concepts: vocabulary.concepts,
    relations: vocabulary.relations,
    qualifiers: vocabulary.qualifiers,
    sources,
    facts,
    cases: lessons.flatMap(casesOf),
    objectives: lessons.flatMap((lesson) =>
      Object.entries(lesson.entry.objectives).map(([id, objective]) => ({
        id,
        course: lesson.course,
        lesson: lesson.id,
        ...objective,
      })),
    ),
    claims,
    completeness: sound.flatMap(({ fact }) => completenessOf(fact)),
    avoidances: sound.flatMap(({ fact, within }) => avoidancesOf(fact, within)),
    disjoint: vocabulary.disjoint,
    kinds: vocabulary.kinds,
    claimsBySubject: groupBy(claims, (claim) => `${claim.relation}|${claim.subject}`),
    claimsByObject: groupBy(claims, (claim) => `${claim.relation}|${claim.object}`),
    lexicon: buildLexicon(vocabulary.concepts.values()),
    wider: widerConcepts(vocabulary.concepts),
    lessonTitles: new Map(lessons.map((lesson) => [`${lesson.course}/${lesson.id}`, lesson.entry.title])),
  };
}

function casesOf({ course, id: lesson, entry }: ParsedLesson): PatientCase[] {
  const full = (fact: string) => `${course}/${lesson}/${fact}`;
  return entry.cases.map(({ id, text, asks, facts, phrases, 'bow-tie': bowTie }) => ({
    id,
    course,
    lesson,
    facts: facts.map(full),
    text,
    asks,
    phrases: Object.entries(phrases).map(([concept, words]) => ({ text: words, concept })),
    bowTie:
      bowTie === undefined
        ? undefined
        : {
            condition: full(bowTie.condition),
            actions: full(bowTie.actions),
            monitoring: full(bowTie.monitoring),
          },
  }));
}

function claimsOf(fact: Fact, { read }: FactInLesson): Claim[] {
  return read.claims.map((core) => ({
    ...core,
    fact: fact.ref,
    relation: fact.relation,
    qualifiers: fact.qualifiers,
    strength: fact.entry.strength,
  }));
}

function completenessOf(fact: Fact): Completeness[] {
  const { entry } = fact;
  if (entry.kind !== 'set' || entry.complete === undefined) return [];
  const { source, 'as-of': asOf } = entry.complete;
  return [
    {
      fact: fact.ref,
      relation: fact.relation,
      subject: entry.subject,
      qualifiers: fact.qualifiers,
      members: entry.members,
      source,
      asOf,
    },
  ];
}

function avoidancesOf(fact: Fact, { read }: FactInLesson): Avoidance[] {
  return read.avoided.map((avoided) => ({
    ...avoided,
    fact: fact.ref,
    relation: fact.relation,
    qualifiers: fact.qualifiers,
  }));
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
