import type { ParsedContent } from '../model.ts';
import { assembleContent } from '../parse-content.ts';
import type { ContentPart } from '../part.ts';
import { joinNames, type FileNames, type KnownNames, type NamedId } from './join-names.ts';

type Content = Pick<ParsedContent, 'vocabulary' | 'sources' | 'courses' | 'lessons'>;

/** The ids of content, each with its label. Ids of item kinds are those of a later stage. */
export function knownNames(content: Content, itemKinds: readonly string[]): KnownNames {
  return joinNames([namesOf(content)], itemKinds);
}

/** The ids of what was read from one file. */
export function namesOfPart(part: ContentPart): FileNames {
  return namesOf(assembleContent([part], [part.path]));
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
