import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { readJoinAddress } from '#app/_load/join-page.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { JoinRoom } from '#app/_ui/room/join-room.client.tsx';

export const metadata: Metadata = { title: pageMessages.rooms.join, robots: { index: false } };

export default async function JoinPage(props: PageProps<'/join'>): Promise<ReactNode> {
  return <JoinRoom {...readJoinAddress(await props.searchParams)} />;
}
