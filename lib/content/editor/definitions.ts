import type { Place } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import type { Located, ParsedContent } from '../model.ts';
import type { Named } from './references.ts';

/** Where an id is defined; of a name that a lesson gives, in the lesson at hand first. Undefined for those of the program. */
export function definitionOf(
  { vocabulary, sources, courses, lessons }: ParsedContent,
  named: Named,
  id: string,
  file: string,
): Place | undefined {
  const keyed = (entries: Readonly<Record<string, Located<unknown>>>): Place | undefined =>
    own(entries, id)?.locate([], 'key');
  const nearest = [...lessons].sort((a, b) => Number(b.file === file) - Number(a.file === file));
  switch (named) {
    case 'kind':
      return keyed(vocabulary.kinds);
    case 'concept':
      return keyed(vocabulary.concepts);
    case 'relation':
      return keyed(vocabulary.relations);
    case 'qualifier':
      return keyed(vocabulary.qualifiers);
    case 'qualifier-value': {
      const found = Object.values(vocabulary.qualifiers).find(
        ({ entry }) => own(entry.values, id) !== undefined,
      );
      return found?.locate(['values', id], 'key');
    }
    case 'scale':
      return keyed(vocabulary.scales);
    case 'source': {
      const [document = '', section] = id.split('#');
      const found = own(sources, document);
      return section === undefined ? found?.locate([], 'key') : found?.locate(['sections', section], 'key');
    }
    case 'course':
      return courses.find((course) => course.id === id)?.locate(['title']);
    case 'lesson':
      return nearest.find((lesson) => lesson.id === id)?.locate(['title']);
    case 'objective':
      return nearest
        .find(({ entry }) => own(entry.objectives, id) !== undefined)
        ?.locate(['objectives', id], 'key');
    case 'fact':
      return nearest.flatMap(({ entry, locate }) => {
        const index = entry.facts.findIndex((fact) => fact.id === id);
        return index === -1 ? [] : [locate(['facts', index, 'id'])];
      })[0];
    case 'item-kind':
      return undefined;
  }
}
