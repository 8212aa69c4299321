import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { NoticeView } from '#lib/shell/usecases/view-notices.ts';
import { resultAddress } from '../attempt/places.ts';
import controls from '../controls.module.css';
import { RecallNote } from './recall-note.tsx';
import styles from './recall.module.css';

const words = messages.recall;

/** What the learner is to be told of withdrawn items they answered, each with a button that puts it away. */
export function RecallNotices(props: {
  readonly notices: readonly NoticeView[];
  readonly dismiss: (form: FormData) => Promise<void>;
}): ReactNode {
  const { notices } = props;
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-labelledby="recalls">
      <h2 id="recalls">{words.title}</h2>
      <p>{words.lead(notices.length)}</p>
      <ul className={styles.list}>
        {notices.map((notice) => (
          <li key={notice.revision}>
            <RecallNote recall={notice} lead={`${words.item}: ${notice.leadIn}`}>
              <a href={resultAddress(notice.attempt)}>{words.result}</a>
            </RecallNote>
            <form action={props.dismiss}>
              <input type="hidden" name="revision" value={notice.revision} />
              <button className={controls.quiet}>{words.dismiss}</button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
