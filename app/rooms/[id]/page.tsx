import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadRoom } from '#app/_load/rooms-page.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { ControlRoom } from '#app/_ui/room/control-room.client.tsx';
import { JoinCard } from '#app/_ui/room/join-card.tsx';

export const metadata: Metadata = { title: pageMessages.rooms.title, robots: { index: false } };

export default async function RoomPage({ params }: PageProps<'/rooms/[id]'>): Promise<ReactNode> {
  const { way, ...room } = await loadRoom((await params).id);
  return <ControlRoom {...room} join={way === undefined ? null : <JoinCard {...way} />} />;
}
