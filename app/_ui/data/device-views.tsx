import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import type { CodeState } from './code-state.ts';
import styles from './data.module.css';
import { ClearDevice, UnsentAnswers } from './device-data.client.tsx';
import { RecoveryCode } from './recovery-code.client.tsx';
import { NoticeView } from '../shell/notice-view.tsx';

const words = messages.device;

/** Asks whether somebody else is here now; the code of whoever was before is not theirs to make. */
export function NotMeView(): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.notMeTitle}</h1>
      <p className={styles.lead}>{words.notMeText}</p>
      <UnsentAnswers />
      <Leave done="not-me" label={words.notMeAction} />
    </main>
  );
}

/** Offers a recovery code, and takes everything of the learner off this browser. */
export function LeaveView(props: {
  /** The day on which the present code was made; undefined when there is none. */
  readonly madeAt: string | undefined;
  /** Whether this browser knows a learner at all. */
  readonly isKnown: boolean;
  readonly make: (state: CodeState) => Promise<CodeState>;
}): ReactNode {
  const { madeAt } = props;
  return (
    <main className={controls.narrow}>
      <h1>{words.leaveTitle}</h1>
      <p className={styles.lead}>{words.leaveText}</p>
      {props.isKnown ? (
        <div className={styles.section}>
          <p>{madeAt === undefined ? words.leaveNoCode : words.leaveHasCode(madeAt)}</p>
          <RecoveryCode hasCode={madeAt !== undefined} make={props.make} />
        </div>
      ) : null}
      <UnsentAnswers />
      <Leave done="left" label={words.leaveAction} />
    </main>
  );
}

function Leave(props: { readonly done: 'not-me' | 'left'; readonly label: string }): ReactNode {
  return (
    <form className={controls.actions} method="post" action="/api/leave">
      <input type="hidden" name="done" value={props.done} />
      <button className={controls.grave}>{props.label}</button>
      <a href="/">{words.stay}</a>
    </form>
  );
}

/** Says that this browser knows nobody, and sees to it. */
export function LeftView(props: { readonly done: 'not-me' | 'left' }): ReactNode {
  const isOther = props.done === 'not-me';
  return (
    <>
      <ClearDevice />
      <NoticeView
        title={isOther ? words.notMeDoneTitle : words.leaveDoneTitle}
        text={isOther ? words.notMeDone : words.leaveDone}
      >
        <a className={controls.button} href="/">
          {words.home}
        </a>
      </NoticeView>
    </>
  );
}
