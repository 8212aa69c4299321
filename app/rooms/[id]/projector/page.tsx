import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadRoom } from '#app/_load/rooms-page.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { JoinCard } from '#app/_ui/room/join-card.tsx';
import { Projector } from '#app/_ui/room/projector.client.tsx';

type Props = PageProps<'/rooms/[id]/projector'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await loadRoom((await params).id);
  return { title: pageMessages.rooms.projectorTitle(title), robots: { index: false } };
}

export default async function ProjectorPage({ params }: Props): Promise<ReactNode> {
  const { way, session, title } = await loadRoom((await params).id);
  return (
    <Projector session={session} title={title} join={way === undefined ? null : <JoinCard {...way} />} />
  );
}
