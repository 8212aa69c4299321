import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import controls from '../controls.module.css';
import { NoticeView } from '../shell/notice-view.tsx';

const words = pageMessages.author;

/** Stands in place of a lesson whose file cannot be read as it is now. */
export function UnreadLessonView({
  course,
  lesson,
}: {
  readonly course: string;
  readonly lesson: string;
}): ReactNode {
  return (
    <NoticeView title={words.unreadTitle} text={words.unread(`content/${course}/${lesson}.md`)}>
      <a className={controls.button} href="/author">
        {words.home}
      </a>
    </NoticeView>
  );
}
