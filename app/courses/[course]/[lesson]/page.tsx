import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { loadLesson, NO_PAGE } from '#app/_load/published.ts';
import { LessonView } from '#app/_ui/lesson/lesson-view.tsx';

type Props = PageProps<'/courses/[course]/[lesson]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams(): { course: string; lesson: string }[] {
  return [{ course: NO_PAGE, lesson: NO_PAGE }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { course, lesson } = await params;
  const page = await loadLesson(course, lesson);
  return page === null ? {} : { title: page.lesson.title, description: page.lesson.summary };
}

export default async function LessonPage({ params }: Props): Promise<ReactNode> {
  const { course, lesson } = await params;
  const page = await loadLesson(course, lesson);
  if (page === null) notFound();
  return <LessonView {...page} />;
}
