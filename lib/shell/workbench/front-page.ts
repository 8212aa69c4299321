/** The front page of the workbench, shard by shard: of one that did not change nothing is compiled again. */
import { compareIds } from '#lib/base/compare-ids.ts';
import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import { sha256 } from '#lib/base/hash.ts';
import type { BankCourse } from '#lib/bank/bank.ts';
import { daysToCome, lastListDay } from '#lib/bank/days-to-come.ts';
import { overdueSources } from '#lib/bank/overdue.ts';
import type { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { compileShard } from '#lib/bank/shards/compile-shard.ts';
import { overdueSignoffs } from '#lib/bank/signoffs/check-signoffs.ts';
import { benchIndex, type BenchIndex } from '#lib/bank/workbench/course-bench.ts';
import { lessonStandings, type LessonStanding } from '#lib/bank/workbench/lesson-standing.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import { assembleContent, readContentFile } from '#lib/content/parse-content.ts';
import { routeOf } from '#lib/content/routes.ts';
import { isComparedWith } from '../compile/compared-with.ts';
import type { ShardRecord } from '../compile/shard-record.ts';
import { toldOnce } from '../files/told-once.ts';
import { isAsLooked, nameOf, type Present, type PresentShard } from './present-content.ts';

/** What a shard gave when it was compiled elsewhere. @param key as of `shardKey` */
export type RecordOf = (key: string) => ShardRecord | undefined;

/** What the front page shows of one shard. */
interface ShardPart {
  readonly courses: readonly Pick<BankCourse, 'id' | 'title'>[];
  readonly standings: readonly LessonStanding[];
  readonly diagnostics: readonly Diagnostic[];
  /** Those of its lessons, if a day that they name is still to come. */
  readonly dated: ParsedContent['lessons'];
}

export class FrontPage {
  readonly #memory: CompileMemory;
  readonly #recordOf: RecordOf;
  #parts: ReadonlyMap<string, ShardPart> = new Map();
  #dated: { readonly name: string; readonly parsed: ParsedContent } | undefined;

  constructor(memory: CompileMemory, recordOf: RecordOf) {
    this.#memory = memory;
    this.#recordOf = recordOf;
  }

  /** How many files stand in shards that would have to be compiled to show it. */
  missing(present: Present): number {
    const missing = present.shards.filter((one) => this.#known(one, present) === undefined);
    return missing.reduce((sum, { shard }) => sum + shard.own.length, 0);
  }

  show(present: Present): BenchIndex {
    const { ofReading, across, today } = present;
    const parts = this.#partsOf(present);
    const found = [...parts.flatMap(({ diagnostics }) => diagnostics), ...across];
    const dated = { ...this.#datedOf(present), lessons: parts.flatMap((part) => part.dated) };
    const diagnostics = [
      ...ofReading,
      ...toldOnce(found, ofReading),
      ...overdueSources(dated, today),
      ...overdueSignoffs(dated, today),
      ...daysToCome(dated, today),
    ].sort(compareDiagnostics);
    const courses = parts.flatMap((part) => part.courses).sort((a, b) => compareIds(a.id, b.id));
    return benchIndex(
      courses,
      parts.flatMap(({ standings }) => standings),
      diagnostics,
    );
  }

  #partsOf(present: Present): readonly ShardPart[] {
    const kept = new Map<string, ShardPart>();
    const parts = present.shards.map((one) => {
      const known = this.#known(one, present);
      const { part, isAsLooked: isKept } =
        known === undefined ? this.#make(one, present) : { part: known, isAsLooked: true };
      if (isKept) kept.set(nameOf(one), part);
      return part;
    });
    this.#parts = kept;
    return parts;
  }

  /** What says when something is overdue, lessons left out, read again when it is another. */
  #datedOf({ reader, paths }: Present): ParsedContent {
    const files = reader.sources(paths.filter(isDated));
    const name = sha256(JSON.stringify(files));
    if (this.#dated?.name === name) return this.#dated.parsed;
    const parsed = assembleContent(files.map(readContentFile), []);
    this.#dated = { name, parsed };
    return parsed;
  }

  #known(one: PresentShard, { today }: Present): ShardPart | undefined {
    const known = this.#parts.get(nameOf(one));
    if (known !== undefined) return known;
    const record = this.#recordOf(one.key);
    // What is found on a day to come is in no record.
    if (record === undefined || record.lastListDay > today || !isComparedWith(record, one.sheets))
      return undefined;
    const { courses, standings, diagnostics } = record;
    return { courses, standings, diagnostics, dated: [] };
  }

  #make(
    one: PresentShard,
    { reader, today }: Present,
  ): { readonly part: ShardPart; readonly isAsLooked: boolean } {
    const { shard } = one;
    const { parts, hashes } = reader.parts([...shard.own, ...shard.shared]);
    const before = reader.sheets(one.sheets.map(([path]) => path));
    const compiled = compileShard(shard, parts, before, this.#memory.of(shard));
    const { courses, diagnostics, parsed } = compiled;
    const dated = lastListDay(parsed) > today ? parsed.lessons : [];
    const part = { courses, standings: lessonStandings(compiled), diagnostics, dated };
    return { part, isAsLooked: isAsLooked(one, hashes, before) };
  }
}

/** Whether days stand in a file by which something is overdue, lessons left out. */
function isDated(path: string): boolean {
  const { kind } = routeOf(path);
  return kind === 'sources' || kind === 'signoffs';
}
