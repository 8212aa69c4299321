import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { loadCourse, NO_PAGE } from '#app/_load/published.ts';
import { CourseView } from '#app/_ui/course/course-view.tsx';

type Props = PageProps<'/courses/[course]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams(): { course: string }[] {
  return [{ course: NO_PAGE }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadCourse((await params).course);
  if (page === null) return {};
  const feed = page.feed === undefined ? {} : { types: { 'application/atom+xml': page.feed } };
  return { title: page.course.title, description: page.course.summary, alternates: feed };
}

export default async function CoursePage({ params }: Props): Promise<ReactNode> {
  const page = await loadCourse((await params).course);
  if (page === null) notFound();
  return <CourseView {...page} />;
}
