import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import { ClearDevice } from '../data/device-data.client.tsx';
import { NoticeView } from '../shell/notice-view.tsx';

/** Asks once more before everything of a learner is deleted. */
export function EraseView(props: { readonly erase: () => Promise<void> }): ReactNode {
  const words = messages.erase;
  return (
    <NoticeView title={words.title} text={words.lead}>
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
