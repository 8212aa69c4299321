import { unique } from '#lib/base/unique.ts';
import type { ParsedContent } from '../model.ts';
import type { Named } from './references.ts';

/** What an id stands for, in words; '' when there are none. */
export type Names = ReadonlyMap<string, string>;
/** Every id that a root has, by what it names. */
export type KnownNames = Readonly<Record<Named, Names>>;

/** The ids of content, each with its label. Ids of item kinds are those of a later stage. */
export function knownNames(
  { vocabulary, sources, courses, lessons }: ParsedContent,
  itemKinds: readonly string[],
): KnownNames {
  const labels = (entries: Readonly<Record<string, { readonly entry: { readonly label: string } }>>): Names =>
    new Map(Object.entries(entries).map(([id, { entry }]) => [id, entry.label]));
  const { kinds, concepts, relations, qualifiers, scales } = vocabulary;
  return {
    kind: labels(kinds),
    concept: new Map(
      Object.entries(concepts).map(([id, { entry }]) => [
        id,
        entry.definition === undefined ? entry.label : `${entry.label}: ${entry.definition}`,
      ]),
    ),
    relation: new Map(Object.entries(relations).map(([id, { entry }]) => [id, entry.statement])),
    qualifier: labels(qualifiers),
    'qualifier-value': new Map(
      Object.values(qualifiers).flatMap(({ entry }) =>
        Object.entries(entry.values).map(([id, { phrase }]): [string, string] => [id, phrase]),
      ),
    ),
    scale: labels(scales),
    source: new Map(
      Object.entries(sources).flatMap(([id, { entry }]): [string, string][] => [
        [id, entry.title],
        ...Object.entries(entry.sections).map(([section, title]): [string, string] => [
          `${id}#${section}`,
          `${entry.title}: ${title}`,
        ]),
      ]),
    ),
    course: new Map(courses.map(({ id, entry }) => [id, entry.title])),
    lesson: new Map(lessons.map(({ id, entry }) => [id, entry.title])),
    objective: new Map(
      lessons.flatMap(({ entry }) =>
        Object.entries(entry.objectives).map(([id, { text }]): [string, string] => [id, text]),
      ),
    ),
    fact: new Map(
      lessons.flatMap(({ entry }) =>
        entry.facts.map(({ id, evidence }): [string, string] => [id, evidence.text]),
      ),
    ),
    'item-kind': new Map(unique(itemKinds).map((id) => [id, ''])),
  };
}
