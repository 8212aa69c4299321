import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadHistory } from '#app/_load/history-page.ts';
import { HistoryView } from '#app/_ui/history/history-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';

export const metadata: Metadata = { title: messages.history.title, robots: { index: false } };

export default async function HistoryPage(props: PageProps<'/progress/history'>): Promise<ReactNode> {
  return <HistoryView {...await loadHistory(await props.searchParams)} />;
}
