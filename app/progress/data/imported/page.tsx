import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { ImportedView } from '#app/_ui/data/imported-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';

export const metadata: Metadata = { title: messages.data.importedTitle, robots: { index: false } };

const count = z.coerce.number().int().min(0).catch(0);
const searchSchema = z.object({ attempts: count, responses: count, known: count });

export default async function ImportedPage(props: PageProps<'/progress/data/imported'>): Promise<ReactNode> {
  return <ImportedView {...searchSchema.parse(await props.searchParams)} />;
}
