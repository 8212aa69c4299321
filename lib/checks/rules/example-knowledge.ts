import { foldName } from '#lib/base/words.ts';
import { factSchema } from '#lib/content/schema/fact-schema.ts';
import type { Concept, Interval } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';

/** The knowledge that the examples of the rules are judged against: a few concepts, four facts, one lesson. */

const place = { file: 'vocabulary/example.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };

interface Names {
  readonly synonyms?: readonly string[];
  readonly brands?: readonly string[];
  readonly abbreviation?: string;
  readonly isA?: readonly string[];
  readonly number?: 'plural';
  readonly interval?: Interval;
}

function concept(id: string, kind: string, label: string, names: Names = {}): Concept {
  const { synonyms = [], brands = [], abbreviation, isA = [], interval } = names;
  return {
    id,
    kind,
    label,
    article: 'none',
    number: names.number ?? 'singular',
    names: [label, ...synonyms, ...brands, ...(abbreviation === undefined ? [] : [abbreviation])],
    brands,
    abbreviation,
    isA,
    namesComplete: true,
    scale: interval === undefined ? undefined : 'cioms',
    interval,
    place,
  };
}

/** Categories of frequency: CIOMS working group III, as the EU product information prints them. */
function category(id: string, label: string, min: number, max: number): Concept {
  return concept(id, 'frequency-category', label, { interval: { min, max, maxIncluded: false } });
}

const concepts: readonly Concept[] = [
  concept('gabapentin', 'medicine', 'gabapentin', { brands: ['Neurontin'] }),
  concept('pregabalin', 'medicine', 'pregabalin', { brands: ['Lyrica'] }),
  concept('lorazepam', 'medicine', 'lorazepam', { isA: ['benzodiazepine'] }),
  concept('benzodiazepine', 'medicine', 'benzodiazepine'),
  concept('sertraline', 'medicine', 'sertraline'),
  concept('alpha-2-delta', 'site', 'alpha-2-delta subunit', { synonyms: ['alpha-2-delta protein'] }),
  concept('gaba-a', 'site', 'GABA-A receptor'),
  concept('dopamine-d2', 'site', 'dopamine D2 receptor'),
  concept('serotonin-transporter', 'site', 'serotonin transporter', { abbreviation: 'SERT' }),
  concept('tremor', 'reaction', 'tremor'),
  concept('intention-tremor', 'reaction', 'intention tremor', { isA: ['tremor'] }),
  concept('myoclonus', 'reaction', 'myoclonus'),
  concept('drowsiness', 'reaction', 'drowsiness', { synonyms: ['somnolence'] }),
  concept('dizziness', 'reaction', 'dizziness'),
  concept('blurred-vision', 'reaction', 'blurred vision'),
  concept('hallucinations', 'reaction', 'hallucinations', { number: 'plural' }),
  concept('definition-of/tremor', 'definition', 'a rhythmic, involuntary shaking of a body part'),
  concept('definition-of/myoclonus', 'definition', 'a sudden, brief, shock-like jerk of a muscle'),
  category('very-common', 'very common', 0.1, 1.01),
  category('common', 'common', 0.01, 0.1),
  category('uncommon', 'uncommon', 0.001, 0.01),
  category('rare', 'rare', 0.0001, 0.001),
];

const COURSE = 'example';
const LESSON = 'mechanism';

function fact(source: Record<string, unknown>, relation: string): Fact {
  const entry = factSchema.parse({
    objective: 'site',
    evidence: 'as the lesson says',
    source: 'label',
    ...source,
  });
  return {
    ref: `${COURSE}/${LESSON}/${entry.id}`,
    course: COURSE,
    lesson: LESSON,
    id: entry.id,
    kind: entry.kind,
    objective: entry.objective,
    entry,
    relation,
    qualifiers: entry.qualifiers,
    evidence: { text: 'as the lesson says', sentence: 'It is as the lesson says.', anchor: 'mechanism' },
    citations: [{ source: 'label', section: undefined }],
    safety: entry.safety,
    examinable: entry.examinable,
    toVerify: false,
    reviewedBy: undefined,
    version: '1',
    place,
  };
}

const facts: readonly Fact[] = [
  fact(
    { kind: 'relation', id: 'binds', subject: 'gabapentin', relation: 'binds', object: 'alpha-2-delta' },
    'binds',
  ),
  fact(
    {
      kind: 'relation',
      id: 'taper',
      strength: 'always',
      subject: 'gabapentin',
      relation: 'advice',
      object: 'taper',
    },
    'advice',
  ),
  fact(
    {
      kind: 'relation',
      id: 'background',
      examinable: false,
      subject: 'gabapentin',
      relation: 'binds',
      object: 'alpha-2-delta',
    },
    'binds',
  ),
  fact({ kind: 'definition', id: 'tremor-means', term: 'tremor' }, 'means'),
  fact(
    {
      kind: 'frequency',
      id: 'tremor-frequency',
      event: 'tremor',
      medicine: 'gabapentin',
      category: 'common',
      scheme: 'cioms',
      population: 'adults',
    },
    'listed-frequency',
  ),
];

function relation(id: string, domain: string, range: string, upwardMonotone: boolean): Relation {
  return {
    id,
    label: id,
    domain,
    range,
    functional: true,
    inverseFunctional: false,
    singleClass: false,
    upwardMonotone,
    statement: '',
    negation: '',
    ask: {},
    askInCase: {},
    because: undefined,
    formula: undefined,
    place,
  };
}

const relations = [
  relation('binds', 'medicine', 'site', true),
  relation('listed-frequency', 'reaction', 'frequency-category', false),
];

function lexicon(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { id, names: forms } of concepts) {
    for (const form of forms) names.set(foldName(form), [...(names.get(foldName(form)) ?? []), id]);
  }
  return names;
}

/** The example knowledge base. */
export const exampleKnowledge: KnowledgeBase = {
  concepts: new Map(concepts.map((one) => [one.id, one])),
  relations: new Map(relations.map((one) => [one.id, one])),
  qualifiers: new Map([
    [
      'population',
      {
        id: 'population',
        label: 'population',
        conceptKind: undefined,
        attribution: false,
        values: { 'not-on-dialysis': { phrase: 'in adults who are not on dialysis', noun: undefined } },
      },
    ],
  ]),
  sources: new Map(),
  facts: new Map(facts.map((one) => [one.ref, one])),
  cases: [],
  objectives: [
    {
      id: 'site',
      course: COURSE,
      lesson: LESSON,
      text: 'Name the site that gabapentin binds',
      topic: 'binding',
    },
    { id: 'listed', course: COURSE, lesson: 'tremor', text: 'Name a listed reaction', topic: 'reactions' },
  ],
  claims: [],
  completeness: [],
  avoidances: [],
  disjoint: [],
  kinds: new Map([
    ['medicine', { label: 'medicine', plural: 'medicines' }],
    ['site', { label: 'site', plural: 'sites' }],
    ['reaction', { label: 'reaction', plural: 'reactions' }],
    ['definition', { label: 'definition', plural: 'definitions' }],
    ['frequency-category', { label: 'frequency category', plural: 'frequency categories' }],
  ]),
  claimsBySubject: new Map(),
  claimsByObject: new Map(),
  lexicon: lexicon(),
  wider: new Map(concepts.map((one) => [one.id, new Set([one.id, ...one.isA])])),
  lessonTitles: new Map([
    [`${COURSE}/${LESSON}`, 'How the medicine acts'],
    [`${COURSE}/tremor`, 'Tremor during treatment'],
  ]),
};
