import { compareIds } from '#lib/base/compare-ids.ts';
import { contentHashOf } from '#lib/base/hash.ts';
import { once } from '#lib/base/remembered.ts';
import { unique } from '#lib/base/unique.ts';
import type { Bank } from '../bank.ts';
import { canonicalList, canonicalObject, canonicalPart, joinedList } from '../canonical-parts.ts';
import { packChunk } from '../chunk.ts';
import type { CourseIndex } from '../course-index.ts';
import { ENGINE } from '../engine.ts';
import { inLearningOrder } from '../quiz-order.ts';
import type { CompiledShard } from './compile-shard.ts';

/** The head of a bank: all but lessons and items, of which it knows the hashes. */
export type BankHead = Pick<Bank, 'revision' | 'engine' | 'courses' | 'quizzes' | 'names'>;

/** What the head of a bank is made from: of one shard, or of several. */
export interface ShardHead extends Pick<Bank, 'courses' | 'quizzes'> {
  /** The chunk of each lesson, in the order of its courses. */
  readonly lessons: readonly { readonly course: string; readonly id: string; readonly chunk: string }[];
  /** Made from the chunks alone, so that no revision counts them. */
  readonly indexes: readonly CourseIndex[];
}

/** The chunks of a bank in its order, and the indexes of its courses. */
export type BankContents = Pick<ShardHead, 'lessons' | 'indexes'>;

/** The heads of shards as the head of their bank, and the chunks in the bank's order: by course. The order of shards does not matter. */
export function joinHeads(
  heads: readonly ShardHead[],
  names: Bank['names'],
): BankContents & { readonly head: BankHead } {
  const parts = heads.flatMap(partsOf).sort((a, b) => compareIds(a.course, b.course));
  const courses = joinedList(parts.map((part) => part.courses));
  const quizzes = parts.every((part) => part.courses.length === 1)
    ? joinedList(parts.map((part) => part.quizzes))
    : inLearningOrder(
        parts.flatMap((part) => part.quizzes),
        courses,
      );
  const lessons = joinedList(parts.map((part) => part.lessons));
  const indexes = joinedList(parts.map((part) => part.indexes));
  const chunks = parts.flatMap((part) => (part.chunks === '' ? [] : part.chunks));
  const revision = contentHashOf(
    canonicalObject({
      engine: JSON.stringify(ENGINE),
      courses: canonicalList(courses),
      quizzes: canonicalList(quizzes),
      names: canonicalPart(names),
      lessons: `[${chunks.join(',')}]`,
    }),
  );
  return { head: { revision, engine: ENGINE, courses, quizzes, names }, lessons, indexes };
}

/** What a head says of one course: the same lists as long as it is the same head. */
interface CourseHead extends ShardHead {
  readonly course: string;
  /** The chunks of its lessons, as entries of a JSON list. */
  readonly chunks: string;
}

const partsOf = once((head: ShardHead): readonly CourseHead[] => {
  const of = <T>(list: readonly T[], courseOf: (one: T) => string): ReadonlyMap<string, readonly T[]> =>
    Map.groupBy(list, courseOf);
  const courses = of(head.courses, ({ id }) => id);
  const quizzes = of(head.quizzes, ({ course }) => course);
  const lessons = of(head.lessons, ({ course }) => course);
  const indexes = of(head.indexes, ({ course }) => course);
  const ids = unique([courses, quizzes, lessons, indexes].flatMap((map) => [...map.keys()]));
  return ids.map((course) => {
    const own = courses.get(course) ?? [];
    const named = lessons.get(course) ?? [];
    return {
      course,
      courses: own,
      quizzes: inLearningOrder(quizzes.get(course) ?? [], own),
      lessons: named,
      indexes: indexes.get(course) ?? [],
      chunks: named.map(({ chunk }) => JSON.stringify(chunk)).join(','),
    };
  });
});

/** The whole bank of compiled shards. @param textOf as of `packChunk` */
export function joinShards(
  shards: readonly CompiledShard[],
  names: Bank['names'],
  textOf?: Parameters<typeof packChunk>[1],
): Bank {
  const packed = shards.map((shard) => ({
    shard,
    lessons: shard.chunks.map((chunk) => ({
      course: chunk.lesson.course,
      id: chunk.lesson.id,
      chunk: packChunk(chunk, textOf).hash,
    })),
  }));
  const { head } = joinHeads(
    packed.map(({ shard: { courses, quizzes }, lessons }) => ({ courses, quizzes, lessons, indexes: [] })),
    names,
  );
  const chunks = shards
    .flatMap((shard) => shard.chunks)
    .sort((a, b) => compareIds(a.lesson.course, b.lesson.course));
  return {
    ...head,
    lessons: chunks.map(({ lesson }) => lesson),
    items: chunks.flatMap(({ items }) => items),
    traits: Object.assign({}, ...chunks.map(({ traits }) => traits)) as Bank['traits'],
  };
}
