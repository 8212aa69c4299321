import { clozeStem, matrixStem } from '#lib/knowledge/instructions.ts';
import type { ItemOperator } from '../operator.ts';

/** The lead-in of a matrix or a cloze names the topic of another objective. */
export const otherTopic: ItemOperator = {
  level: 'item',
  name: 'other-topic',
  class: 'flaw',
  mutate: function* (item, { kb }) {
    const own = kb.objectives.find(
      ({ id, course, lesson }) => id === item.objective && course === item.course && lesson === item.lesson,
    );
    if (own === undefined) return;
    for (const other of kb.objectives)
      for (const stem of [matrixStem, clozeStem])
        if (other.topic !== own.topic && item.stem === stem(own.topic))
          yield { what: `topic "${other.topic}"`, draft: { ...item, stem: stem(other.topic) } };
  },
};
