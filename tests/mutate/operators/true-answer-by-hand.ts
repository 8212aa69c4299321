import { MAIN_PART, partsOf, type Item } from '#lib/items/item.ts';
import { byHand } from '../by-hand.ts';
import { isStated } from '../claims.ts';
import { distractorsOf, keysOf, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';
import { wrongAnswersOf } from '../wrong-answers.ts';
import type { World } from '../world.ts';

/** A distractor of a hand-written item is worded as a true answer; its declaration stays. */
export const trueAnswerByHand: ItemOperator = {
  level: 'item',
  name: 'true-answer-by-hand',
  class: 'second-true',
  mutate: (item, world) => {
    const from = byHand(item, world);
    if (from === undefined) return [];
    const names = [...otherNamesOfKeys(from, world), ...otherTrueAnswers(item, world)];
    return partsOf(item)
      .flatMap(distractorsOf)
      .flatMap((wrong) =>
        names.map((name) => ({
          what: `${wrong.id}: "${name}"`,
          from,
          draft: withOption(from, MAIN_PART, wrong.id, (option) => ({ ...option, text: name })),
        })),
      );
  },
};

function otherNamesOfKeys(from: Item, { kb }: World): readonly string[] {
  return partsOf(from)
    .flatMap(keysOf)
    .flatMap(({ id, text }) => {
      const names = kb.concepts.get(from.declares?.options[id] ?? '')?.names ?? [];
      return names.filter((name) => name.toLowerCase() !== text.toLowerCase());
    });
}

function otherTrueAnswers(item: Item, world: World): readonly string[] {
  const [answer] = wrongAnswersOf(item, world);
  if (answer === undefined) return [];
  return [...world.kb.concepts.values()]
    .filter(({ id }) => !answer.offered.has(id) && isStated(world.kb, { ...answer.said, [answer.side]: id }))
    .map(({ label }) => label);
}
