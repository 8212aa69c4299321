import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadPrintChoice } from '#app/_load/print-page.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { PrintChoiceView } from '#app/_ui/print/print-choice-view.tsx';
import { giveTrainerKey } from './actions.ts';

export const metadata: Metadata = { title: pageMessages.print.title, robots: { index: false } };

export default async function PrintPage(props: PageProps<'/quizzes/[quiz]/print'>): Promise<ReactNode> {
  const { quiz } = await props.params;
  return (
    <PrintChoiceView {...await loadPrintChoice(quiz, await props.searchParams)} enterKey={giveTrainerKey} />
  );
}
