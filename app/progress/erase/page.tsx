import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { EraseView } from '#app/_ui/progress/erase-view.tsx';
import { eraseMyData } from './actions.ts';

export const metadata: Metadata = { title: messages.erase.title };

export default function ErasePage(): ReactNode {
  return <EraseView erase={eraseMyData} />;
}
