import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { HistoryView } from '#app/_ui/history/history-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import { lastTimeZone, viewHistory } from '#lib/shell/usecases/view-history.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

export const metadata: Metadata = { title: messages.history.title, robots: { index: false } };

export default async function HistoryPage(): Promise<ReactNode> {
  const learner = await viewer();
  const context = await useCaseContext();
  const timeZone = await lastTimeZone(context, learner);
  return <HistoryView attempts={await viewHistory(context, learner)} timeZone={timeZone} />;
}
