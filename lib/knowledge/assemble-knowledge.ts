import type { ParsedLesson } from '#lib/content/model.ts';
import type { FactInLesson } from './check-references.ts';
import type { Avoidance, Claim, Completeness } from './claim.ts';
import type { Fact } from './fact.ts';
import { widerConcepts } from './hierarchy.ts';
import type { KnowledgeBase, KnownSource, PatientCase } from './knowledge-base.ts';
import { buildLexicon } from './lexicon.ts';
import { amountsByLesson, namedAmounts, quantityConcepts } from './quantity-concepts.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** A fact without a fault, and what it was read from. */
export interface SoundFact {
  readonly fact: Fact;
  readonly within: FactInLesson;
}

/** Puts sound facts and the vocabulary together and indexes them; `lessons` in their order. */
export function assemble(
  lessons: readonly ParsedLesson[],
  vocabulary: Vocabulary,
  sources: ReadonlyMap<string, KnownSource>,
  sound: readonly SoundFact[],
): KnowledgeBase {
  const amounts = namedAmounts(sound.map(({ within }) => within));
  const concepts = new Map([...vocabulary.concepts, ...quantityConcepts(amounts)]);
  const claims = sound.flatMap(({ fact, within }) => claimsOf(fact, within));
  const facts = new Map(sound.map(({ fact }) => [fact.ref, fact]));
  return {
    concepts,
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
    lexicon: buildLexicon(concepts.values()),
    amountsByLesson: amountsByLesson(
      amounts,
      lessons.map(({ course, id }) => ({ course, lesson: id })),
    ),
    wider: widerConcepts(concepts),
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
    relation: core.relation ?? fact.relation,
    qualifiers: { ...fact.qualifiers, ...core.qualifiers },
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
    relation: avoided.relation ?? fact.relation,
    qualifiers: fact.qualifiers,
  }));
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
