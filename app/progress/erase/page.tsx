import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { connection } from 'next/server';
import { toldRecordStore } from '#app/_load/told-record-store.ts';
import { messages } from '#app/_ui/messages/messages.ts';
import { EraseView } from '#app/_ui/progress/erase-view.tsx';
import { eraseMyData } from './actions.ts';

export const metadata: Metadata = { title: messages.erase.title };

export default async function ErasePage(): Promise<ReactNode> {
  await connection();
  return <EraseView erase={eraseMyData} sent={await toldRecordStore()} />;
}
