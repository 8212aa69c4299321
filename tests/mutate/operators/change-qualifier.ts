import type { ItemMutant, ItemOperator } from '../operator.ts';
import { withQualifier } from '../qualifier-words.ts';
import { questionsOf, stillRight, type Question } from '../questions.ts';
import type { World } from '../world.ts';

/** A qualifier of the question gets another value: another country, product form or document. */
export const changeQualifier: ItemOperator = {
  level: 'item',
  name: 'change-qualifier',
  class: 'wrong-key',
  mutate: (item, world) => questionsOf(item, world).flatMap((question) => changed(question, world)),
};

function changed(question: Question, { kb }: World): readonly ItemMutant[] {
  const qualifiers = Object.entries(question.claims[0]?.said.qualifiers ?? {});
  return qualifiers.flatMap(([id, value]) =>
    Object.keys(kb.qualifiers.get(id)?.values ?? {}).flatMap((other) => {
      const text = withQualifier(question.text, id, value, other, kb);
      if (text === undefined || text === question.text) return [];
      const right = stillRight(
        question,
        (said) => ({ ...said, qualifiers: { ...said.qualifiers, [id]: other } }),
        kb,
      );
      return right ? [] : [{ what: `${question.where}: ${text}`, draft: question.replace(text) }];
    }),
  );
}
