import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { TeamStanding } from '#lib/sessions/teams.ts';
import styles from './room-report.module.css';

const words = pageMessages.roomReport;

/** How the teams stood at the end. */
export function TeamsTable({ teams }: { readonly teams: readonly TeamStanding[] }): ReactNode {
  return (
    <section aria-labelledby="teams">
      <h2 id="teams" className={styles.heading}>
        {words.teams}
      </h2>
      <table className={styles.table}>
        <caption className={styles.hidden}>{words.teams}</caption>
        <thead>
          <tr>
            <th scope="col">{words.team.place}</th>
            <th scope="col">{words.team.team}</th>
            <th scope="col">{words.team.members}</th>
            <th scope="col">{words.team.points}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map(({ team, place, members, points }) => (
            <tr key={team}>
              <td>{place}</td>
              <th scope="row">{words.team.name(team + 1)}</th>
              <td>{members}</td>
              <td>{words.team.shown(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{words.teamsHelp}</p>
    </section>
  );
}
