import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { itemAddress } from '#app/_ui/attempt/places.ts';
import { messages } from '#app/_ui/messages/messages.ts';
import { ReportedView } from '#app/_ui/report/report-view.tsx';

export const metadata: Metadata = { title: messages.report.doneTitle, robots: { index: false } };

const placeSchema = z.coerce.number().int().positive().catch(1);

export default async function ReportedPage(
  props: PageProps<'/attempts/[id]/report/done'>,
): Promise<ReactNode> {
  const { id } = await props.params;
  const { item } = await props.searchParams;
  return <ReportedView href={itemAddress(encodeURIComponent(id), placeSchema.parse(item))} />;
}
