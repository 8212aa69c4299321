import type { Confidence } from '#lib/attempts/confidence.ts';
import type { PublicItem } from '#lib/items/view.ts';

/** One item of an exam as its page begins: what the server knows of it. */
export interface ExamItemData {
  readonly item: PublicItem;
  /** Part handle → what is chosen or typed; empty without an answer. */
  readonly picks: Readonly<Record<string, readonly string[]>>;
  readonly confidence: Confidence | null;
  readonly flagged: boolean;
  readonly struck: readonly string[];
  /** Nothing is to be answered any more. */
  readonly isWithdrawn: boolean;
}

/** An exam under way as its page shows it. It tells nothing of what is right. */
export interface ExamPageData {
  readonly attempt: string;
  readonly title: string;
  readonly leave: string;
  readonly items: readonly ExamItemData[];
  /** Milliseconds until it ends, when the page was made; null without a limit. */
  readonly remainingMs: number | null;
  /** The id under which an answer is stored when there is no JavaScript. */
  readonly responseId: string;
  /** The item shown, counting from 0, or the review. */
  readonly at: number | 'review';
  readonly isConfirming: boolean;
}

/** Ends the exam and leads to its result. */
export type EndExam = (form: FormData) => Promise<void>;
