import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { LessonStanding } from '#lib/bank/workbench/lesson-standing.ts';
import type { FileDigest } from '#lib/bank/shards/plan-shards.ts';
import type { ShardHead } from '#lib/bank/shards/join-shards.ts';

/** That a file was read, and which. Plain JSON. */
export interface SeenFile {
  /** Of its bytes' text; empty when nothing of it can be read. */
  readonly hash: string;
  /** Of the file when it was read (`fileMark`). */
  readonly mark?: string;
  /** Of the file of sources, when it has no fault: the hash of each of them, by its id. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Why it cannot be read, or not whole. */
  readonly fault?: Diagnostic;
}

/** What was read in a file. Plain JSON. */
export interface FileDetail {
  /** Absent for a review sheet, and for what cannot be read. */
  readonly digest?: FileDigest;
  /** Its ids for editors (`FileNames`) as JSON, which takes less memory; absent when it names nothing. */
  readonly names?: string;
}

/** A file as it was last read. Plain JSON. */
export interface FileRecord extends SeenFile, FileDetail {}

/** What a shard gave, and from what. Plain JSON: everything that a build needs of it besides the chunks, which are files. */
export interface ShardRecord extends ShardHead {
  /** Hash of the program and of every file that the shard read but for review sheets. */
  readonly key: string;
  /** The same, of the sources only those that it cites (`keyByCited`). */
  readonly keyByCited: string;
  readonly facts: number;
  readonly items: number;
  readonly diagnostics: readonly Diagnostic[];
  /** By what its generated items were proved (`provedBy`), when nothing was found in any of them, waived or retired. */
  readonly proved?: string | undefined;
  /** For the workbench, as sign-offs have them. */
  readonly standings: readonly LessonStanding[];
  /** As of the function of this name: a day to come is told of, so that what was found is not all there is. */
  readonly lastListDay: string;
  /** The review sheets that stood there when it was compiled: facts are compared with them. */
  readonly compared: readonly SheetHash[];
  /** Its review sheets as they should be, by the hash of their text. */
  readonly sheets: readonly SheetHash[];
}

export interface SheetHash {
  readonly path: string;
  readonly hash: string;
}
