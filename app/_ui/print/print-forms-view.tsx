import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { PrintedForms } from '#lib/shell/usecases/print-forms.ts';
import controls from '../controls.module.css';
import { pageFeetAddress } from './page-feet.ts';
import { PaperFormView } from './paper-form-view.tsx';
import { PaperKeyView } from './paper-key-view.tsx';
import styles from './paper.module.css';

const words = pageMessages.print;

/** What the pages of printed forms show. */
export interface PrintFormsData {
  readonly printed: PrintedForms;
  readonly hasNames: boolean;
  readonly hasSheet: boolean;
  /** True when the keys were wanted and are not for who asks. */
  readonly isKeyLeftOut: boolean;
  /** Where to choose again. */
  readonly again: string;
}

/** All forms with their answer sheets, then all keys; above them, on screen only, how to print. */
export function PrintFormsView({
  printed,
  hasNames,
  hasSheet,
  isKeyLeftOut,
  again,
}: PrintFormsData): ReactNode {
  const hasKeys = printed.forms.some(({ keys }) => keys !== undefined);
  return (
    <main className={styles.desk}>
      <link rel="stylesheet" href={pageFeetAddress(printed.forms.map(({ code }) => code))} />
      <div className={styles.bar} data-screen-only>
        <h1>{words.pageTitle(printed.quiz.title)}</h1>
        <p>{hasKeys ? words.bar : words.barPlain}</p>
        {isKeyLeftOut ? <p>{words.keyLeftOut}</p> : null}
        <p className={controls.actions}>
          <a href={again}>{words.other}</a>
          <a href={`/quizzes/${printed.quiz.id}`}>{words.back}</a>
        </p>
      </div>
      {printed.forms.map((form) => (
        <PaperFormView
          key={form.letter}
          printed={printed}
          form={form}
          hasNames={hasNames}
          hasSheet={hasSheet}
        />
      ))}
      {printed.forms.map((form) =>
        form.keys === undefined ? null : (
          <PaperKeyView key={form.letter} printed={printed} form={form} keys={form.keys} />
        ),
      )}
    </main>
  );
}
