import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import controls from '../controls.module.css';
import styles from './privacy.module.css';
import type { ToldRecordStore } from './told-record-store.ts';

const words = pageMessages.privacy;

interface PrivacyProps {
  readonly keepMonths: number;
  readonly recordStore: ToldRecordStore | undefined;
}

/** What is kept, where, why and for how long, and what a reader can do about it. */
export function PrivacyView({ keepMonths, recordStore }: PrivacyProps): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <section className={styles.section} aria-labelledby="kept">
        <h2 id="kept">{words.keptTitle}</h2>
        <KeptList kept={words.kept} />
        <p>{words.idle(keepMonths)}</p>
        <p>{words.logs}</p>
      </section>
      <section className={styles.section} aria-labelledby="browser">
        <h2 id="browser">{words.browserTitle}</h2>
        <KeptList kept={words.browser} />
        <p>{words.browserLeave}</p>
      </section>
      <section className={styles.section} aria-labelledby="rights">
        <h2 id="rights">{words.rightsTitle}</h2>
        <ul>
          <li>
            <a href="/progress/data">{words.export}</a>
          </li>
          <li>
            <a href="/progress/erase">{words.erase}</a>
          </li>
          <li>
            <a href="/device/leave">{words.leave}</a>
          </li>
        </ul>
        <p>{words.erased}</p>
      </section>
      {recordStore === undefined ? null : <Told {...recordStore} />}
      <section className={styles.section} aria-labelledby="others">
        <h2 id="others">{words.othersTitle}</h2>
        <p>{words.others}</p>
        {recordStore === undefined ? <p>{words.nobodyTold}</p> : null}
        <p>{words.who}</p>
      </section>
    </main>
  );
}

function Told({ host, pseudonyms }: ToldRecordStore): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="told">
      <h2 id="told">{words.toldTitle}</h2>
      <p>{words.told(host)}</p>
      <p>{words.toldAs}</p>
      {pseudonyms.length > 0 && <p>{words.pseudonyms(pseudonyms)}</p>}
      <p>{words.toldErased}</p>
    </section>
  );
}

function KeptList(props: { readonly kept: typeof words.kept | typeof words.browser }): ReactNode {
  return (
    <ul className={styles.list}>
      {props.kept.map(({ what, why, howLong }) => (
        <li key={what}>
          <p className={styles.what}>{what}</p>
          <dl className={styles.pairs}>
            <dt>{words.why}</dt>
            <dd>{why}</dd>
            <dt>{words.howLong}</dt>
            <dd>{howLong}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
