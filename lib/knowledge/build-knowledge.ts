import { compareDiagnostics, compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { contentHash } from '#lib/base/hash.ts';
import { once } from '#lib/base/remembered.ts';
import type { ParsedContent, ParsedLesson, ParsedVocabulary } from '#lib/content/model.ts';
import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import { assemble, type SoundFact } from './assemble-knowledge.ts';
import { checkBoundRelations, checkWrongBounds } from './bounds.ts';
import { checkAllReasons } from './check-all-reasons.ts';
import { checkArticles } from './check-articles.ts';
import { checkAmounts, checkDimensions } from './check-amounts.ts';
import { checkForbidden } from './check-forbidden.ts';
import { checkFrames } from './check-frames.ts';
import { evidenceFaults } from './evidence-faults.ts';
import { checkLesson } from './check-lesson.ts';
import { checkDenials } from './check-denials.ts';
import { checkDisjoint } from './check-disjoint.ts';
import { checkFact } from './check-fact.ts';
import { checkLabels } from './check-labels.ts';
import { checkIntervals } from './check-intervals.ts';
import { checkPartitions } from './check-partitions.ts';
import { checkOrder } from './check-order.ts';
import { checkQualifierWords } from './check-qualifier-words.ts';
import { checkPhrasings } from './check-phrasings.ts';
import { checkRates } from './check-rates.ts';
import { checkReasonNames } from './check-reason-names.ts';
import { checkReversed } from './check-reversed.ts';
import { checkSameWords } from './check-same-words.ts';
import { checkWording } from './check-wording.ts';
import { checkReferences, placeOf, relationsOf, type FactInLesson } from './check-references.ts';
import { ambiguousNames } from './ambiguous-names.ts';
import { findContradictions } from './contradictions.ts';
import type { Citation, Fact } from './fact.ts';
import { readFact, type ReadFact } from './fact-kinds/read-fact.ts';
import type { KnowledgeBase, KnownSource } from './knowledge-base.ts';
import { namedAmounts, quantityConcepts } from './quantity-concepts.ts';
import type { Relation } from './relation.ts';
import { checkStatedTwice } from './stated-before.ts';
import { readVocabulary, type Vocabulary } from './read-vocabulary.ts';
import { withoutUnread } from './without-unread.ts';

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
  const { vocabulary, doubled, frames, wordless, alone } = wordsOf(parsed.vocabulary);
  const diagnostics: Diagnostic[] = [...vocabulary.diagnostics, ...frames.map(({ fault }) => fault)];
  const sources = new Map(
    Object.entries(parsed.sources).map(([id, { entry }]): [string, KnownSource] => [id, { id, ...entry }]),
  );
  const sound: SoundFact[] = [];
  const lessons = sortedLessons(parsed);
  const facts = factsOf(lessons, vocabulary);
  const known = withQuantities(vocabulary, facts);
  for (const within of facts) {
    const wordlessHere = relationsOf(within).some((relation) => wordless.has(relation));
    const faults = keptFaults(within, known, wordlessHere);
    diagnostics.push(...faults);
    if (faults.some(({ severity }) => severity === 'error') || wordlessHere) continue;
    const fact = toFact(within, vocabulary, sources);
    if (fact !== undefined) sound.push({ fact, within });
  }
  const kb = assemble(lessons, withoutRelations(vocabulary, doubled), sources, sound);
  const ofLesson = Map.groupBy(facts, ({ lesson }) => lesson);
  diagnostics.push(
    ...ambiguousNames(kb),
    ...alone,
    ...checkPhrasings(parsed.vocabulary, kb),
    ...checkIntervals(kb.concepts.values()),
    ...checkPartitions(parsed.vocabulary, kb.concepts.values()),
    ...checkDimensions(sound.map(({ within }) => within)),
    ...checkDisjoint(parsed.vocabulary, kb),
    ...findContradictions(kb),
    ...checkStatedTwice(kb),
    ...checkOrder(kb),
    ...checkForbidden(kb),
    ...checkRates(kb),
    ...checkAllReasons(facts, lessons, kb),
    ...lessons.flatMap((lesson) =>
      checkLesson(lesson, ofLesson.get(lesson) ?? [], { alone: vocabulary, known }, kb),
    ),
  );
  return { kb, diagnostics: withoutUnread(diagnostics, parsed, vocabulary).sort(compareDiagnostics) };
}

/** The vocabulary and what is wrong with its words: of the same parsed vocabulary the same objects. */
const wordsOf = once((parsed: ParsedVocabulary) => {
  const doubled = checkSameWords(parsed);
  const frames = [
    ...checkFrames(parsed),
    ...checkDenials(parsed),
    ...checkBoundRelations(parsed),
    ...doubled,
  ];
  return {
    vocabulary: readVocabulary(parsed),
    doubled,
    frames,
    /** What is wrong with them, whatever facts say. */
    alone: [
      ...checkLabels(parsed),
      ...checkArticles(parsed),
      ...checkReversed(parsed),
      ...checkQualifierWords(parsed),
    ],
    /** The relations of which a frame does not do. */
    wordless: new Set(frames.map(({ relation }) => relation)),
  };
});

/**
 * The faults of facts under a vocabulary. An entry stands in one lesson, which does not change while it is the same object, and
 * whether its relations have words follows from the vocabulary.
 */
const faultsUnder = once((_known: Vocabulary) => new WeakMap<FactEntry, readonly Diagnostic[]>());

