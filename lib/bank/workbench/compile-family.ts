import { compareText } from '#lib/base/diagnostic.ts';
import type { SourceFile } from '#lib/content/model.ts';
import type { CompiledBank } from '../compile-bank.ts';
import { courseOfSheet, isSheet } from '../sheet-path.ts';
import type { CompileMemory } from '../shards/compile-memory.ts';
import { compileShard } from '../shards/compile-shard.ts';
import type { DeskBank } from './lesson-bench.ts';

/** What lessons are shown from, without what is found in quizzes and in all items of a course together. */
export interface CompiledFamily extends Pick<CompiledBank, 'kb' | 'parsed' | 'diagnostics'> {
  readonly bank: DeskBank;
  /** The courses that were compiled. */
  readonly courses: readonly string[];
}

/**
 * Compiles the family of a course by itself, as far as its lessons show it (`ShardScope`): so much is wanted after each save, and
 * no more. Of these lessons everything is as compiling all files gives it.
 *
 * @param files any order; those of other families are read for the plan alone
 * @returns undefined when there is no such course
 */
export function compileFamily(
  files: readonly SourceFile[],
  course: string,
  memory: CompileMemory,
): CompiledFamily | undefined {
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  const parts = sorted.filter(({ path }) => !isSheet(path)).map((file) => memory.partOf(file));
  const shard = memory
    .plan(parts.map((part) => memory.digestOf(part)))
    .shards.find(({ courses }) => courses.includes(course));
  if (shard === undefined) return undefined;
  const sheets = sorted.filter(({ path }) => isSheet(path) && shard.courses.includes(courseOfSheet(path)));
  const byPath = new Map(parts.map((part) => [part.path, part]));
  const compiled = compileShard(shard, byPath, sheets, memory.of(shard), 'items');
  const { chunks, courses, quizzes, kb, parsed, diagnostics } = compiled;
  return {
    bank: {
      courses,
      quizzes,
      lessons: chunks.map(({ lesson }) => lesson),
      items: chunks.flatMap(({ items }) => items),
      traits: {},
    },
    kb,
    parsed,
    diagnostics,
    courses: shard.courses,
  };
}
