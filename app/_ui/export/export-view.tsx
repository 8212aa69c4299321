import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ExportReport } from '#lib/exchange/export.ts';
import { lossCounts, refusalCounts } from '#lib/exchange/report-text.ts';
import type { Scope } from '#lib/exchange/select.ts';
import type { ExportChoice, FormatChoice } from '#lib/shell/usecases/export-items.ts';
import type { TrainerAccess } from '#lib/shell/usecases/may-train.ts';
import controls from '../controls.module.css';
import { TrainerKeyForm } from '../print/trainer-key-form.tsx';
import styles from './export.module.css';

const words = pageMessages.exports;

/** What the page of exports shows. */
export interface ExportPageData extends ExportChoice {
  /** Whether who asks may have the files. */
  readonly access: TrainerAccess;
}

/** The formats: what each is for, what it does not keep of this selection, and its file. */
export function ExportView(
  props: ExportPageData & { readonly enterKey: (form: FormData) => Promise<void> },
): ReactNode {
  const { scope, title, access } = props;
  return (
    <main className={controls.narrow}>
      <p className={controls.label}>
        <a className={styles.from} href={pageOf(scope)}>
          {title}
        </a>
      </p>
      <h1>{words.title}</h1>
      {access === 'open' ? (
        <>
          <p className={styles.lead}>{words.lead}</p>
          {props.formats.map((format) => (
            <FormatSection key={format.name} format={format} search={searchOf(scope)} />
          ))}
        </>
      ) : (
        <section className={styles.trainer}>
          <p>{words.forTrainers}</p>
          {access === 'shut' ? (
            <p>{words.shut}</p>
          ) : (
            <TrainerKeyForm enter={props.enterKey} back={`/export?${searchOf(scope)}`} />
          )}
        </section>
      )}
    </main>
  );
}

/** Where the selection is shown. */
function pageOf({ of, id }: Scope): string {
  return of === 'quiz' ? `/quizzes/${id}` : `/courses/${id}`;
}

function searchOf({ of, id }: Scope): string {
  return new URLSearchParams({ [of]: id }).toString();
}

function FormatSection(props: { readonly format: FormatChoice; readonly search: string }): ReactNode {
  const { name, title, purpose, report } = props.format;
  const losses = lossCounts(report);
  const refusals = refusalCounts(report);
  return (
    <section className={styles.format} aria-labelledby={`format-${name}`}>
      <h2 id={`format-${name}`}>{title}</h2>
      <p>{purpose}</p>
      <p>
        <b>{sumOf(report)}</b>
      </p>
      <Counts heading={words.lost} lines={losses.map((loss) => words.lossOf(loss.items, loss.words))} />
      <Counts
        heading={words.refused}
        lines={refusals.map(({ items, reason }) => words.lossOf(items, reason))}
      />
      {report.written.length === 0 ? null : (
        <a className={controls.quiet} href={`/api/export/${name}?${props.search}`} download>
          {words.download(title)}
        </a>
      )}
    </section>
  );
}

function sumOf({ items, written }: ExportReport): string {
  if (written.length === 0) return words.none(items);
  return written.length === items ? words.all(items) : words.some(written.length, items);
}

function Counts(props: { readonly heading: string; readonly lines: readonly string[] }): ReactNode {
  if (props.lines.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{props.heading}</h3>
      <ul className={styles.lines}>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
