import { compareText } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import type { Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { Bank, BankQuiz } from './bank.ts';
import { admits } from './check-quizzes.ts';

/** What a quiz covers, as its page says it before it begins. Names no fact and no item. */
export interface QuizOutline {
  /** In the course's order, each with the objectives that items of the quiz serve; a lesson without one is left out. */
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly objectives: readonly string[];
  }[];
  /** The names of the kinds that may come, in alphabetical order. */
  readonly kinds: readonly string[];
  /** How many items the quiz draws from. */
  readonly pool: number;
  /** True when every item that it can draw is safety-critical. */
  readonly safetyOnly: boolean;
}

/** Outlines a quiz from the items that its blueprint admits. */
export function quizOutline(bank: Pick<Bank, 'lessons' | 'items' | 'traits'>, quiz: BankQuiz): QuizOutline {
  const pool = bank.items.filter((item) => mayCome(item, quiz, bank.traits));
  const served = new Set(pool.map(({ lesson, objective }) => `${lesson}/${objective}`));
  const lessons = bank.lessons
    .filter(({ course, id }) => course === quiz.course && quiz.lessons.includes(id))
    .map(({ id, title, objectives }) => ({
      id,
      title,
      objectives: objectives
        .filter((objective) => served.has(`${id}/${objective.id}`))
        .map(({ text }) => text),
    }));
  return {
    lessons: lessons.filter(({ objectives }) => objectives.length > 0),
    kinds: kindNames(pool),
    pool: pool.length,
    safetyOnly: pool.length > 0 && pool.every(({ safety }) => safety),
  };
}

/** A row whose minimum fills the form leaves no room for other items; a row with the maximum 0 keeps its own out. */
function mayCome(item: Item, quiz: BankQuiz, traits: Bank['traits']): boolean {
  if (item.course !== quiz.course || !quiz.lessons.includes(item.lesson)) return false;
  if (quiz.signedOnly && own(traits, item.id)?.signed !== true) return false;
  return quiz.cells.every((cell) => {
    if (cell.max === 0) return !admits(cell, item, traits);
    return cell.min < quiz.items || admits(cell, item, traits);
  });
}

function kindNames(pool: readonly Item[]): readonly string[] {
  const used = new Set(pool.map(({ kind }) => kind));
  return kinds
    .filter(({ id }) => used.has(id))
    .map(({ label }) => label)
    .sort(compareText);
}
