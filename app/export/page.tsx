import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadExports } from '#app/_load/export-page.ts';
import { ExportView } from '#app/_ui/export/export-view.tsx';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { giveTrainerKey } from '../quizzes/[quiz]/print/actions.ts';

export const metadata: Metadata = { title: pageMessages.exports.title, robots: { index: false } };

export default async function ExportPage({ searchParams }: PageProps<'/export'>): Promise<ReactNode> {
  return <ExportView {...await loadExports(await searchParams)} enterKey={giveTrainerKey} />;
}
