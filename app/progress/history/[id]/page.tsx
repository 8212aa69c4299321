import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AttemptHistoryView } from '#app/_ui/history/attempt-history-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import { lastTimeZone, viewAttemptHistory } from '#lib/shell/usecases/view-history.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

export const metadata: Metadata = { title: messages.history.title, robots: { index: false } };

export default async function AttemptHistoryPage({
  params,
}: PageProps<'/progress/history/[id]'>): Promise<ReactNode> {
  const learner = await viewer();
  const context = await useCaseContext();
  const history = await viewAttemptHistory(context, learner, (await params).id);
  if (!history.ok) notFound();
  return <AttemptHistoryView history={history.value} timeZone={await lastTimeZone(context, learner)} />;
}
