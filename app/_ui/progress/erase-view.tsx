import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import { ClearDevice } from '../data/device-data.client.tsx';
import { SentNote } from '../privacy/sent-note.tsx';
import type { ToldRecordStore } from '../privacy/told-record-store.ts';
import { NoticeView } from '../shell/notice-view.tsx';

/** Asks once more before everything of a learner is deleted. */
export function EraseView(props: {
  readonly erase: () => Promise<void>;
  /** The record store that was told of the learner. */
  readonly sent: ToldRecordStore | undefined;
}): ReactNode {
  const words = messages.erase;
  return (
    <NoticeView title={words.title} text={words.lead}>
      <SentNote sent={props.sent} />
      <form action={props.erase}>
        <button className={controls.grave}>{words.confirm}</button>
      </form>
      <a href="/progress">{words.keep}</a>
    </NoticeView>
  );
}

/** Says that everything is deleted, and sees to it on this device. */
export function ErasedView(): ReactNode {
  const words = messages.erase;
  return (
    <>
      <ClearDevice />
      <NoticeView title={words.doneTitle} text={words.done}>
        <a className={controls.button} href="/">
          {words.home}
        </a>
      </NoticeView>
    </>
  );
}
