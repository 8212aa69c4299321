import { editVocabulary, lessonPath, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A formula multiplies where it divided, or adds a constant. */
export const changeFormula: ContentOperator = {
  level: 'content',
  name: 'change-formula',
  class: 'content',
  places: (world) =>
    [...world.kb.relations.values()].flatMap(({ id, formula }) => {
      const file = world.parsed.vocabulary.relations[id]?.file;
      if (formula === undefined || file === undefined) return [];
      const swapped = formula.expression.replace(/[*/]/u, (sign) => (sign === '*' ? '/' : '*'));
      const used = [...world.kb.facts.values()].filter(({ relation }) => relation === id).map(lessonPath);
      return [swapped, `${formula.expression} + 1`].map((expression) => {
        const place = placeIn(file, `${id}: ${expression}`, () =>
          editVocabulary(world, 'relations', id, (document, at) => {
            document.setIn([...at, 'formula', 'expression'], expression);
          }),
        );
        return {
          ...place,
          spoil: () => {
            const mutant = place.spoil();
            return mutant === undefined ? undefined : { ...mutant, touched: [file, ...used] };
          },
        };
      });
    }),
};
