import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { ResetView } from '#app/_ui/data/reset-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import { scopeOf } from '#lib/shell/usecases/reset-progress.ts';
import { loadBank } from '#lib/shell/web/bank.ts';
import { resetScope } from './actions.ts';

export const metadata: Metadata = { title: messages.data.resetTitle, robots: { index: false } };

export default async function ResetPage(props: PageProps<'/progress/reset'>): Promise<ReactNode> {
  const found = scopeOf(await loadBank(), String((await props.searchParams)['scope']));
  if (found === undefined) notFound();
  return <ResetView {...found} reset={resetScope} />;
}
