import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { ErasedView } from '#app/_ui/progress/erase-view.tsx';

export const metadata: Metadata = { title: messages.erase.doneTitle };

export default function ErasedPage(): ReactNode {
  return <ErasedView />;
}
