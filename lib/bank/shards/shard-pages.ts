import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import type { Bank } from '../bank.ts';
import { outlineAnew, lessonKey } from '../lesson-outline.ts';
import { outlineNamed, type ServedBank } from '../served-bank.ts';
import { bankCourses, bankLessons, bankQuizzes, markReviewed } from '../bank-lesson.ts';
import type { ReadShard, ShardMemory } from './compile-memory.ts';
import type { Shard } from './plan-shards.ts';

/** What the pages of courses show besides items: known before any item is proved. */
export type ShownPages = Pick<Bank, 'courses' | 'lessons' | 'quizzes'>;

/** The pages of a shard before its items are proved; none while something is wrong with its files. */
export interface EarlyPages {
  /** Undefined with an error, and for a shard that was never compiled. */
  readonly pages: ShownPages | undefined;
  /** What is wrong with its files and facts, in the order of `compareDiagnostics`. */
  readonly errors: readonly Diagnostic[];
}

/**
 * What can be shown of a shard as soon as it is read. Items are not among it: which lessons are signed and which items by
 * hand a quiz has is taken from those that were proved last.
 */
export function earlyPages(shard: Shard, { parsed, kb, found }: ReadShard, memory: ShardMemory): EarlyPages {
  const own = new Set(shard.own);
  const errors = [...parsed.diagnostics, ...found]
    .filter(({ severity, place }) => severity === 'error' && own.has(place.file))
    .sort(compareDiagnostics);
  const { proved } = memory;
  if (errors.length > 0 || proved === undefined) return { pages: undefined, errors };
  const { items, signed } = proved;
  const courses = bankCourses(parsed);
  return {
    errors,
    pages: {
      courses: courses.filter(({ id }) => shard.courses.includes(id)),
      lessons: markReviewed(bankLessons(parsed, kb), items, signed),
      quizzes: bankQuizzes(parsed, courses, items, signed),
    },
  };
}

/** What is shown with the newer pages in the place of the older ones; lessons, courses and quizzes that are new come last. */
export function withPages<T extends ServedBank>(bank: T, pages: ShownPages): T {
  const courses = replaced(bank.courses, pages.courses, ({ id }) => id);
  const quizzes = replaced(bank.quizzes, pages.quizzes, ({ id }) => id);
  const newer = pages.lessons.map((lesson) => outlineAnew(lesson, outlineNamed(bank, lesson)));
  return {
    ...bank,
    courses,
    quizzes,
    outlines: replaced(bank.outlines, newer, lessonKey),
    part: async (names) => {
      const wanted = [...names];
      const part = await bank.part(wanted);
      const asked = new Set(wanted.map(lessonKey));
      const own = pages.lessons.filter((lesson) => asked.has(lessonKey(lesson)));
      return { ...part, courses, quizzes, lessons: replaced(part.lessons, own, lessonKey) };
    },
  };
}

function replaced<T>(older: readonly T[], newer: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const left = new Map(newer.map((one) => [nameOf(one), one]));
  const kept = older.map((one) => {
    const name = nameOf(one);
    const instead = left.get(name) ?? one;
    left.delete(name);
    return instead;
  });
  return [...kept, ...left.values()];
}
