import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadAttempt } from '#app/_load/attempt-page.ts';
import { loadExam } from '#app/_load/exam-page.ts';
import { AttemptView } from '#app/_ui/attempt/attempt-view.tsx';
import { Exam } from '#app/_ui/exam/exam.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import { endAttempt } from './result/actions.ts';

export const metadata: Metadata = { title: messages.quiz.kicker, robots: { index: false } };

export default async function AttemptPage(props: PageProps<'/attempts/[id]'>): Promise<ReactNode> {
  const { id } = await props.params;
  const search = await props.searchParams;
  const exam = await loadExam(id, search);
  if (exam === undefined) return <AttemptView {...await loadAttempt(id, search)} />;
  return (
    <main>
      <Exam key={exam.attempt} {...exam} end={endAttempt} />
    </main>
  );
}
