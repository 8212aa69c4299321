import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { benchTitle, loadChanges } from '#app/_load/author-page.ts';
import { AskKeyView } from '#app/_ui/author/ask-key-view.tsx';
import { benchAddress } from '#app/_ui/author/bench-place.ts';
import { ChangesView } from '#app/_ui/author/changes-view.tsx';
import { UnreadLessonView } from '#app/_ui/author/unread-lesson-view.tsx';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { giveTrainerKey } from '#app/quizzes/[quiz]/print/actions.ts';

type Props = PageProps<'/author/[course]/[lesson]/changes'>;

const words = pageMessages.author;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { course, lesson } = await params;
  const title = await benchTitle(course, lesson, {});
  return {
    title: title === undefined ? words.changesTitle : words.changesOf(title),
    robots: { index: false },
  };
}

export default async function ChangesPage(props: Props): Promise<ReactNode> {
  const { course, lesson } = await props.params;
  const changes = await loadChanges(course, lesson);
  if (changes === undefined)
    return <AskKeyView enterKey={giveTrainerKey} back={`${benchAddress(course, lesson)}/changes`} />;
  if (changes === 'unread') return <UnreadLessonView course={course} lesson={lesson} />;
  return <ChangesView course={course} lesson={lesson} changes={changes} />;
}
