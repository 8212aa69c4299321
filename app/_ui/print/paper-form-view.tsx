import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { PaperItem, PaperPart } from '#lib/forms/paper-item.ts';
import type { PrintedForm, PrintedForms } from '#lib/shell/usecases/print-forms.ts';
import { PaperItemView } from './paper-item-view.tsx';
import styles from './paper.module.css';

const words = pageMessages.print;

/** As much of a bank's revision as is printed: enough to tell two editions apart. */
const EDITION_DIGITS = 8;

/** One form on pages of its own, and its answer sheet. */
export function PaperFormView(props: {
  readonly printed: PrintedForms;
  readonly form: PrintedForm;
  readonly hasNames: boolean;
  readonly hasSheet: boolean;
}): ReactNode {
  const { printed, form, hasNames } = props;
  const { quiz } = printed;
  const points = form.items.reduce((sum, item) => sum + item.points, 0);
  const isTimed = quiz.mode === 'exam' && quiz.minutes !== undefined;
  return (
    <>
      <section className={styles.sheet} data-form={form.letter} aria-labelledby={`form-${form.letter}`}>
        <header className={styles.head}>
          <p className={styles.course}>{printed.course}</p>
          <h2 id={`form-${form.letter}`}>{words.form(quiz.title, form.letter)}</h2>
          <Code printed={printed} form={form} />
          <p>
            {words.amount(form.items.length, points)}
            {isTimed ? ` · ${words.time(quiz.minutes ?? 0)}` : ''} · {words.pass(quiz.cutScore)}
          </p>
          {hasNames ? <Names /> : null}
          <p className={styles.rules}>{words.circleOne}</p>
          {/* Not after the items, where it could stand on a page by itself: Chromium does not keep it with the last one. */}
          <div className={styles.notes}>
            <p>{words.onScreen(form.code)}</p>
            <p>{words.education}</p>
          </div>
        </header>
        <ol className={styles.items}>
          {form.items.map((item) => (
            <PaperItemView key={item.number} item={item} />
          ))}
        </ol>
      </section>
      {props.hasSheet ? <AnswerSheet printed={printed} form={form} hasNames={hasNames} /> : null}
    </>
  );
}

/** What names the form: its code, and the edition of the questions that the code is good for. */
export function Code(props: { readonly printed: PrintedForms; readonly form: PrintedForm }): ReactNode {
  return (
    <p>
      {words.codeName} <b className={styles.code}>{props.form.code}</b> ·{' '}
      {words.edition(props.printed.bankRevision.slice(0, EDITION_DIGITS))}
    </p>
  );
}

function Names(): ReactNode {
  return (
    <p className={styles.names}>
      <span>
        {words.name} <span className={styles.rule} />
      </span>
      <span>
        {words.date} <span className={styles.rule} />
      </span>
    </p>
  );
}

/** Every question with its letters to mark, or a line to write on. */
function AnswerSheet(props: {
  readonly printed: PrintedForms;
  readonly form: PrintedForm;
  readonly hasNames: boolean;
}): ReactNode {
  const { printed, form } = props;
  return (
    <section className={styles.sheet} data-form={form.letter} aria-labelledby={`sheet-${form.letter}`}>
      <header className={styles.head}>
        <p className={styles.course}>{printed.quiz.title}</p>
        <h2 id={`sheet-${form.letter}`}>{words.sheetTitle(form.letter)}</h2>
        <Code printed={printed} form={form} />
        {props.hasNames ? <Names /> : null}
        <p>{words.sheetLead}</p>
      </header>
      <ol className={styles.answers}>
        {form.items.map((item) => (
          <li key={item.number} aria-label={words.number(item.number)}>
            <b className={styles.answerNumber}>{item.number}</b>
            <div>
              {item.layout === 'steps' ? (
                <StepLines item={item} />
              ) : (
                item.parts.map((part) => <AnswerLine key={part.label} part={part} />)
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function AnswerLine({ part }: { readonly part: PaperPart }): ReactNode {
  return (
    <p className={styles.answer}>
      {part.label === '' ? null : <span className={styles.partLabel}>{part.label}</span>}
      {part.options.map(({ label }) => (
        <span key={label} className={styles.bubble}>
          {label}
        </span>
      ))}
      {part.options.length > 0 ? null : (
        <>
          <span className={styles.rule} /> {part.unit}
        </>
      )}
    </p>
  );
}

function StepLines({ item }: { readonly item: PaperItem }): ReactNode {
  return (
    <p className={styles.answer}>
      {item.parts.map(({ label }) => (
        <span key={label}>
          {label}. <span className={styles.shortRule} />
        </span>
      ))}
    </p>
  );
}
