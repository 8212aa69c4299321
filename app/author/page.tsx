import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadBenchIndex } from '#app/_load/author-page.ts';
import { AskKeyView } from '#app/_ui/author/ask-key-view.tsx';
import { BenchIndexView } from '#app/_ui/author/index-view.tsx';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { giveTrainerKey } from '../quizzes/[quiz]/print/actions.ts';

export const metadata: Metadata = { title: pageMessages.author.title, robots: { index: false } };

export default async function WorkbenchPage(props: PageProps<'/author'>): Promise<ReactNode> {
  const data = await loadBenchIndex(await props.searchParams);
  if (data === undefined) return <AskKeyView enterKey={giveTrainerKey} back="/author" />;
  return <BenchIndexView {...data} />;
}
