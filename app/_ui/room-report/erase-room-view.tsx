import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import controls from '../controls.module.css';
import { NoticeView } from '../shell/notice-view.tsx';

const words = pageMessages.eraseRoom;

/** What the page before erasing a room shows. */
export interface EraseRoomData {
  readonly session: string;
  readonly quiz: string;
  readonly participants: number;
  readonly isOpen: boolean;
}

/** Asks once more before everything about a room is erased. */
export function EraseRoomView(
  props: EraseRoomData & { readonly erase: (form: FormData) => Promise<void> },
): ReactNode {
  const { session, quiz, participants, isOpen } = props;
  if (isOpen)
    return (
      <NoticeView title={words.openTitle} text={words.openLead}>
        <a className={controls.button} href={`/rooms/${session}`}>
          {words.toRoom}
        </a>
      </NoticeView>
    );
  return (
    <NoticeView title={words.title} text={words.lead(quiz, participants)}>
      <form action={props.erase}>
        <input type="hidden" name="session" value={session} />
        <button className={controls.grave}>{words.confirm}</button>
      </form>
      <a href={`/rooms/${session}/report`}>{words.keep}</a>
    </NoticeView>
  );
}

/** Says that a room is erased. */
export function RoomErasedView(): ReactNode {
  return (
    <NoticeView title={words.doneTitle} text={words.done}>
      <a className={controls.button} href="/rooms">
        {words.rooms}
      </a>
    </NoticeView>
  );
}
