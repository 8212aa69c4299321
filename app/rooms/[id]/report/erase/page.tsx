import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadEraseRoom } from '#app/_load/session-report-page.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { EraseRoomView } from '#app/_ui/room-report/erase-room-view.tsx';
import { eraseRoom } from './actions.ts';

export const metadata: Metadata = { title: pageMessages.eraseRoom.title, robots: { index: false } };

export default async function EraseRoomPage({
  params,
}: PageProps<'/rooms/[id]/report/erase'>): Promise<ReactNode> {
  return <EraseRoomView {...await loadEraseRoom((await params).id)} erase={eraseRoom} />;
}
