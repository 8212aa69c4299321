import { compareText } from '#lib/base/diagnostic.ts';
import { contentHashOf } from '#lib/base/hash.ts';
import type { Bank } from '../bank.ts';
import { canonicalList, canonicalObject, canonicalPart } from '../canonical-parts.ts';
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
  const courses = heads.flatMap((head) => head.courses).sort((a, b) => compareText(a.id, b.id));
  const quizzes = inLearningOrder(
    heads.flatMap((head) => head.quizzes),
    courses,
  );
  const lessons = heads.flatMap((head) => head.lessons).sort((a, b) => compareText(a.course, b.course));
  const indexes = heads.flatMap((head) => head.indexes).sort((a, b) => compareText(a.course, b.course));
  const revision = contentHashOf(
    canonicalObject({
      engine: JSON.stringify(ENGINE),
      courses: canonicalList(courses),
      quizzes: canonicalList(quizzes),
      names: canonicalPart(names),
      lessons: JSON.stringify(lessons.map(({ chunk }) => chunk)),
    }),
  );
  return { head: { revision, engine: ENGINE, courses, quizzes, names }, lessons, indexes };
}

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
    .sort((a, b) => compareText(a.lesson.course, b.lesson.course));
  return {
    ...head,
    lessons: chunks.map(({ lesson }) => lesson),
    items: chunks.flatMap(({ items }) => items),
    traits: Object.assign({}, ...chunks.map(({ traits }) => traits)) as Bank['traits'],
  };
}
