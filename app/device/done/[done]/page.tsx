import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { LeftView } from '#app/_ui/data/device-views.tsx';
import { messages } from '#app/_ui/messages/messages.ts';

export const metadata: Metadata = { title: messages.device.leaveDoneTitle, robots: { index: false } };

export const ensureStatic = 'navigation';

export function generateStaticParams(): { done: string }[] {
  return [{ done: 'left' }, { done: 'not-me' }];
}

export default async function LeftPage({ params }: PageProps<'/device/done/[done]'>): Promise<ReactNode> {
  const { done } = await params;
  if (done !== 'left' && done !== 'not-me') notFound();
  return <LeftView done={done} />;
}
