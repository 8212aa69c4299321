import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { connection } from 'next/server';
import { toldRecordStore } from '#app/_load/told-record-store.ts';
import { DataView } from '#app/_ui/data/data-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import { loadBank } from '#lib/shell/web/bank.ts';

export const metadata: Metadata = { title: messages.data.title };

export default async function DataPage(): Promise<ReactNode> {
  await connection();
  const { courses, lessons } = await loadBank();
  return (
    <DataView
      sent={await toldRecordStore()}
      courses={courses.map(({ id, title }) => ({
        scope: id,
        title,
        lessons: lessons
          .filter(({ course }) => course === id)
          .map((lesson) => ({ scope: `${id}/${lesson.id}`, title: lesson.title })),
      }))}
    />
  );
}
