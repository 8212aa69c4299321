import { editYaml, lessonPath, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A source that facts cite is deleted. */
export const removeSource: ContentOperator = {
  level: 'content',
  name: 'remove-source',
  class: 'content',
  places: ({ parsed, kb, files }) =>
    Object.entries(parsed.sources).flatMap(([id, { file }]) => {
      const citing = [...kb.facts.values()].filter(({ citations }) =>
        citations.some(({ source }) => source === id),
      );
      if (citing.length === 0) return [];
      const place = placeIn(file, `${id} deleted`, () =>
        editYaml(files, file, (document) => {
          document.deleteIn([id]);
        }),
      );
      return {
        ...place,
        spoil: () => {
          const mutant = place.spoil();
          return mutant === undefined ? undefined : { ...mutant, touched: [file, ...citing.map(lessonPath)] };
        },
      };
    }),
};
