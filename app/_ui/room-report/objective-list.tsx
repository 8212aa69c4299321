import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ObjectiveReport } from '#lib/sessions/report/objective-report.ts';
import styles from './room-report.module.css';
import { ShareBar, shareText } from './share-bar.tsx';

const words = pageMessages.roomReport;

/** A place in a lesson, with its address. */
export interface PlaceLink {
  readonly href: string;
  readonly lessonTitle: string;
  readonly sentence: string;
}

/** An objective with the places to read again. */
export interface ObjectiveLine extends Omit<ObjectiveReport, 'places'> {
  readonly places: readonly PlaceLink[];
}

/** What the room knows of each objective, what it does not know yet first. */
export function ObjectiveList(props: {
  readonly objectives: readonly ObjectiveLine[];
  /** Per cent. */
  readonly cutScore: number;
}): ReactNode {
  return (
    <section aria-labelledby="objectives">
      <h2 id="objectives" className={styles.heading}>
        {words.objectives}
      </h2>
      <p className={styles.note}>{words.objectivesLead(props.cutScore)}</p>
      <ol className={styles.list}>
        {props.objectives.map((objective) => (
          <li key={objective.id} className={styles.block}>
            <Objective objective={objective} cut={props.cutScore / 100} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Objective(props: { readonly objective: ObjectiveLine; readonly cut: number }): ReactNode {
  const { text, standing, share, participants, items, twice, places } = props.objective;
  return (
    <>
      <h3 className={styles.name}>{text}</h3>
      <p>
        <strong className={styles.standing} data-standing={standing}>
          {words.standings[standing]}
        </strong>
        {share === undefined ? null : (
          <span> · {words.objectiveFigures(shareText(share), participants, items)}</span>
        )}
      </p>
      {share === undefined ? null : <ShareBar share={share} cut={props.cut} />}
      {twice === undefined ? null : (
        <p className={styles.note}>
          {words.twice(twice.items, shareText(twice.first), shareText(twice.second))}
        </p>
      )}
      {standing === 'known' || places.length === 0 ? null : <Places places={places} />}
    </>
  );
}

function Places({ places }: Pick<ObjectiveLine, 'places'>): ReactNode {
  return (
    <div className={styles.places}>
      <p className={styles.note}>{words.readAgain}</p>
      <ul>
        {places.map(({ href, lessonTitle, sentence }) => (
          <li key={href}>
            <a href={href}>{sentence}</a> <span className={styles.note}>{lessonTitle}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
