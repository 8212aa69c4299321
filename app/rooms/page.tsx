import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadRooms } from '#app/_load/rooms-page.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { RoomsView } from '#app/_ui/room/rooms-view.tsx';
import { giveTrainerKey } from '../quizzes/[quiz]/print/actions.ts';
import { enterCode, makeCode, openRoom } from './actions.ts';

export const metadata: Metadata = { title: pageMessages.rooms.title, robots: { index: false } };

export default async function RoomsPage(props: PageProps<'/rooms'>): Promise<ReactNode> {
  const data = await loadRooms(await props.searchParams);
  return (
    <RoomsView
      {...data}
      open={openRoom}
      enterKey={giveTrainerKey}
      makeCode={makeCode}
      enterCode={enterCode}
    />
  );
}
