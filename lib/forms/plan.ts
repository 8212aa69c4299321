import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { BankQuiz, ItemTraits, QuizCell } from '#lib/bank/bank.ts';
import type { Item } from '#lib/items/item.ts';
import { quizOfItem } from '#lib/items/written/written-id.ts';

/** What of a quiz a form is made from. */
export type Blueprint = Pick<
  BankQuiz,
  | 'id'
  | 'course'
  | 'lessons'
  | 'items'
  | 'kinds'
  | 'itemsPerFact'
  | 'cells'
  | 'itemsPerTemplate'
  | 'sharePerMedicine'
  | 'signedOnly'
>;

/** An item that a form may hold, with what forms know of it. */
export interface Candidate {
  readonly item: Item;
  readonly traits: ItemTraits;
}

/** A row of a blueprint, made ready: from `least` to `most` of the items that it admits. */
export interface Cell {
  /** For programs: `kind:matching`, `lesson:stopping level:application`. */
  readonly name: string;
  /** For readers: "matching in the lesson stopping". */
  readonly words: string;
  readonly least: number;
  readonly most: number;
  /** True when no more than there are is asked for: of the items of a quiz's own, one may be withdrawn at any time. */
  readonly yields: boolean;
  readonly admits: (candidate: Candidate) => boolean;
}

/** The name of the cell that every item belongs to: the form as a whole. */
export const WHOLE_FORM = 'items';

/** The rows of a blueprint: its cells, its kinds with a minimum, and the form as a whole, which comes last. */
export function cellsOf(quiz: Blueprint): readonly Cell[] {
  const named = Object.entries(quiz.kinds)
    .filter(([, least]) => least > 0)
    .map(([kind, min]) => toCell({ kind, min }));
  return [
    ...named,
    ...quiz.cells.map(toCell),
    {
      name: WHOLE_FORM,
      words: quiz.signedOnly ? 'signed items in all' : 'items in all',
      least: quiz.items,
      most: quiz.items,
      yields: false,
      admits: () => true,
    },
  ];
}

type Property = Exclude<keyof QuizCell, 'min' | 'max'>;

/** Whether an item has a value of a property (asked of every item for every form), and how a reader is told. */
const PROPERTIES: Readonly<
  Record<
    Property,
    {
      readonly has: (candidate: Candidate, value: string | boolean) => boolean;
      readonly words: (value: string) => string;
    }
  >
> = {
  kind: {
    has: ({ item }, value) => item.kind === value,
    words: (value) => `of the kind ${kinds.find(({ id }) => id === value)?.label ?? value}`,
  },
  level: { has: ({ item }, value) => item.level === value, words: (value) => `at the level ${value}` },
  difficulty: {
    has: ({ traits }, value) => traits.difficulty === value,
    words: (value) => `of the difficulty ${value}`,
  },
  safety: {
    has: ({ item }, value) => item.safety === value,
    words: (value) => (value === 'true' ? 'on safety' : 'not on safety'),
  },
  fact: {
    // Facts are told by `course/lesson/fact`, and a row by the last part; its lesson, where it matters, is named beside it.
    has: ({ item }, value) => item.facts.some((ref) => ref.endsWith(`/${String(value)}`)),
    words: (value) => `on the fact ${value}`,
  },
  objective: {
    has: ({ item }, value) => item.objective === value,
    words: (value) => `for the objective ${value}`,
  },
  lesson: { has: ({ item }, value) => item.lesson === value, words: (value) => `from the lesson ${value}` },
  quiz: {
    has: ({ item }, value) => quizOfItem(item.id) === value,
    words: () => 'written by hand for the quiz',
  },
};

const ORDER = ['kind', 'level', 'difficulty', 'safety', 'fact', 'objective', 'lesson', 'quiz'] as const;

function toCell(cell: QuizCell): Cell {
  const wanted = ORDER.flatMap((property) => {
    const value = cell[property];
    return value === undefined ? [] : [{ property, value }];
  });
  return {
    name: wanted.map(({ property, value }) => `${property}:${String(value)}`).join(' ') || 'any',
    words: ['items', ...wanted.map(({ property, value }) => PROPERTIES[property].words(String(value)))].join(
      ' ',
    ),
    least: cell.min,
    most: cell.max ?? Number.POSITIVE_INFINITY,
    yields: cell.quiz !== undefined,
    admits: (candidate) => wanted.every(({ property, value }) => PROPERTIES[property].has(candidate, value)),
  };
}
