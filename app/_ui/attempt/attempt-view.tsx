import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { responses } from '#lib/items/kinds/responses.gen.ts';
import type { ResponseControlProps } from '#lib/items/response-control.ts';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';
import type { RecallView } from '#lib/shell/usecases/recall-view.ts';
import controls from '../controls.module.css';
import { RecallNote } from '../recall/recall-note.tsx';
import { reportAddress } from '../report/report-address.ts';
import { placesOf, type Place } from './places.ts';
import { ItemForm } from './item-form.client.tsx';
import styles from './attempt.module.css';

/** One item of an attempt as its page shows it. */
export interface AttemptPageData {
  readonly attempt: string;
  readonly quiz: { readonly title: string; readonly href: string };
  readonly item: PublicItem;
  readonly feedback: ItemFeedback | undefined;
  /** Counts from 1. */
  readonly position: number;
  /** Whether each item, in order, is answered. */
  readonly answered: readonly boolean[];
  readonly isFinished: boolean;
  readonly responseId: string;
  readonly isMissing: boolean;
  /** Set when the item was withdrawn. */
  readonly recall: RecallView | undefined;
}

/** One item of an attempt, with where the learner stands. */
export function AttemptView(props: AttemptPageData): ReactNode {
  const { attempt, answered, position, item } = props;
  const control = controlOf(item.kind);
  const words = messages.attempt;
  const places = placesOf(attempt, props.isFinished ? answered.map(() => true) : answered, position);
  return (
    <main className={controls.narrow}>
      <div className={styles.top}>
        <p className={controls.label}>{props.quiz.title}</p>
        <h1 className={styles.position}>{words.title(position, answered.length)}</h1>
        <Track places={places.all} />
      </div>
      {props.recall === undefined ? null : (
        <RecallNote
          recall={props.recall}
          lead={props.feedback === undefined ? messages.recall.open : messages.recall.answered}
        />
      )}
      {props.recall !== undefined && props.feedback === undefined ? (
        <a className={controls.button} href={places.next}>
          {places.isLast ? words.finish : words.next}
        </a>
      ) : (
        <ItemForm
          key={item.handle}
          attempt={attempt}
          item={item}
          control={control}
          responseId={props.responseId}
          feedback={props.feedback}
          isMissing={props.isMissing}
          next={{ href: places.next, label: places.isLast ? words.finish : words.next }}
          here={places.here}
          position={position}
          report={reportAddress(attempt, position)}
        />
      )}
      <p className={styles.leave}>
        <a href={props.quiz.href}>{words.leave}</a>
      </p>
    </main>
  );
}

/** The line of places: filled where answered. The words above say the same. */
function Track({ places }: { readonly places: readonly Place[] }): ReactNode {
  return (
    <ol className={styles.track} aria-hidden="true">
      {places.map((place) => (
        <li key={place.position} data-state={place.state} />
      ))}
    </ol>
  );
}

function controlOf(kind: string): (props: ResponseControlProps) => ReactNode {
  const known: Readonly<Record<string, (props: ResponseControlProps) => ReactNode>> = responses;
  const control = known[kind];
  if (control === undefined) throw new Error(`The item kind ${kind} has no response.client.tsx`);
  return control;
}
