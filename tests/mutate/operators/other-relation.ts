import { renderFrame } from '#lib/items/phrase/render-frame.ts';
import type { ItemMutant, ItemOperator } from '../operator.ts';
import { questionsOf, stillRight, type Question } from '../questions.ts';
import type { World } from '../world.ts';

/** The question is put in the words of another relation between the same kinds. */
export const otherRelation: ItemOperator = {
  level: 'item',
  name: 'other-relation',
  class: 'wrong-key',
  mutate: (item, world) => questionsOf(item, world).flatMap((question) => reworded(question, world)),
};

function reworded(question: Question, { kb }: World): readonly ItemMutant[] {
  const own = kb.relations.get(question.claims[0]?.said.relation ?? '');
  const others = [...kb.relations.values()].filter(
    ({ id, domain, range }) => id !== own?.id && domain === own?.domain && range === own.range,
  );
  return others.flatMap((relation) => {
    if (stillRight(question, (said) => ({ ...said, relation: relation.id }), kb)) return [];
    const frame = question.frameOf(relation);
    const text = frame === undefined ? undefined : renderFrame(frame, question.filling, kb);
    if (text === undefined || text === question.text) return [];
    return [{ what: `${question.where}: ${text}`, draft: question.replace(question.inWords(text)) }];
  });
}
