import { compareText } from '#lib/base/diagnostic.ts';
import { unique } from '#lib/base/unique.ts';
import type { ParsedContent } from '../model.ts';
import { assembleContent } from '../parse-content.ts';
import type { ContentPart } from '../part.ts';
import type { Named } from './references.ts';

/** What an id stands for, in words; '' when there are none. */
export type Names = ReadonlyMap<string, string>;
/** Every id that a root has, by what it names. */
export type KnownNames = Readonly<Record<Named, Names>>;

/** The ids of one file, each with its label. Ids of item kinds are in no file. Plain JSON. */
export type FileNames = Readonly<Record<Exclude<Named, 'item-kind'>, readonly NamedId[]>>;
type NamedId = readonly [id: string, label: string];
type Content = Pick<ParsedContent, 'vocabulary' | 'sources' | 'courses' | 'lessons'>;

/** The ids of content, each with its label. Ids of item kinds are those of a later stage. */
export function knownNames(content: Content, itemKinds: readonly string[]): KnownNames {
  return joinNames([namesOf(content)], itemKinds);
}

/** The ids of what was read from one file. */
export function namesOfPart(part: ContentPart): FileNames {
  return namesOf(assembleContent([part], [part.path]));
}

/** The ids of all files, by id; the order of the files does not matter: of an id with several labels the first by the alphabet counts. */
export function joinNames(files: readonly FileNames[], itemKinds: readonly string[]): KnownNames {
  const join = (named: keyof FileNames): Names => {
    const labels = Map.groupBy(
      files.flatMap((file) => file[named]),
      ([id]) => id,
    );
    const sorted = [...labels].sort(([a], [b]) => compareText(a, b));
    return new Map(sorted.map(([id, all]) => [id, all.map(([, label]) => label).sort(compareText)[0] ?? '']));
  };
  return {
    kind: join('kind'),
    concept: join('concept'),
    relation: join('relation'),
    qualifier: join('qualifier'),
    'qualifier-value': join('qualifier-value'),
    scale: join('scale'),
    source: join('source'),
    course: join('course'),
    lesson: join('lesson'),
    objective: join('objective'),
    fact: join('fact'),
    'item-kind': new Map(unique(itemKinds).map((id) => [id, ''])),
  };
}

function namesOf({ vocabulary, sources, courses, lessons }: Content): FileNames {
  const { kinds, concepts, relations, qualifiers, scales } = vocabulary;
  return {
    kind: labelsOf(kinds),
    concept: Object.entries(concepts).map(([id, { entry }]) => [
      id,
      entry.definition === undefined ? entry.label : `${entry.label}: ${entry.definition}`,
    ]),
    relation: Object.entries(relations).map(([id, { entry }]) => [id, entry.statement]),
    qualifier: labelsOf(qualifiers),
    'qualifier-value': Object.values(qualifiers).flatMap(({ entry }) =>
      Object.entries(entry.values).map(([id, { phrase }]): NamedId => [id, phrase]),
    ),
    scale: labelsOf(scales),
    source: Object.entries(sources).flatMap(([id, { entry }]): NamedId[] => [
      [id, entry.title],
      ...Object.entries(entry.sections).map(([section, title]): NamedId => [
        `${id}#${section}`,
        `${entry.title}: ${title}`,
      ]),
    ]),
    course: courses.map(({ id, entry }) => [id, entry.title]),
    lesson: lessons.map(({ id, entry }) => [id, entry.title]),
    objective: lessons.flatMap(({ entry }) =>
      Object.entries(entry.objectives).map(([id, { text }]): NamedId => [id, text]),
    ),
    fact: lessons.flatMap(({ entry }) => entry.facts.map(({ id, evidence }): NamedId => [id, evidence.text])),
  };
}

function labelsOf(
  entries: Readonly<Record<string, { readonly entry: { readonly label: string } }>>,
): readonly NamedId[] {
  return Object.entries(entries).map(([id, { entry }]) => [id, entry.label]);
}
