import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { ProgressView } from '#app/_ui/progress/progress-view.tsx';
import { viewProgress } from '#lib/shell/usecases/view-progress.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

export const metadata: Metadata = { title: messages.progress.title };

export default async function ProgressPage(): Promise<ReactNode> {
  const learner = await viewer();
  const { courses } = await viewProgress(await useCaseContext(), learner);
  return <ProgressView courses={courses} />;
}
