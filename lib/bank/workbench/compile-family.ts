import type { ContentPart } from '#lib/content/part.ts';
import type { CompiledBank } from '../compile-bank.ts';
import type { Sheet } from '../sheet-rows.ts';
import type { ShardMemory } from '../shards/compile-memory.ts';
import { compileShard, type ShardScope } from '../shards/compile-shard.ts';
import type { Shard } from '../shards/plan-shards.ts';
import type { DeskBank } from './lesson-bench.ts';

/** What lessons are shown from. */
export interface CompiledFamily extends Pick<CompiledBank, 'kb' | 'parsed' | 'diagnostics'> {
  readonly bank: DeskBank;
}

/**
 * Compiles the family of a course by itself: so much is wanted after each save, and no more. Of its lessons everything is as
 * compiling all files gives it.
 *
 * @param parts by path: all that the shard names, but for decisions; waivers may stand among them
 * @param sheets those of its courses
 * @param scope forms need `all`, lessons do with `items`
 */
export function compileFamily(
  shard: Shard,
  parts: ReadonlyMap<string, ContentPart>,
  sheets: readonly Sheet[],
  memory: ShardMemory,
  scope: ShardScope,
): CompiledFamily {
  const { chunks, courses, quizzes, kb, parsed, diagnostics } = compileShard(
    shard,
    parts,
    sheets,
    memory,
    scope,
  );
  return {
    bank: {
      courses,
      quizzes,
      lessons: chunks.map(({ lesson }) => lesson),
      items: chunks.flatMap(({ items }) => items),
      traits: Object.assign({}, ...chunks.map(({ traits }) => traits)) as DeskBank['traits'],
    },
    kb,
    parsed,
    diagnostics,
  };
}
