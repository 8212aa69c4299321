'use client';
import type { ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { TeamStanding } from '#lib/sessions/teams.ts';
import styles from './standings.module.css';

const words = roomMessages.live.teams;

/** How the teams stand, best first. */
export function Standings(props: {
  readonly standings: readonly TeamStanding[] | null;
  /** The team of whoever looks; null for the trainer. */
  readonly own: number | null;
  /** Teams and points alone, where there is little room. */
  readonly isBrief?: boolean;
}): ReactNode {
  const { isBrief = false } = props;
  if (props.standings === null) return null;
  return (
    <section aria-labelledby="teams" className={styles.teams}>
      <h2 id="teams" className={styles.title}>
        {words.title}
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            {isBrief ? null : <th scope="col">{words.place}</th>}
            <th scope="col">{words.team}</th>
            {isBrief ? null : <th scope="col">{words.members}</th>}
            <th scope="col">{words.points}</th>
          </tr>
        </thead>
        <tbody>
          {props.standings.map(({ team, place, members, points }) => (
            <tr key={team} data-own={team === props.own || undefined}>
              {isBrief ? null : <td>{place}</td>}
              <th scope="row">{team === props.own ? words.own(team + 1) : words.name(team + 1)}</th>
              {isBrief ? null : <td>{members}</td>}
              <td>{words.shown(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
