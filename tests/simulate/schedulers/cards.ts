import type { SeenAnswer, Timetable } from '../scheduler.ts';

/** When each card is due; the rest of a scheduler is what happens to it at an answer. */
export interface Card {
  /** Days since the first day. */
  due: number;
}

/** New facts a day, at most: the same for every scheduler. */
export const NEW_A_DAY = 8;

/**
 * A timetable of cards that are due on a day: what is due first, the longest overdue before the rest (as Anki and
 * SuperMemo do with what was not done on its day), then new cards in order.
 */
export function cardTimetable<T extends Card>(
  facts: number,
  first: (answer: SeenAnswer) => T,
  next: (card: T, answer: SeenAnswer) => void,
): Timetable {
  const cards = new Map<number, T>();
  const byDue = (isWanted: (card: T) => boolean): number[] =>
    [...cards]
      .filter(([, card]) => isWanted(card))
      .sort(([a, one], [b, other]) => one.due - other.due || a - b)
      .map(([fact]) => fact);
  return {
    queue: (day) => {
      const fresh = Math.min(NEW_A_DAY, facts - cards.size);
      return [
        ...byDue(({ due }) => due <= day),
        ...Array.from({ length: fresh }, (_, index) => cards.size + index),
      ];
    },
    ahead: (day) => byDue(({ due }) => due > day),
    answered: (answer) => {
      const card = cards.get(answer.fact);
      if (card === undefined) cards.set(answer.fact, first(answer));
      else next(card, answer);
    },
  };
}
