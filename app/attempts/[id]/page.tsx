import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadAttempt } from '#app/_load/attempt-page.ts';
import { AttemptView } from '#app/_ui/attempt/attempt-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';

export const metadata: Metadata = { title: messages.quiz.kicker, robots: { index: false } };

export default async function AttemptPage(props: PageProps<'/attempts/[id]'>): Promise<ReactNode> {
  const { id } = await props.params;
  return <AttemptView {...await loadAttempt(id, await props.searchParams)} />;
}
