import type { Bank } from './bank.ts';
import { chunksOf } from './chunk.ts';
import { lessonKey, lessonOf, outlineOf, type LessonName, type LessonOutline } from './lesson-outline.ts';

/**
 * A bank as it is served: what lists need is there, lessons and items are opened when they are asked for. All of it is of one
 * revision, also when another bank has taken its place meanwhile.
 */
export interface ServedBank extends Pick<Bank, 'revision' | 'engine' | 'courses' | 'quizzes' | 'names'> {
  /** Of every lesson, in the order of the bank: by course, each in its course's order. */
  readonly outlines: readonly LessonOutline[];
  /**
   * The bank with only these lessons, their items and the traits of these, in the order of the bank. A name that it does not have
   * is passed over.
   * @throws Error when one of them cannot be read
   */
  readonly part: (lessons: Iterable<LessonName>) => Promise<Bank>;
}

/** A bank that is held whole. */
export function heldBank(bank: Bank): ServedBank {
  const { revision, engine, courses, quizzes, names } = bank;
  const chunks = chunksOf(bank);
  const head = { revision, engine, courses, quizzes, names };
  return {
    ...head,
    outlines: chunks.map(outlineOf),
    part: (lessons) => {
      const wanted = new Set(Array.from(lessons, lessonKey));
      const own = chunks.filter(({ lesson }) => wanted.has(lessonKey(lesson)));
      return Promise.resolve(joinChunks(head, own));
    },
  };
}

/** A bank of these chunks, in their order. */
export function joinChunks(
  head: Pick<Bank, 'revision' | 'engine' | 'courses' | 'quizzes' | 'names'>,
  chunks: readonly Pick<ReturnType<typeof chunksOf>[number], 'lesson' | 'items' | 'traits'>[],
): Bank {
  return {
    ...head,
    lessons: chunks.map(({ lesson }) => lesson),
    items: chunks.flatMap(({ items }) => items),
    traits: Object.fromEntries(chunks.flatMap(({ traits }) => Object.entries(traits))),
  };
}

interface Indexed {
  readonly byName: ReadonlyMap<string, LessonOutline>;
  readonly byCourse: ReadonlyMap<string, readonly LessonOutline[]>;
  /** Fact → the lessons with items that rest on it. */
  readonly asking: ReadonlyMap<string, readonly LessonOutline[]>;
}

/** Made once for a bank, and gone with it. */
const indexes = new WeakMap<readonly LessonOutline[], Indexed>();

function indexOf({ outlines }: Pick<ServedBank, 'outlines'>): Indexed {
  const known = indexes.get(outlines);
  if (known !== undefined) return known;
  const asking = new Map<string, LessonOutline[]>();
  for (const outline of outlines)
    for (const [fact] of outline.asks) {
      const lessons = asking.get(fact);
      if (lessons === undefined) asking.set(fact, [outline]);
      else lessons.push(outline);
    }
  const index: Indexed = {
    byName: new Map(outlines.map((outline) => [lessonKey(outline), outline])),
    byCourse: Map.groupBy(outlines, ({ course }) => course),
    asking,
  };
  indexes.set(outlines, index);
  return index;
}

/** The outline of a lesson. */
export function outlineNamed(
  bank: Pick<ServedBank, 'outlines'>,
  lesson: LessonName,
): LessonOutline | undefined {
  return indexOf(bank).byName.get(lessonKey(lesson));
}

/** The outlines of a course's lessons, in the order of the bank. */
export function outlinesOfCourse(
  bank: Pick<ServedBank, 'outlines'>,
  course: string,
): readonly LessonOutline[] {
  return indexOf(bank).byCourse.get(course) ?? [];
}

/** The lessons with items that rest on one of these facts; some twice. */
export function lessonsAsking(
  bank: Pick<ServedBank, 'outlines'>,
  facts: Iterable<string>,
): readonly LessonName[] {
  const { asking } = indexOf(bank);
  return Array.from(facts, (fact) => asking.get(fact) ?? []).flat();
}

/** The lessons in which these items and the facts that they rest on stand; some twice. */
export function lessonsBehind(
  items: readonly { readonly course: string; readonly lesson: string; readonly facts: readonly string[] }[],
): readonly LessonName[] {
  return items.flatMap(({ course, lesson, facts }) => [
    { course, id: lesson },
    ...facts.map((fact) => lessonOf(fact)),
  ]);
}
