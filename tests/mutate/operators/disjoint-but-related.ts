import { editYaml, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** Two concepts are declared disjoint although one falls under the other. */
export const disjointButRelated: ContentOperator = {
  level: 'content',
  name: 'disjoint-but-related',
  class: 'content',
  places: ({ parsed, files }) =>
    Object.entries(parsed.vocabulary.concepts).flatMap(([id, { file, entry }]) => {
      const other = Object.entries(parsed.vocabulary.concepts).find(
        ([one, concept]) => one !== id && concept.file === file && concept.entry.kind === entry.kind,
      )?.[0];
      if (other === undefined) return [];
      return placeIn(file, `${id} is a ${other} and disjoint from it`, () =>
        editYaml(files, file, (document) => {
          document.setIn(['concepts', id, 'is-a'], [other]);
          const group = { concepts: [id, other], why: 'They are two things.' };
          const before: unknown =
            document.get('disjoint') === undefined
              ? []
              : parsed.vocabulary.disjoint.filter((one) => one.file === file).map((one) => one.entry);
          document.setIn(['disjoint'], document.createNode([...(before as unknown[]), group]));
        }),
      );
    }),
};
