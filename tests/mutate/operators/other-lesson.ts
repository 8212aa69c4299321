import type { ItemOperator } from '../operator.ts';

/** The item is filed under another lesson of the course. */
export const otherLesson: ItemOperator = {
  level: 'item',
  name: 'other-lesson',
  class: 'flaw',
  mutate: function* (item, { parsed }) {
    for (const { course, id } of parsed.lessons)
      if (course === item.course && id !== item.lesson)
        yield { what: `lesson ${id}`, draft: { ...item, lesson: id } };
  },
};
