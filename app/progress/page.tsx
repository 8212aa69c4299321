import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadProgressPage } from '#app/_load/progress-page.ts';
import { messages } from '#app/_ui/messages/messages.ts';
import { ProgressView } from '#app/_ui/progress/progress-view.tsx';
import { putNoticeAway } from './actions.ts';

export const metadata: Metadata = { title: messages.progress.title, robots: { index: false } };

export default async function ProgressPage(): Promise<ReactNode> {
  return <ProgressView {...await loadProgressPage()} dismiss={putNoticeAway} />;
}
