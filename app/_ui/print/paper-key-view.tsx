import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { PaperAnswer, PaperKey } from '#lib/forms/paper-key.ts';
import type { PrintedForm, PrintedForms } from '#lib/shell/usecases/print-forms.ts';
import { Code } from './paper-form-view.tsx';
import styles from './paper.module.css';

const words = pageMessages.print;

/** The key of one form, on pages of its own: letters, points, why, and the source. */
export function PaperKeyView(props: {
  readonly printed: PrintedForms;
  readonly form: PrintedForm;
  readonly keys: readonly PaperKey[];
}): ReactNode {
  const { printed, form, keys } = props;
  return (
    <section className={styles.sheet} data-key={form.letter} aria-labelledby={`key-${form.letter}`}>
      <header className={styles.head}>
        <p className={styles.course}>{printed.quiz.title}</p>
        <h2 id={`key-${form.letter}`}>{words.keyTitle(form.letter)}</h2>
        <Code printed={printed} form={form} />
        <p>
          {words.keyOnly} {words.keyLead(printed.quiz.cutScore)}
        </p>
      </header>
      <h3 className={styles.title}>{words.glance}</h3>
      <Glance keys={keys} />
      <h3 className={styles.title}>{words.reasons}</h3>
      <ol className={styles.keys}>
        {keys.map((key) => (
          <li key={key.number} className={styles.key} aria-label={words.number(key.number)}>
            <b className={styles.answerNumber}>{key.number}</b>
            <Reasons paperKey={key} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Letters and numbers alone, set like the answer sheet, to be held beside it. */
function Glance({ keys }: { readonly keys: readonly PaperKey[] }): ReactNode {
  return (
    <ol className={styles.answers}>
      {keys.map(({ number, answers }) => (
        <li key={number} aria-label={words.number(number)}>
          <b className={styles.answerNumber}>{number}</b>
          <p className={styles.answer}>
            {answers.map(({ label, right }) => (
              <span key={label}>
                {label === '' ? null : <span className={styles.glancePart}>{label} </span>}
                {right.map((option) => (option.label === '' ? option.text : option.label)).join(' ')}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Reasons({ paperKey }: { readonly paperKey: PaperKey }): ReactNode {
  const { answers, points, kind, citations, toVerify } = paperKey;
  const said = [words.pointsPlain(points), words.rules[kind] ?? ''].filter((text) => text !== '').join(' ');
  return (
    <div>
      {answers.map((answer) => (
        <Answer key={answer.label} answer={answer} />
      ))}
      <p className={styles.source}>
        {said}
        {citations.length === 0 ? '' : ` ${words.sourceOf}: ${citations.join('; ')}`}
        {toVerify ? ` (${words.toVerify})` : ''}
      </p>
    </div>
  );
}

function Answer({ answer }: { readonly answer: PaperAnswer }): ReactNode {
  return (
    <div className={styles.right}>
      <p>
        {answer.label === '' ? null : <span className={styles.partLabel}>{answer.label}</span>}
        {answer.right.map(({ label, text }) => (
          <span key={`${label} ${text}`} className={styles.rightOption}>
            <b>{label}</b> {text}
          </span>
        ))}
        {answer.accepted === undefined
          ? null
          : ` (${words.accepted(answer.accepted.lowest, answer.accepted.highest)})`}
      </p>
      {answer.rationales.map((rationale) => (
        <p key={rationale} className={styles.rationale}>
          {rationale}
        </p>
      ))}
    </div>
  );
}