function keptFaults(within: FactInLesson, known: Vocabulary, wordless: boolean): readonly Diagnostic[] {
  const kept = faultsUnder(known);
  const faults = kept.get(within.entry) ?? faultsOf(within, known, wordless);
  kept.set(within.entry, faults);
  return faults;
}

/** Faults of one fact; the later checks need what the earlier ones found sound. */
function faultsOf(within: FactInLesson, known: Vocabulary, wordless: boolean): Diagnostic[] {
  const faults = [...checkReferences(within, known), ...checkAmounts(within)];
  if (faults.length > 0) return faults;
  const words = wordless ? [] : [...checkWording(within, known), ...checkWrongBounds(within, known)];
  return [
    ...words,
    ...checkFact(within, known),
    ...evidenceFaults(within, known),
    ...checkReasonNames(within, known),
  ];
}

const readUnder = once((_vocabulary: Vocabulary) => new WeakMap<FactEntry, ReadFact>());

function factsOf(lessons: readonly ParsedLesson[], vocabulary: Vocabulary): FactInLesson[] {
  const kept = readUnder(vocabulary);
  return lessons.flatMap((lesson) =>
    lesson.entry.facts.map((entry, index) => {
      const read = kept.get(entry) ?? readFact(entry, vocabulary);
      kept.set(entry, read);
      return { lesson, index, entry, read };
    }),
  );
}

/** How a calculation is computed, as its version records it. */
function formulaOf(relation: Relation | undefined) {
  if (relation?.formula === undefined) return {};
  const { expression, given, unit, places, slips } = relation.formula;
  return {
    formula: [expression, { ...given }, unit, places],
    slips: slips.map((slip) => [slip.id, slip.expression, slip.why]),
  };
}

/** A vocabulary with the amounts it was last seen with. */
const lastWithQuantities = once((_vocabulary: Vocabulary): { text: string; known?: Vocabulary } => ({
  text: '',
}));

/** The vocabulary with the amounts that facts name: the same object as long as they name the same. */
function withQuantities(vocabulary: Vocabulary, facts: readonly FactInLesson[]): Vocabulary {
  const quantities = [...quantityConcepts(namedAmounts(facts))];
  const text = JSON.stringify(quantities);
  const last = lastWithQuantities(vocabulary);
  if (last.known !== undefined && last.text === text) return last.known;
  const known = { ...vocabulary, concepts: new Map([...vocabulary.concepts, ...quantities]) };
  Object.assign(last, { text, known });
  return known;
}

/** Without the relations that share their words with another: they would make the sentences of the other ambiguous. */
function withoutRelations(
  vocabulary: Vocabulary,
  faulty: readonly { readonly relation: string }[],
): Vocabulary {
  const left = new Set(faulty.map(({ relation }) => relation));
  return { ...vocabulary, relations: new Map([...vocabulary.relations].filter(([id]) => !left.has(id))) };
}

function sortedLessons(parsed: ParsedContent): ParsedLesson[] {
  return [...parsed.lessons].sort((a, b) => compareText(a.course, b.course) || compareText(a.id, b.id));
}

/** Facts as they were made last under a vocabulary, by their entries: what is the same stays the same object. */
const factsUnder = once((_vocabulary: Vocabulary) => new WeakMap<FactEntry, MadeFact>());

interface MadeFact {
  readonly evidence: ParsedLesson['evidence'][string];
  readonly fact: Fact;
}

function toFact(
  within: FactInLesson,
  vocabulary: Vocabulary,
  sources: ReadonlyMap<string, KnownSource>,
): Fact | undefined {
  const { lesson, entry } = within;
  const evidence = Object.hasOwn(lesson.evidence, entry.id) ? lesson.evidence[entry.id] : undefined;
  if (evidence === undefined) return undefined;
  const toVerify =
    entry.basis !== 'seen' || entry.source.some((one) => isIncomplete(sources.get(toCitation(one).source)));
  const kept = factsUnder(vocabulary);
  const known = kept.get(entry);
  if (known?.evidence === evidence && known.fact.toVerify === toVerify) return known.fact;
  const fact = makeFact(within, vocabulary, evidence, toVerify);
  kept.set(entry, { evidence, fact });
  return fact;
}

function makeFact(
  within: FactInLesson,
  vocabulary: Vocabulary,
  evidence: MadeFact['evidence'],
  toVerify: boolean,
): Fact {
  const { lesson, entry, read } = within;
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
    citations: entry.source.map(toCitation),
    safety: entry.safety,
    examinable: entry.examinable,
    toVerify,
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
function versionOf({ lesson, entry, read }: FactInLesson, { concepts, relations }: Vocabulary): string {
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
      ...(claim.relation === undefined ? [] : [claim.relation]),
      ...(claim.qualifiers === undefined ? [] : [{ ...claim.qualifiers }]),
    ]),
    qualifiers: read.qualifiers,
    strength: entry.strength,
    complete: entry.kind === 'set' && entry.complete !== undefined ? { ...entry.complete } : null,
    avoid: [...entry.avoid].sort(),
    ...(entry.why === undefined ? {} : { why: entry.why }),
    evidence: lesson.evidence[entry.id]?.sentence ?? null,
    source: entry.source,
    ...(entry.kind === 'calculation' ? formulaOf(relations.get(entry.relation)) : {}),
  });
}
