import type { CompiledShard } from '../shards/compile-shard.ts';
import { objectiveCoverage } from '../thin-coverage.ts';
import { itemStateCodes } from './item-state.ts';
import { countsOf, type BenchCounts } from './lesson-bench.ts';

/** How a lesson stands: what its course's list shows of it besides what was found. Plain JSON. */
export interface LessonStanding {
  readonly course: string;
  readonly lesson: string;
  readonly title: string;
  readonly counts: BenchCounts;
  /** Objectives that have as many items, of as many kinds, as they should have. */
  readonly covered: number;
  readonly objectives: number;
}

/** How the lessons of a shard stand, in the order of the bank. Retired items count, as they do in `thinCoverage`. */
export function lessonStandings({
  chunks,
  retired,
  parsed,
}: Pick<CompiledShard, 'chunks' | 'retired' | 'parsed'>): readonly LessonStanding[] {
  const gone = Map.groupBy(retired, ({ course, lesson }) => `${course}/${lesson}`);
  const states = itemStateCodes(parsed, [...chunks.flatMap(({ items }) => items), ...retired]);
  return chunks.map(({ lesson, items: used }) => {
    const { course, id, title } = lesson;
    const items = [...used, ...(gone.get(`${course}/${id}`) ?? [])];
    const covered = objectiveCoverage({ lessons: [lesson], items }).filter(({ enough }) => enough).length;
    const counts = countsOf(lesson, items, states);
    return { course, lesson: id, title, counts, covered, objectives: lesson.objectives.length };
  });
}
