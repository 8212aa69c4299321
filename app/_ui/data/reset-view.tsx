import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import { NoticeView } from '../shell/notice-view.tsx';

const words = messages.data;

/** Asks once more before progress in a course or lesson starts again. */
export function ResetView(props: {
  readonly scope: string;
  readonly title: string;
  readonly reset: (form: FormData) => Promise<void>;
}): ReactNode {
  return (
    <NoticeView title={words.resetConfirmTitle(props.title)} text={words.resetText}>
      <form action={props.reset}>
        <input type="hidden" name="scope" value={props.scope} />
        <button className={controls.button}>{words.resetConfirm}</button>
      </form>
      <a href="/progress/data">{words.keep}</a>
    </NoticeView>
  );
}

/** Says that it starts again. */
export function ResetDoneView({ title }: { readonly title: string }): ReactNode {
  return (
    <NoticeView title={words.resetDoneTitle} text={words.resetDone(title)}>
      <a className={controls.button} href="/progress">
        {words.progress}
      </a>
      <a href="/progress/data">{words.back}</a>
    </NoticeView>
  );
}
