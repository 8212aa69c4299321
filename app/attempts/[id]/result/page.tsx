import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadResult } from '#app/_load/result-page.ts';
import { messages } from '#app/_ui/messages/messages.ts';
import { ResultView, UnfinishedView } from '#app/_ui/result/result-view.tsx';
import { endAttempt, retryMissed } from './actions.ts';

export const metadata: Metadata = { title: messages.result.title, robots: { index: false } };

export default async function ResultPage({ params }: PageProps<'/attempts/[id]/result'>): Promise<ReactNode> {
  const result = await loadResult((await params).id);
  if (result.is === 'unfinished') return <UnfinishedView {...result.page} end={endAttempt} />;
  return <ResultView {...result.page} retry={retryMissed} />;
}
