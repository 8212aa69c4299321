import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { loadQuiz, NO_PAGE } from '#app/_load/published.ts';
import { QuizView } from '#app/_ui/quiz/quiz-view.tsx';
import { startQuiz } from './actions.ts';

type Props = PageProps<'/quizzes/[quiz]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams(): { quiz: string }[] {
  return [{ quiz: NO_PAGE }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadQuiz((await params).quiz);
  return page === null ? {} : { title: page.quiz.title };
}

export default async function QuizPage({ params }: Props): Promise<ReactNode> {
  const page = await loadQuiz((await params).quiz);
  if (page === null) notFound();
  return <QuizView {...page} start={startQuiz} />;
}
