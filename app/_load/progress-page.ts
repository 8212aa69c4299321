import { viewHistory } from '#lib/shell/usecases/view-history.ts';
import { viewNotices } from '#lib/shell/usecases/view-notices.ts';
import { viewProgress } from '#lib/shell/usecases/view-progress.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import type { ProgressPageData } from '../_ui/progress/progress-view.tsx';

/** Attempts that the progress page itself lists; the rest stand on a page of their own. */
const NEWEST = 4;

/** Everything on the viewer's progress page. */
export async function loadProgressPage(): Promise<ProgressPageData> {
  const learner = await viewer();
  const context = await useCaseContext();
  const [progress, history, notices] = await Promise.all([
    viewProgress(context, learner),
    viewHistory(context, learner, { skip: 0, most: NEWEST }),
    viewNotices(context, learner),
  ]);
  return { progress, attempts: history, timeZone: progress.timeZone, notices };
}
