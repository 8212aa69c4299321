import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { FORM_SYMBOLS } from '#lib/forms/form-code.ts';
import type { TrainerAccess } from '#lib/shell/usecases/may-train.ts';
import controls from '../controls.module.css';
import { TrainerKeyForm } from './trainer-key-form.tsx';
import styles from './print-choice.module.css';

const words = pageMessages.print;

/** What the choice before printing shows. */
export interface PrintChoiceData {
  readonly quiz: { readonly id: string; readonly title: string };
  /** The code that stands in the field at first. */
  readonly seed: string;
  /** True when the code that was asked for cannot be read. */
  readonly isUnreadable: boolean;
  /** Whether who asks may print the key; `open` wherever everybody may. */
  readonly access: TrainerAccess;
}

/** What to print: code, number of parallel forms, and what goes with them. */
export function PrintChoiceView(
  props: PrintChoiceData & { readonly enterKey: (form: FormData) => Promise<void> },
): ReactNode {
  const { quiz, access } = props;
  return (
    <main className={controls.narrow}>
      <p className={controls.label}>
        <a className={styles.quiz} href={`/quizzes/${quiz.id}`}>
          {quiz.title}
        </a>
      </p>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <form className={styles.choice} action={`/quizzes/${quiz.id}/print/forms`}>
        <CodeField seed={props.seed} isUnreadable={props.isUnreadable} />
        <fieldset>
          <legend>{words.count}</legend>
          {words.counts.map((text, index) => (
            <label key={text} className={controls.choice}>
              <input type="radio" name="forms" value={index + 1} defaultChecked={index === 0} />
              {text}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.parts}</legend>
          <Tick name="names" text={words.names} />
          <Tick name="sheet" text={words.sheet} />
          {access === 'open' ? <Tick name="key" text={words.key} /> : null}
        </fieldset>
        <button className={controls.button}>{words.show}</button>
      </form>
      {access === 'open' ? null : (
        <section className={styles.trainer} aria-labelledby="trainer">
          <h2 id="trainer">{words.keyForTrainers}</h2>
          {access === 'shut' ? (
            <p>{words.keyShut}</p>
          ) : (
            <TrainerKeyForm enter={props.enterKey} back={`/quizzes/${quiz.id}/print`} />
          )}
        </section>
      )}
    </main>
  );
}

function CodeField(props: { readonly seed: string; readonly isUnreadable: boolean }): ReactNode {
  return (
    <div className={styles.code}>
      <label htmlFor="code">{words.code}</label>
      <p id="code-hint" className={styles.hint}>
        {words.codeHint}
      </p>
      {props.isUnreadable ? (
        <p id="code-fault" className={styles.fault}>
          {words.codeUnreadable(Array.from(FORM_SYMBOLS).join(' '))}
        </p>
      ) : null}
      <input
        id="code"
        name="code"
        className={controls.codeField}
        defaultValue={props.seed}
        required
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby={props.isUnreadable ? 'code-hint code-fault' : 'code-hint'}
        aria-invalid={props.isUnreadable || undefined}
      />
    </div>
  );
}

function Tick({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  return (
    <label className={controls.choice}>
      <input type="checkbox" name={name} value="yes" defaultChecked />
      {text}
    </label>
  );
}
