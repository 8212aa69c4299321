import { foldName } from '#lib/base/words.ts';
import type { Concept, Interval } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { exampleClaims, exampleFacts, examplePlace } from './example-facts.ts';

/** The knowledge that the examples of the rules are judged against: a few concepts and relations, one lesson. */

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
    place: examplePlace,
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
  concept('diazepam', 'medicine', 'diazepam', { isA: ['benzodiazepine'] }),
  concept('schedule-five', 'legal-status', 'Schedule V controlled substance'),
  concept('unscheduled', 'legal-status', 'medicine outside the schedules'),
  concept('prescription-only', 'legal-status', 'prescription-only medicine'),
  concept('bone-softening', 'reaction', 'softening of bones'),

  concept('alpha-2-delta', 'site', 'alpha-2-delta subunit', { synonyms: ['alpha-2-delta protein'] }),
  concept('gaba-a', 'site', 'GABA-A receptor'),
  concept('dopamine-d2', 'site', 'dopamine D2 receptor'),
  concept('serotonin-transporter', 'site', 'serotonin transporter', { abbreviation: 'SERT' }),
  concept('heart-channel', 'site', 'sodium channel of the heart', {
    isA: Array.from({ length: 12 }, (_, index) => `structure-${index}`),
  }),
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

function relation(id: string, domain: string, range: string, upwardMonotone: boolean): Relation {
  return {
    id,
    label: id,
    domain,
    range,
    functional: true,
    inverseFunctional: false,
    ofPeople: false,
    singleClass: false,
    upwardMonotone,
    statement: '',
    negation: '',
    ask: {},
    askInCase: {},
    because: undefined,
    formula: undefined,
    place: examplePlace,
  };
}

const relations: readonly Relation[] = [
  relation('binds', 'medicine', 'site', true),
  relation('listed-reaction', 'medicine', 'reaction', true),
  relation('belongs-to', 'medicine', 'medicine', true),
  relation('legal-status', 'medicine', 'legal-status', false),
  relation('more-frequent-than', 'reaction', 'reaction', false),
  relation('means', 'reaction', 'definition', false),
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
      'country',
      {
        id: 'country',
        label: 'country',
        conceptKind: undefined,
        attribution: false,
        values: {
          us: { phrase: 'in the United States', noun: undefined },
          uk: { phrase: 'in the United Kingdom', noun: undefined },
        },
      },
    ],
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
  facts: new Map(exampleFacts.map((one) => [one.ref, one])),
  cases: [],
  objectives: [
    {
      id: 'site',
      course: 'example',
      lesson: 'mechanism',
      text: 'Name the site that gabapentin binds',
      topic: 'binding',
    },
    { id: 'listed', course: 'example', lesson: 'tremor', text: 'Name a listed reaction', topic: 'reactions' },
  ],
  claims: exampleClaims,
  completeness: [],
  avoidances: [],
  disjoint: [],
  kinds: new Map([
    ['medicine', { label: 'medicine', plural: 'medicines' }],
    ['site', { label: 'site', plural: 'sites' }],
    ['reaction', { label: 'reaction', plural: 'reactions' }],
    ['legal-status', { label: 'legal status', plural: 'legal statuses' }],
    ['definition', { label: 'definition', plural: 'definitions' }],
    ['frequency-category', { label: 'frequency category', plural: 'frequency categories' }],
  ]),
  claimsBySubject: new Map(),
  claimsByObject: new Map(),
  lexicon: lexicon(),
  wider: new Map(concepts.map((one) => [one.id, new Set([one.id, ...one.isA])])),
  amountsByLesson: new Map(),
  lessonTitles: new Map([
    [`example/mechanism`, 'How the medicine acts'],
    [`example/tremor`, 'Tremor during treatment'],
  ]),
};
