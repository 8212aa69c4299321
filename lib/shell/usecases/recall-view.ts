import { shownLeadIn } from '#lib/forms/public-item.ts';
import type { ShownItem } from '../db/item-codec.ts';
import type { Recall } from '../db/recalls.ts';
import { lessonAddress } from './addresses.ts';

/** What a learner is told of an item that was withdrawn. */
export interface RecallView {
  readonly revision: string;
  readonly leadIn: string;
  readonly why: string;
  /** What is right; empty when `why` says it. */
  readonly right: string;
  readonly lesson: { readonly title: string; readonly href: string };
  /** ISO 8601 */
  readonly at: string;
}

/** The recall of a kept item in a learner's terms; undefined when it was not withdrawn. */
export function recallView(
  recall: Recall | undefined,
  { item, evidence }: ShownItem,
): RecallView | undefined {
  if (recall === undefined) return undefined;
  const [first] = evidence;
  const [course, lesson] = [first?.course ?? item.course, first?.lesson ?? item.lesson];
  return {
    revision: recall.revision,
    leadIn: shownLeadIn(item.stem),
    why: recall.why,
    right: recall.right,
    lesson: { title: first?.lessonTitle ?? lesson, href: lessonAddress(course, lesson, first?.anchor) },
    at: recall.at,
  };
}
