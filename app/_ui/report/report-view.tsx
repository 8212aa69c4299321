import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { itemAddress } from '../attempt/places.ts';
import controls from '../controls.module.css';
import { NoticeView } from '../shell/notice-view.tsx';
import styles from './report.module.css';

const words = messages.report;

/** The item that a report is about. */
export interface ReportPageData {
  readonly attempt: string;
  /** Counts from 1. */
  readonly position: number;
  readonly leadIn: string;
  readonly longest: number;
}

/** A short form: what is wrong, and a few words if the learner likes. */
export function ReportView(
  props: ReportPageData & { readonly send: (form: FormData) => Promise<void> },
): ReactNode {
  const problems = Object.entries(words.problems);
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <p className={styles.leadIn}>{props.leadIn}</p>
      <form action={props.send} className={styles.form}>
        <input type="hidden" name="attempt" value={props.attempt} />
        <input type="hidden" name="item" value={props.position} />
        <fieldset>
          <legend>{words.legend}</legend>
          {problems.map(([problem, text], index) => (
            <label key={problem} className={styles.choice}>
              <input type="radio" name="problem" value={problem} required={index === 0} />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
        <div className={styles.field}>
          <label htmlFor="text">{words.textLabel}</label>
          <p id="text-hint">{words.textHint(props.longest)}</p>
          <textarea id="text" name="text" rows={4} maxLength={props.longest} aria-describedby="text-hint" />
        </div>
        <p className={styles.privacy}>{words.privacy}</p>
        <div className={controls.actions}>
          <button className={controls.button}>{words.send}</button>
          <a href={itemAddress(props.attempt, props.position)}>{words.cancel}</a>
        </div>
      </form>
    </main>
  );
}

/** Says that a report is kept. */
export function ReportedView(props: { readonly href: string }): ReactNode {
  return (
    <NoticeView title={words.doneTitle} text={words.done}>
      <a className={controls.button} href={props.href}>
        {words.cancel}
      </a>
    </NoticeView>
  );
}
