import type { ReactNode } from 'react';
import { viewHome } from '#lib/shell/usecases/view-home.ts';
import { viewNotices } from '#lib/shell/usecases/view-notices.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import { suggestionFor, unfinishedFor } from './_load/next-step.ts';
import { pageOf } from './_load/page-of.ts';
import { HomeView } from './_ui/home/home-view.tsx';
import { putNoticeAway } from './progress/actions.ts';

export default async function HomePage(props: PageProps<'/'>): Promise<ReactNode> {
  const learner = await viewer();
  const context = await useCaseContext();
  const home = await viewHome(context, learner);
  const { shown, at } = pageOf(home.courses, await props.searchParams, '/');
  return (
    <HomeView
      courses={shown}
      count={home.courses.length}
      at={at}
      unfinished={unfinishedFor(home.unfinished)}
      suggestion={suggestionFor(home.next, context.bank)}
      notices={await viewNotices(context, learner)}
      dismiss={putNoticeAway}
    />
  );
}
