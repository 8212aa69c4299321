import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadReport } from '#app/_load/report-page.ts';
import { messages } from '#app/_ui/messages/messages.ts';
import { ReportView } from '#app/_ui/report/report-view.tsx';
import { sendReport } from './actions.ts';

export const metadata: Metadata = { title: messages.report.title, robots: { index: false } };

export default async function ReportPage(props: PageProps<'/attempts/[id]/report'>): Promise<ReactNode> {
  const { id } = await props.params;
  return <ReportView {...await loadReport(id, await props.searchParams)} send={sendReport} />;
}
