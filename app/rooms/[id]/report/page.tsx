import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadRoomReport } from '#app/_load/session-report-page.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { RoomReportView } from '#app/_ui/room-report/room-report-view.tsx';

export const metadata: Metadata = { title: pageMessages.roomReport.title, robots: { index: false } };

export default async function RoomReportPage({
  params,
}: PageProps<'/rooms/[id]/report'>): Promise<ReactNode> {
  return <RoomReportView {...await loadRoomReport((await params).id)} />;
}
