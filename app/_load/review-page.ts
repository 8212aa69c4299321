import { viewReview, type CourseReview } from '#lib/shell/usecases/view-review.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

/** What the viewer may review today. */
export async function loadReviewPage(): Promise<readonly CourseReview[]> {
  return viewReview(await useCaseContext(), await viewer());
}
