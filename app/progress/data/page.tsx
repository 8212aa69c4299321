import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { connection } from 'next/server';
import { toldRecordStore } from '#app/_load/told-record-store.ts';
import { DataView } from '#app/_ui/data/data-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import { outlinesOfCourse } from '#lib/bank/served-bank.ts';
import { loadBank } from '#lib/shell/web/bank.ts';

export const metadata: Metadata = { title: messages.data.title };

export default async function DataPage(): Promise<ReactNode> {
  await connection();
  const bank = await loadBank();
  return (
    <DataView
      sent={await toldRecordStore()}
      courses={bank.courses.map(({ id, title }) => ({
        scope: id,
        title,
        lessons: outlinesOfCourse(bank, id).map((lesson) => ({
          scope: `${id}/${lesson.id}`,
          title: lesson.title,
        })),
      }))}
    />
  );
}
