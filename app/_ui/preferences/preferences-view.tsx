import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import {
  MOTIONS,
  SPACINGS,
  TEXT_SIZES,
  THEMES,
  type ReadingPreferences,
} from '#lib/shell/usecases/reading-preferences.ts';
import controls from '../controls.module.css';
import { KeyboardPreference } from './keyboard-preference.client.tsx';
import styles from './preferences.module.css';

const words = pageMessages.preferences;

/** The preferences of this device, and a sample that follows every choice before it is kept, by stylesheet alone. */
export function PreferencesView(props: {
  readonly preferences: ReadingPreferences;
  readonly isSaved: boolean;
}): ReactNode {
  const { size, spacing, theme, motion } = props.preferences;
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>
        {words.lead} {words.shared}
      </p>
      {props.isSaved ? (
        <p role="status" className={styles.saved}>
          {words.saved}
        </p>
      ) : null}
      <form className={styles.form} method="post" action="/api/preferences">
        <div className={styles.choices}>
          <Choice name="size" legend={words.size} values={TEXT_SIZES} texts={words.sizes} now={size} />
          <Choice
            name="spacing"
            legend={words.spacing}
            values={SPACINGS}
            texts={words.spacings}
            now={spacing}
          />
          <Choice name="theme" legend={words.theme} values={THEMES} texts={words.themes} now={theme} />
          <Choice name="motion" legend={words.motion} values={MOTIONS} texts={words.motions} now={motion} />
        </div>
        <section className={styles.sample} data-sample aria-labelledby="sample">
          <h2 id="sample">{words.sample}</h2>
          <p>
            {words.sampleText} <span className={styles.link}>{words.sampleLink}</span>
          </p>
        </section>
        <p className={controls.actions}>
          <button className={controls.button}>{words.save}</button>
          <button className={controls.quiet} name="do" value="reset">
            {words.reset}
          </button>
        </p>
      </form>
      <KeyboardPreference title={words.keys} text={words.keysText} use={words.keysUse} />
    </main>
  );
}

function Choice<T extends string>(props: {
  readonly name: string;
  readonly legend: string;
  readonly values: readonly T[];
  readonly texts: Readonly<Record<T, string>>;
  readonly now: T;
}): ReactNode {
  const { name, values, texts, now } = props;
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {values.map((value) => (
        <label key={value} className={controls.choice}>
          <input type="radio" name={name} value={value} defaultChecked={value === now} />
          {texts[value]}
        </label>
      ))}
    </fieldset>
  );
}
