import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { KEEP_DAYS_MAX, ROOM_MAX, TEAMS_MAX, TEAMS_MIN, USUAL_SETTINGS } from '#lib/sessions/settings.ts';
import controls from '../controls.module.css';
import styles from './rooms.module.css';

const words = pageMessages.rooms;

/** A quiz that a room may be opened on. */
export interface QuizChoice {
  readonly id: string;
  readonly title: string;
}

/** What is asked and how: everything but the quiz stands as it usually is. */
export function OpenRoomForm(props: {
  readonly quizzes: readonly QuizChoice[];
  readonly open: (form: FormData) => Promise<void>;
}): ReactNode {
  if (props.quizzes.length === 0) return <p>{words.noQuiz}</p>;
  return (
    <form className={styles.form} action={props.open}>
      <div className={styles.field}>
        <label htmlFor="quiz">{words.quiz}</label>
        <select id="quiz" name="quiz" className={styles.select} required>
          {props.quizzes.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <Choice name="pacing" legend={words.pacing} choices={words.pacings} usual={USUAL_SETTINGS.pacing} />
      <details className={styles.more}>
        <summary className={controls.disclosure}>{words.more}</summary>
        <div className={styles.form}>
          <Choice name="order" legend={words.order} choices={words.orders} usual={USUAL_SETTINGS.order} />
          <div>
            <label className={controls.choice}>
              <input
                type="checkbox"
                name="points"
                value="yes"
                defaultChecked={USUAL_SETTINGS.points}
                aria-describedby="points-hint"
              />
              {words.points}
            </label>
            <p id="points-hint" className={styles.hint}>
              {words.pointsHint}
            </p>
          </div>
          <Teams />
          <Amount name="room" label={words.size} usual={USUAL_SETTINGS.room} most={ROOM_MAX} />
          <Amount
            name="keepDays"
            label={words.days}
            usual={USUAL_SETTINGS.keepDays}
            most={KEEP_DAYS_MAX}
            hint={words.daysHint}
          />
        </div>
      </details>
      <button className={controls.button}>{words.open}</button>
    </form>
  );
}

/** No team, or two to eight. */
function Teams(): ReactNode {
  return (
    <div className={styles.field}>
      <label htmlFor="teams">{words.teams}</label>
      <p id="teams-hint" className={styles.hint}>
        {words.teamsHint}
      </p>
      <select
        id="teams"
        name="teams"
        className={styles.select}
        defaultValue={USUAL_SETTINGS.teams}
        aria-describedby="teams-hint"
      >
        <option value={0}>{words.noTeams}</option>
        {Array.from({ length: TEAMS_MAX - TEAMS_MIN + 1 }, (_, index) => (
          <option key={index} value={TEAMS_MIN + index}>
            {words.teamCount(TEAMS_MIN + index)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Choice(props: {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly usual: string;
}): ReactNode {
  return (
    <fieldset>
      <legend className={styles.legend}>{props.legend}</legend>
      {props.choices.map(({ value, text }) => (
        <label key={value} className={controls.choice}>
          <input type="radio" name={props.name} value={value} defaultChecked={value === props.usual} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function Amount(props: {
  readonly name: string;
  readonly label: string;
  readonly usual: number;
  readonly most: number;
  readonly hint?: string;
}): ReactNode {
  const { name, hint } = props;
  return (
    <div className={styles.field}>
      <label htmlFor={name}>{props.label}</label>
      {hint === undefined ? null : (
        <p id={`${name}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="number"
        className={styles.amount}
        min={1}
        max={props.most}
        defaultValue={props.usual}
        required
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      />
    </div>
  );
}
