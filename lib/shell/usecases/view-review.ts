import type { ReviewReason } from '#lib/progress/review-queue.ts';
import type { UseCaseContext } from './context.ts';
import { todaysReview } from './todays-review.ts';

/** What a course holds for today. */
export interface CourseReview {
  readonly id: string;
  readonly title: string;
  /** Questions of the next sitting, by why they are asked; reasons that ask none are left out. */
  readonly reasons: readonly { readonly reason: ReviewReason; readonly count: number }[];
  /** Questions of the next sitting. */
  readonly items: number;
  /** Questions that the day still holds, those of the sitting among them. */
  readonly left: number;
}

/** In the order in which they are asked. */
const REASONS: readonly ReviewReason[] = ['sure-miss', 'due', 'new', 'ahead'];

/** Today's review of every course that has one, in the bank's order. */
export async function viewReview(
  context: Pick<UseCaseContext, 'store' | 'bank' | 'clock' | 'kinds'>,
  viewer: string | undefined,
): Promise<readonly CourseReview[]> {
  const reviewOf = await todaysReview(context, viewer);
  const courses: CourseReview[] = [];
  for (const { id, title } of context.bank.courses) {
    const { items, reasons, left } = await reviewOf(id);
    if (items.length === 0) continue;
    const counts = REASONS.map((reason) => ({
      reason,
      count: reasons.filter((one) => one === reason).length,
    }));
    courses.push({ id, title, reasons: counts.filter(({ count }) => count > 0), items: items.length, left });
  }
  return courses;
}
