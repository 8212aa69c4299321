import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadData } from '#app/_load/data-page.ts';
import { DataView } from '#app/_ui/data/data-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';

export const metadata: Metadata = { title: messages.data.title };

export default async function DataPage(): Promise<ReactNode> {
  return <DataView {...await loadData()} />;
}
