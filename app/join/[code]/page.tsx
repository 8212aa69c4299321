import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { connection } from 'next/server';
import { readJoinAddress } from '#app/_load/join-page.ts';
import { recordStoreHost } from '#app/_load/told-record-store.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { JoinRoom } from '#app/_ui/room/join-room.client.tsx';
import { ToldTo } from '#app/_ui/room/told-to.client.tsx';

export const metadata: Metadata = { title: pageMessages.rooms.join, robots: { index: false } };

export default async function JoinCodePage(props: PageProps<'/join/[code]'>): Promise<ReactNode> {
  await connection();
  const { code } = await props.params;
  return (
    <ToldTo value={recordStoreHost()}>
      <JoinRoom {...readJoinAddress({ ...(await props.searchParams), code })} />
    </ToldTo>
  );
}
