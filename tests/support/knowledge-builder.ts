/** Knowledge bases for tests, written as data: what a test does not mention has an unremarkable default. */
import type { Avoidance, Claim, Completeness, Qualifiers } from '#lib/knowledge/claim.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { widerConcepts } from '#lib/knowledge/hierarchy.ts';
import type { KnowledgeBase, KnownSource, Objective, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { buildLexicon } from '#lib/knowledge/lexicon.ts';
import type { Relation } from '#lib/knowledge/relation.ts';

const place = { file: 'test.md', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A claim of a fact: subject, object, and `false` when the fact says that it does not hold. */
export type ClaimPair = readonly [subject: string, object: string, holds?: false];

export interface FactSpec {
  /** That of its evidence. */
  readonly sentence?: string;
  readonly relation: string;
  readonly kind?: Fact['kind'];
  readonly claims: readonly ClaimPair[];
  readonly qualifiers?: Qualifiers;
  /** Object → the reason why it is wrong, where that matters. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** Concepts to avoid, as wrong answers about the fact's claims. */
  readonly avoid?: readonly string[];
  /** True when the objects are the whole list for the first claim's subject. */
  readonly complete?: boolean;
  readonly version?: string;
  readonly safety?: boolean;
  readonly reviewedBy?: string;
}

export interface KnowledgeSpec {
  readonly concepts?: Readonly<Record<string, Partial<Concept>>>;
  readonly relations?: Readonly<Record<string, Partial<Relation>>>;
  /** Qualifier id → value id → phrase, or the kind of concept that its values are. */
  readonly qualifiers?: Readonly<Record<string, Readonly<Record<string, string>> | string>>;
  /** Fact id → fact; references become `course/lesson/<id>`. */
  readonly facts?: Readonly<Record<string, FactSpec>>;
  readonly disjoint?: readonly (readonly string[])[];
  readonly cases?: readonly (Pick<PatientCase, 'id' | 'text' | 'facts'> & Partial<PatientCase>)[];
  readonly topics?: readonly string[];
  readonly sources?: readonly KnownSource[];
}

/** The reference of a fact of the spec. */
export function ref(id: string): string {
  return `course/lesson/${id}`;
}

export function buildKnowledgeBase(spec: KnowledgeSpec): KnowledgeBase {
  const concepts = new Map(
    Object.entries(spec.concepts ?? {}).map(([id, part]) => [id, toConcept(id, part)]),
  );
  const facts = Object.entries(spec.facts ?? {});
  const claims = facts.flatMap(([id, fact]) => toClaims(id, fact));
  return {
    concepts,
    relations: new Map(Object.entries(spec.relations ?? {}).map(([id, part]) => [id, toRelation(id, part)])),
    qualifiers: new Map(
      Object.entries(spec.qualifiers ?? {}).map(([id, values]) => [id, toQualifier(id, values)]),
    ),
    sources: new Map((spec.sources ?? []).map((source) => [source.id, source])),
    facts: new Map(facts.map(([id, fact]) => [ref(id), toFact(id, fact)])),
    cases: (spec.cases ?? []).map((one) => ({
      course: 'course',
      lesson: 'lesson',
      asks: 'object',
      phrases: [],
      bowTie: undefined,
      ...one,
    })),
    objectives: (spec.topics ?? []).map(toObjective),
    claims,
    completeness: facts.flatMap(([id, fact]) => toCompleteness(id, fact)),
    avoidances: facts.flatMap(([id, fact]) => toAvoidances(id, fact)),
    disjoint: spec.disjoint ?? [],
    kinds: new Map(),
    claimsBySubject: groupBy(claims, ({ relation, subject }) => `${relation}|${subject}`),
    claimsByObject: groupBy(claims, ({ relation, object }) => `${relation}|${object}`),
    lexicon: buildLexicon(concepts.values()),
    wider: widerConcepts(concepts),
    amountsByLesson: new Map(),
    lessonTitles: new Map(),
  };
}

function toConcept(id: string, part: Partial<Concept>): Concept {
  const label = part.label ?? id;
  return {
    id,
    kind: 'thing',
    label,
    article: 'none',
    number: 'singular',
    brands: [],
    abbreviation: undefined,
    isA: [],
    namesComplete: false,
    scale: part.interval === undefined ? undefined : 'scale',
    interval: undefined,
    place,
    ...part,
    names: [label, ...(part.names ?? [])],
  };
}

function toRelation(id: string, part: Partial<Relation>): Relation {
  return {
    id,
    label: id,
    domain: 'thing',
    range: 'thing',
    functional: false,
    ofPeople: false,
    inverseFunctional: false,
    singleClass: false,
    upwardMonotone: true,
    statement: `{subject} ${id} {object}.`,
    negation: `{subject} does not ${id} {object}.`,
    ask: { object: [`what does {subject} ${id}?`], subject: [`what ${id}s {object}?`] },
    askInCase: {},
    because: undefined,
    formula: undefined,
    place,
    ...part,
  };
}

function toQualifier(id: string, values: Readonly<Record<string, string>> | string) {
  if (typeof values === 'string')
    return { id, label: id, conceptKind: values, attribution: false, values: {} };
  const words = Object.entries(values).map(([value, phrase]) => [value, { phrase, noun: value }]);
  return {
    id,
    label: id,
    conceptKind: undefined,
    attribution: id === 'information',
    values: Object.fromEntries(words) as Record<string, { phrase: string; noun: string }>,
  };
}

function toFact(id: string, spec: FactSpec): Fact {
  return {
    ref: ref(id),
    course: 'course',
    lesson: 'lesson',
    id,
    kind: spec.kind ?? 'relation',
    objective: 'objective',
    entry: {} as Fact['entry'],
    relation: spec.relation,
    qualifiers: spec.qualifiers ?? {},
    evidence: { text: id, sentence: spec.sentence ?? `The sentence of ${id}.`, anchor: id },
    citations: [{ source: 'label', section: 'uses' }],
    safety: spec.safety ?? false,
    examinable: true,
    toVerify: false,
    reviewedBy: spec.reviewedBy,
    version: spec.version ?? `${id}-1`,
    place,
  };
}

function toClaims(id: string, { relation, claims, qualifiers = {}, reasons = {} }: FactSpec): Claim[] {
  return claims.map(([subject, object, holds = true]) => ({
    fact: ref(id),
    relation,
    subject,
    object,
    polarity: holds ? 1 : -1,
    qualifiers,
    strength: 'typical',
    origin: holds ? 'stated' : 'authored-false',
    reason: holds ? undefined : (reasons[object] ?? 'It is not so.'),
  }));
}

function toCompleteness(
  id: string,
  { relation, claims, qualifiers = {}, complete = false }: FactSpec,
): Completeness[] {
  const subject = claims[0]?.[0] ?? '';
  const members = claims
    .filter(([one, , holds = true]) => one === subject && holds)
    .map(([, object]) => object);
  return complete
    ? [{ fact: ref(id), relation, subject, qualifiers, members, source: 'label', asOf: 'unknown' }]
    : [];
}

function toAvoidances(id: string, { relation, claims, qualifiers = {}, avoid = [] }: FactSpec): Avoidance[] {
  const subjects = [...new Set(claims.map(([subject]) => subject))];
  const objects = (subject: string) =>
    claims.filter(([one, , holds = true]) => one === subject && holds).map(([, object]) => object);
  return avoid.flatMap((concept) =>
    subjects.map((subject) => ({
      fact: ref(id),
      relation,
      subject,
      objects: objects(subject),
      concept,
      qualifiers,
    })),
  );
}

function toObjective(topic: string, index: number): Objective {
  return { id: `objective-${String(index)}`, course: 'course', lesson: 'lesson', text: topic, topic };
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
