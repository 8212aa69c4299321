import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { generationsOf } from '#lib/items/generate.ts';
import type { Item } from '#lib/items/item.ts';
import type { Bank, BankLesson, BankQuiz } from '../bank.ts';
import { itemsByLesson } from '../chunk.ts';
import { objectiveCoverage, type Measured } from '../thin-coverage.ts';
import type { ItemState } from './item-state.ts';
import {
  factBench,
  itemLine,
  labelOf,
  type BenchSource,
  type FactBench,
  type ItemLine,
} from './fact-bench.ts';

/** An objective with what serves it. */
export interface ObjectiveBench extends Omit<Measured, 'kinds'> {
  readonly id: string;
  /** How many items of a kind, by its name for a reader. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly text: string;
  readonly facts: number;
}

/** How many items stand how with the people who read them. */
export interface BenchCounts {
  readonly facts: number;
  readonly items: number;
  readonly approved: number;
  readonly retired: number;
  readonly lapsed: number;
  readonly awaiting: number;
}

/** What the workbench shows of one lesson; its items are opened one by one (`itemBench`). Plain JSON. */
export interface LessonBench {
  readonly course: string;
  readonly lesson: string;
  readonly title: string;
  readonly file: string;
  readonly objectives: readonly ObjectiveBench[];
  readonly counts: BenchCounts;
  /** In the lesson's order. */
  readonly facts: readonly FactBench[];
  /** Items whose first fact another lesson teaches. */
  readonly others: readonly ItemLine[];
  /** Those of the lesson's file. */
  readonly findings: readonly Diagnostic[];
  /** The quizzes that draw from the lesson. */
  readonly quizzes: readonly Pick<BankQuiz, 'id' | 'title'>[];
}

/** What the workbench reads of a bank. Of one family of courses, made by `compileFamily`, items have traits where they were asked for. */
export type DeskBank = Pick<Bank, 'courses' | 'lessons' | 'quizzes' | 'items' | 'traits'>;

/** What the lessons of a bank are shown from. The bank holds retired items too. */
export interface Desk extends BenchSource {
  readonly bank: DeskBank;
}

/** The lesson; undefined when there is none of this name. */
export function lessonBench(desk: Desk, course: string, id: string): LessonBench | undefined {
  const { bank, kb } = desk;
  const found = itemsByLesson(bank).find(({ lesson }) => lesson.course === course && lesson.id === id);
  if (found === undefined) return undefined;
  const { lesson, items } = found;
  const generations = new Map(
    generationsOf(kb, course, id).map((generation) => [generation.objective.id, generation]),
  );
  const refs = new Set(lesson.facts.map(({ ref }) => ref));
  const file = `content/${course}/${id}.md`;
  return {
    course,
    lesson: id,
    title: lesson.title,
    file,
    objectives: objectivesOf(lesson, bank),
    counts: countsOf(lesson, items, desk.states),
    facts: lesson.facts.map((fact) => factBench(fact, items, generations.get(fact.objective), desk)),
    others: items.filter(({ facts }) => !refs.has(facts[0] ?? '')).map((item) => itemLine(item, desk)),
    findings: desk.diagnostics.filter(({ place }) => place.file === file),
    quizzes: bank.quizzes
      .filter((quiz) => quiz.course === course && quiz.lessons.includes(id))
      .map((quiz) => ({ id: quiz.id, title: quiz.title })),
  };
}

function objectivesOf(lesson: BankLesson, bank: DeskBank): readonly ObjectiveBench[] {
  const measured = new Map(
    objectiveCoverage({ lessons: [lesson], items: bank.items }).map((one) => [one.objective, one]),
  );
  return lesson.objectives.map(({ id, text }) => {
    const { items, kinds, enough } = measured.get(id) ?? { items: 0, kinds: {}, enough: false };
    const facts = lesson.facts.filter(({ objective }) => objective === id).length;
    const named = Object.entries(kinds).map(([kind, count]) => [labelOf(kind), count] as const);
    return { id, text, facts, items, kinds: Object.fromEntries(named), enough };
  });
}

/** How the items of a lesson stand. @param states by id; an item that is not there awaits a decision */
export function countsOf(
  lesson: BankLesson,
  items: readonly Pick<Item, 'id'>[],
  states: ReadonlyMap<string, Pick<ItemState, 'code'>>,
): BenchCounts {
  const count = (code: 'approved' | 'retired' | 'lapsed'): number =>
    items.filter(({ id }) => states.get(id)?.code === code).length;
  const [approved, retired, lapsed] = [count('approved'), count('retired'), count('lapsed')];
  const awaiting = items.length - approved - retired - lapsed;
  return { facts: lesson.facts.length, items: items.length, approved, retired, lapsed, awaiting };
}
