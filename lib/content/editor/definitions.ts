import type { Place } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import type { Located, ParsedContent } from '../model.ts';
import type { Named } from './references.ts';

/** How a name is looked up; `lessons` begin with the lesson at hand. */
type Lookup = (parsed: ParsedContent, id: string) => Place | undefined;

const keyed = (entries: Readonly<Record<string, Located<unknown>>>, id: string): Place | undefined =>
  own(entries, id)?.locate([], 'key');

const LOOKUPS: Readonly<Record<Named, Lookup>> = {
  kind: ({ vocabulary }, id) => keyed(vocabulary.kinds, id),
  concept: ({ vocabulary }, id) => keyed(vocabulary.concepts, id),
  relation: ({ vocabulary }, id) => keyed(vocabulary.relations, id),
  qualifier: ({ vocabulary }, id) => keyed(vocabulary.qualifiers, id),
  'qualifier-value': ({ vocabulary }, id) =>
    Object.values(vocabulary.qualifiers)
      .find(({ entry }) => own(entry.values, id) !== undefined)
      ?.locate(['values', id], 'key'),
  scale: ({ vocabulary }, id) => keyed(vocabulary.scales, id),
  source: ({ sources }, id) => {
    const [document = '', section] = id.split('#');
    return section === undefined
      ? keyed(sources, document)
      : own(sources, document)?.locate(['sections', section], 'key');
  },
  course: ({ courses }, id) => courses.find((course) => course.id === id)?.locate(['title']),
  lesson: ({ lessons }, id) => lessons.find((lesson) => lesson.id === id)?.locate(['title']),
  objective: ({ lessons }, id) =>
    lessons.find(({ entry }) => own(entry.objectives, id) !== undefined)?.locate(['objectives', id], 'key'),
  fact: ({ lessons }, id) => {
    const lesson = lessons.find(({ entry }) => entry.facts.some((fact) => fact.id === id));
    const index = lesson?.entry.facts.findIndex((fact) => fact.id === id) ?? -1;
    return lesson?.locate(['facts', index, 'id']);
  },
  // The program gives them.
  'item-kind': () => undefined,
};

/** Where an id is defined; of a name that a lesson gives, in the lesson at hand first. Undefined for those of the program. */
export function definitionOf(
  parsed: ParsedContent,
  named: Named,
  id: string,
  file: string,
): Place | undefined {
  const lessons = [...parsed.lessons].sort((a, b) => Number(b.file === file) - Number(a.file === file));
  return LOOKUPS[named]({ ...parsed, lessons }, id);
}
