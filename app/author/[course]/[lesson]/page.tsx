import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { benchTitle, loadLessonBench } from '#app/_load/author-page.ts';
import { AskKeyView } from '#app/_ui/author/ask-key-view.tsx';
import { benchAddress } from '#app/_ui/author/bench-place.ts';
import { KeptLesson } from '#app/_ui/author/kept-lesson.client.tsx';
import { LessonBenchView } from '#app/_ui/author/lesson-bench-view.tsx';
import { refusedWords } from '#app/_ui/author/told-words.ts';
import { UnreadLessonView } from '#app/_ui/author/unread-lesson-view.tsx';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { giveTrainerKey } from '#app/quizzes/[quiz]/print/actions.ts';
import { decide, decideHere, keepReviewer } from '../../actions.ts';

type Props = PageProps<'/author/[course]/[lesson]'>;

const words = pageMessages.author;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { course, lesson } = await params;
  const title = await benchTitle(course, lesson, await searchParams);
  return { title: title === undefined ? words.title : words.titleOf(title), robots: { index: false } };
}

export default async function LessonBenchPage({ params, searchParams }: Props): Promise<ReactNode> {
  const { course, lesson } = await params;
  const data = await loadLessonBench(course, lesson, await searchParams);
  if (data === undefined) return <AskKeyView enterKey={giveTrainerKey} back={benchAddress(course, lesson)} />;
  return (
    <KeptLesson isWhole={data.shown?.isWhole === true} refused={refusedWords(data.told)}>
      {data.shown === undefined ? (
        <UnreadLessonView course={course} lesson={lesson} />
      ) : (
        <LessonBenchView {...data} decide={decide} decideHere={decideHere} keepReviewer={keepReviewer} />
      )}
    </KeptLesson>
  );
}
