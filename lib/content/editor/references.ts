/** Which fields name what: the one table from which editors complete ids, and find what an id stands for. */
import type { Route } from '../routes.ts';

/** What an id may name. */
export type Named =
  | 'kind'
  | 'concept'
  | 'relation'
  | 'qualifier'
  | 'qualifier-value'
  | 'scale'
  | 'source'
  | 'course'
  | 'lesson'
  | 'objective'
  | 'fact'
  | 'item-kind';

/** What the values of a field name, in lists and maps as well, and what the names in its map do. */
interface Naming {
  readonly value?: Named;
  readonly key?: Named;
}

/** A file that authors write fields into. */
export type FieldsFile = Extract<
  Route['kind'],
  'lesson' | 'course' | 'vocabulary' | 'sources' | 'blueprint' | 'signoffs'
>;

const concept: Naming = { value: 'concept' };
const relation: Naming = { value: 'relation' };
const value: Naming = { value: 'qualifier-value' };
const fact: Naming = { value: 'fact' };
const reasons: Naming = { key: 'concept' };

const LESSON: Readonly<Record<string, Naming>> = {
  ...Object.fromEntries(
    [
      'subject',
      'object',
      'members',
      'steps',
      'term',
      'event',
      'medicine',
      'category',
      'about',
      'level',
      'driver',
      'response',
      'trigger',
      'action',
      'reasons',
      'comparator',
      'than',
      'with',
      'because',
      'status',
      'avoid',
      'glossary',
    ].map((name) => [name, concept]),
  ),
  between: { key: 'concept', value: 'concept' },
  false: reasons,
  'reason-false': reasons,
  'because-false': reasons,
  phrases: reasons,
  relation,
  'compared-by': relation,
  'reason-relation': relation,
  'because-relation': relation,
  objective: { value: 'objective' },
  source: { value: 'source' },
  scheme: { value: 'scale' },
  population: value,
  country: value,
  trials: value,
  qualifiers: { key: 'qualifier', value: 'qualifier-value' },
  given: { key: 'qualifier' },
  supersedes: fact,
  facts: fact,
  condition: fact,
  actions: fact,
  monitoring: fact,
};

const VOCABULARY: Readonly<Record<string, Naming>> = {
  kind: { value: 'kind' },
  domain: { value: 'kind' },
  range: { value: 'kind' },
  concept: { value: 'kind' },
  'is-a': concept,
  concepts: concept,
  scale: { value: 'scale' },
  relation,
  given: { key: 'qualifier' },
};

const BLUEPRINT: Readonly<Record<string, Naming>> = {
  course: { value: 'course' },
  lessons: { value: 'lesson' },
  kinds: { key: 'item-kind' },
  lesson: { value: 'lesson' },
  objective: { value: 'objective' },
  fact,
  kind: { value: 'item-kind' },
};

/** What fields name, by file and by name of field; a field of one name means the same in all of a file. */
export const REFERENCES: Readonly<Record<FieldsFile, Readonly<Record<string, Naming>>>> = {
  lesson: LESSON,
  course: { lessons: { value: 'lesson' } },
  vocabulary: VOCABULARY,
  sources: {},
  blueprint: BLUEPRINT,
  signoffs: {},
};
