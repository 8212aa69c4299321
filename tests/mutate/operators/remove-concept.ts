import { editVocabulary, lessonPath, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A concept that facts name is deleted from the vocabulary. */
export const removeConcept: ContentOperator = {
  level: 'content',
  name: 'remove-concept',
  class: 'content',
  places: (world) =>
    Object.entries(world.parsed.vocabulary.concepts).flatMap(([id, { file }]) => {
      const naming = world.kb.claims.filter(({ subject, object }) => subject === id || object === id);
      const facts = naming.flatMap(({ fact }) => world.kb.facts.get(fact) ?? []);
      if (facts.length === 0) return [];
      const place = placeIn(file, `${id} deleted`, () =>
        editVocabulary(world, 'concepts', id, (document, at) => {
          document.deleteIn(at);
        }),
      );
      return {
        ...place,
        spoil: () => {
          const mutant = place.spoil();
          return mutant === undefined ? undefined : { ...mutant, touched: [file, ...facts.map(lessonPath)] };
        },
      };
    }),
};
