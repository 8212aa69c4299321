import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { RoomErasedView } from '#app/_ui/room-report/erase-room-view.tsx';

export const metadata: Metadata = { title: pageMessages.eraseRoom.doneTitle, robots: { index: false } };

export default function RoomErasedPage(): ReactNode {
  return <RoomErasedView />;
}
