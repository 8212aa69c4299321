import { once } from '#lib/base/remembered.ts';
import { unique } from '#lib/base/unique.ts';
import type { Claim, FactRef, Qualifiers } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import type { Generation } from '../generation.ts';
import type { Candidate } from './candidate.ts';
import { comparable, ofCourse } from './refute.ts';
import { judgePairing } from './judge.ts';
import { statedClaims } from './prospects.ts';

/**
 * What may stand in one table: the true claims of an objective's facts on one relation, within one scope, their objects of one
 * form: "about 24 hours" beside "3 to 5 hours", or minutes beside hours, would be seen to belong together.
 */
export interface TableTopic {
  readonly relation: string;
  readonly qualifiers: Qualifiers;
  /** In the order of facts and claims. */
  readonly claims: readonly Claim[];
  /** The fact of the first claim: items are numbered under it. `place` counts the relations and scopes of its own claims. */
  readonly first: FactRef;
  readonly place: number;
}

/** What can be shown of a subject and an object of a table; undefined when neither that it holds nor that it does not. */
export type Cell = (subject: ConceptId, object: ConceptId) => Candidate | undefined;

/** The topics of an objective, in the order of its facts. */
export const tableTopics = once(({ facts, kb }: Generation): readonly TableTopic[] => {
  const claims = facts.flatMap((fact) => statedClaims(fact, 1, kb));
  const topics = Map.groupBy(claims, (claim) => `${scopeOf(claim)} ${formOf(claim.object, kb)}`);
  return [...topics.values()].flatMap((own) => topicOf(own, claims) ?? []);
});

/**
 * The first draft that a topic gives: of all its claims, or, when its first fact fits no table, of the others. A draft
 * always rests on the fact under which it is numbered.
 */
export function firstDraft<T>(topic: TableTopic, draft: (topic: TableTopic) => T | undefined): T | undefined {
  let rest: TableTopic | undefined = topic;
  for (let tries = 0; tries < STARTS_MAX && rest !== undefined; tries += 1) {
    const drafted = draft(rest);
    if (drafted !== undefined) return drafted;
    const { first, claims }: TableTopic = rest;
    rest = topicOf(
      claims.filter(({ fact }) => fact !== first),
      claims,
    );
  }
  return undefined;
}

/** How many facts of a topic are tried as the one to begin with. */
const STARTS_MAX = 8;

function scopeOf({ relation, qualifiers }: Claim): string {
  return JSON.stringify([relation, Object.entries(qualifiers).sort()]);
}

/** In which unit an amount is, and whether it is rounded; the same for all that is no amount. */
function formOf(object: ConceptId, kb: KnowledgeBase): string {
  const amount = kb.concepts.get(object)?.quantity;
  return amount === undefined ? '' : `${amount.unit} ${String(amount.about)}`;
}

function topicOf(claims: readonly Claim[], all: readonly Claim[]): TableTopic | undefined {
  const [first] = claims;
  if (first === undefined) return undefined;
  const scopes = unique(all.filter(({ fact }) => fact === first.fact).map(scopeOf));
  const { relation, qualifiers, fact } = first;
  return { relation, qualifiers, claims, first: fact, place: scopes.indexOf(scopeOf(first)) };
}

/** What was judged for the tables of an objective, by relation and scope. */
const judgedFor = once((_generation: Generation) => new Map<string, Map<string, Candidate | undefined>>());

/** The cells of a topic's tables, each judged once for the tables of all kinds. */
export function cellsOf({ relation, qualifiers }: TableTopic, generation: Generation): Cell {
  const { kb, objective } = generation;
  const scopes = judgedFor(generation);
  const scope = JSON.stringify([relation, qualifiers]);
  const judged = scopes.get(scope) ?? new Map<string, Candidate | undefined>();
  scopes.set(scope, judged);
  return (subject, object) => {
    const name = `${subject}\n${object}`;
    const known = judged.get(name);
    if (known !== undefined || judged.has(name)) return known;
    const candidate = judgePairing({ relation, subject, object, qualifiers }, objective.course, kb);
    judged.set(name, candidate);
    return candidate;
  };
}

/**
 * Every object that some claim of the course, true or false, ties to one of the topic's subjects under its relation, the true
 * ones first.
 */
export function objectsNamed(topic: TableTopic, generation: Generation): ConceptId[] {
  const { kb, objective } = generation;
  const subjects = unique(topic.claims.map(({ subject }) => subject));
  const stated = topic.claims.map(({ object }) => object);
  const named = subjects.flatMap((subject) =>
    ofCourse(kb.claimsBySubject.get(`${topic.relation}|${subject}`) ?? [], objective.course, kb).map(
      ({ object }) => object,
    ),
  );
  const kind = kb.relations.get(topic.relation)?.range;
  const form = formOf(stated[0] ?? '', kb);
  return unique([...stated, ...named]).filter(
    (object) =>
      kb.concepts.get(object)?.kind === kind && !subjects.includes(object) && formOf(object, kb) === form,
  );
}

/** The concepts without those that are the same as, wider or narrower than an earlier one. */
export function apart(concepts: readonly ConceptId[], { kb }: Generation): ConceptId[] {
  const kept: ConceptId[] = [];
  for (const concept of concepts)
    if (!kept.some((other) => comparable(other, concept, kb))) kept.push(concept);
  return kept;
}

/** The cases of the lesson that were written for every one of the facts. */
export function casesForAll(facts: readonly FactRef[], { cases }: Generation): PatientCase[] {
  return cases.filter((patient) => facts.every((fact) => patient.facts.includes(fact)));
}
