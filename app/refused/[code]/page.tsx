import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import controls from '#app/_ui/controls.module.css';
import { messages } from '#app/_ui/messages/messages.ts';
import { NoticeView } from '#app/_ui/shell/notice-view.tsx';

export const metadata: Metadata = { title: messages.errors.refusedTitle, robots: { index: false } };

export const ensureStatic = 'navigation';

export function generateStaticParams(): { code: string }[] {
  return Object.keys(messages.refusals).map((code) => ({ code }));
}

/** Where a form leads that was refused: the reason, in a sentence. */
export default async function RefusedPage({ params }: PageProps<'/refused/[code]'>): Promise<ReactNode> {
  const sentences: Readonly<Record<string, string>> = messages.refusals;
  const { code } = await params;
  // A name that every object has is no code.
  const text = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  if (text === undefined) notFound();
  return (
    <NoticeView title={messages.errors.refusedTitle} text={text}>
      <a className={controls.button} href="/">
        {messages.errors.home}
      </a>
    </NoticeView>
  );
}
