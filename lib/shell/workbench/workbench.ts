/** The workbench as use cases and pages ask it. It is answered by a thread: see `desk-thread.ts`. */
import type { Result } from '#lib/base/result.ts';
import type { BenchIndex } from '#lib/bank/workbench/course-bench.ts';
import type { ItemBench } from '#lib/bank/workbench/fact-bench.ts';
import type { ItemState } from '#lib/bank/workbench/item-state.ts';
import type { LessonBench } from '#lib/bank/workbench/lesson-bench.ts';
import type { SheetChanges } from '#lib/bank/workbench/sheet-changes.ts';
import type { PreviewedItem } from '#lib/forms/preview-item.ts';
import type { NoCommitted } from '../files/git.ts';

/** What one page of a lesson is asked with. */
export interface LessonRequest {
  readonly course: string;
  readonly lesson: string;
  /** What forms are drawn by: any text. */
  readonly seed: string;
  /** The quiz of which a form is drawn; undefined: none. */
  readonly quiz: string | undefined;
  /** The id of the item that is opened; undefined: none. */
  readonly at: string | undefined;
}

/** A place of a form. */
export interface DrawnItem {
  readonly item: string;
  readonly lesson: string;
  readonly label: string;
  readonly leadIn: string;
}

/** A form of a quiz as a learner with this seed would get it, or in a sentence why there is none. */
export type DrawnForm = Result<readonly DrawnItem[], string>;

/** An item with its proof, and as learners see it. */
export interface OpenedItem {
  readonly bench: ItemBench;
  readonly preview: PreviewedItem | undefined;
  /** As of `ShownLesson`. */
  readonly edition: string;
  /** What its options were ordered by. */
  readonly seed: string;
}

/** A lesson with a list of its items. */
export interface ShownLesson {
  readonly bench: LessonBench;
  /**
   * A name for the content and the decisions that it was made from. What was opened under another name may have another proof
   * now.
   */
  readonly edition: string;
  /** False while a file of the vocabulary cannot be read: facts in its words are missing, for no fault of theirs. */
  readonly isWhole: boolean;
  /** Undefined when none was asked for, or when the lesson has none of that id. */
  readonly opened: OpenedItem | undefined;
  /** Undefined when no quiz was asked for. */
  readonly form: DrawnForm | undefined;
}

/** What is needed to decide about an item. */
export interface ItemNow {
  readonly course: string;
  readonly lesson: string;
  readonly revision: string;
  readonly state: ItemState;
}

/** What differs between a lesson's review sheet as it is committed and as it would be written now. */
export type LessonChanges = Result<
  SheetChanges & { readonly title: string; readonly commit: string },
  NoCommitted
>;

export interface Workbench {
  /** Undefined when there is no content below the root. */
  readonly index: () => Promise<BenchIndex | undefined>;
  /** Undefined when there is no such lesson, or none can be read. */
  readonly lesson: (request: LessonRequest) => Promise<ShownLesson | undefined>;
  /** Whether a lesson has a file, one that cannot be read as it is too. */
  readonly hasFile: (course: string, lesson: string) => Promise<boolean>;
  /** Undefined when there is no such item. @param seed what its options are ordered by */
  readonly opened: (id: string, seed: string) => Promise<OpenedItem | undefined>;
  /** Undefined when there is no such item. */
  readonly item: (id: string) => Promise<ItemNow | undefined>;
  /** Undefined when there is no such lesson. */
  readonly changes: (course: string, lesson: string) => Promise<LessonChanges | undefined>;
}

const SLOT = Symbol.for('stemma.workbench');

/** Hands the workbench to the pages, which run in the same process from another bundle. */
export function publishWorkbench(workbench: Workbench): void {
  (globalThis as { [SLOT]?: Workbench })[SLOT] = workbench;
}

/** The workbench of this process. @throws Error in a process that serves none */
export function currentWorkbench(): Workbench {
  const workbench = (globalThis as { [SLOT]?: Workbench })[SLOT];
  if (workbench === undefined) throw new Error('this process has no workbench: it is started by the server');
  return workbench;
}
