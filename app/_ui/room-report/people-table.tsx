import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ParticipantReport } from '#lib/sessions/report/participant-report.ts';
import styles from './room-report.module.css';

const words = pageMessages.roomReport;

/** What each participant answered, rounds apart. */
export function PeopleTable({ people }: { readonly people: readonly ParticipantReport[] }): ReactNode {
  const [first] = people;
  const [isAskedTwice, hasRoomPoints] = [first?.second !== undefined, first?.roomPoints !== undefined];
  const hasTeams = people.some(({ team }) => team !== null);
  return (
    <section aria-labelledby="people">
      <h2 id="people" className={styles.heading}>
        {words.people}
      </h2>
      <table className={styles.table}>
        <caption className={styles.hidden}>{words.people}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {hasTeams ? <th scope="col">{words.team.team}</th> : null}
            <th scope="col">{words.answered}</th>
            <th scope="col">{words.points}</th>
            {isAskedTwice ? <th scope="col">{words.pointsAgain}</th> : null}
            {hasRoomPoints ? <th scope="col">{words.roomPoints}</th> : null}
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.name}</th>
              {hasTeams ? <td>{one.team === null ? '' : one.team + 1}</td> : null}
              <td>{one.first.answered}</td>
              <td>{words.pointsOf(one.first.points, one.first.max)}</td>
              {one.second === undefined ? null : <td>{words.pointsOf(one.second.points, one.second.max)}</td>}
              {one.roomPoints === undefined ? null : <td>{words.ownRoomPoints(one.roomPoints)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {hasRoomPoints ? <p className={styles.note}>{words.roomPointsHelp}</p> : null}
    </section>
  );
}
