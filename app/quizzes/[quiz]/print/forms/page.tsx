import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadPrintForms } from '#app/_load/print-page.ts';
import { loadQuiz } from '#app/_load/published.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { PrintFormsView } from '#app/_ui/print/print-forms-view.tsx';

type Props = PageProps<'/quizzes/[quiz]/print/forms'>;

/** The title is the name of the file when a browser prints to one. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await loadQuiz((await params).quiz);
  const { code } = await searchParams;
  const title = [page?.quiz.title ?? pageMessages.print.title, typeof code === 'string' ? code : ''].join(
    ' ',
  );
  return { title: title.trim(), robots: { index: false } };
}

export default async function PrintFormsPage({ params, searchParams }: Props): Promise<ReactNode> {
  const { quiz } = await params;
  return <PrintFormsView {...await loadPrintForms(quiz, await searchParams)} />;
}
