import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { ResetDoneView } from '#app/_ui/data/reset-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import { scopeOf } from '#lib/shell/usecases/reset-progress.ts';
import { loadBank } from '#lib/shell/web/bank.ts';

export const metadata: Metadata = { title: messages.data.resetDoneTitle, robots: { index: false } };

export default async function ResetDonePage(props: PageProps<'/progress/reset/done'>): Promise<ReactNode> {
  const found = scopeOf(await loadBank(), String((await props.searchParams)['scope']));
  if (found === undefined) notFound();
  return <ResetDoneView title={found.title} />;
}
