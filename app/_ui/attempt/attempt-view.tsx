import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Confidence } from '#lib/attempts/confidence.ts';
import type { ItemFeedback, PracticeKey, PublicItem } from '#lib/items/view.ts';
import type { RecallView } from '#lib/shell/usecases/recall-view.ts';
import { KeepAttempt } from '../connection/keep-attempt.client.tsx';
import controls from '../controls.module.css';
import { RecallNote } from '../recall/recall-note.tsx';
import { reportAddress } from '../report/report-address.ts';
import { itemAddress, placesOf, resultAddress, type Place } from './places.ts';
import type { AttemptPlace, Onward } from './item-form-props.ts';
import { ItemForm } from './item-form.client.tsx';
import styles from './attempt.module.css';

/** One item of an attempt as its page shows it. */
export interface AttemptPageData {
  readonly attempt: string;
  readonly quiz: { readonly title: string; readonly href: string };
  readonly item: PublicItem;
  readonly feedback: ItemFeedback | undefined;
  /** What an open item in practice is graded by. */
  readonly practiceKey: PracticeKey | undefined;
  readonly confidence: Confidence | null;
  /** True for an item that asks again what was missed. */
  readonly isVariant: boolean;
  /** In an exam that has ended: what was answered too late, in words. */
  readonly late: readonly string[];
  /** Counts from 1. */
  readonly position: number;
  /** Every item, in order. */
  readonly places: readonly AttemptPlace[];
  readonly isFinished: boolean;
  readonly responseId: string;
  readonly isMissing: boolean;
  /** Set when the item was withdrawn. */
  readonly recall: RecallView | undefined;
}

/** One item of an attempt, with where the learner stands. */
export function AttemptView(props: AttemptPageData): ReactNode {
  const { attempt, position } = props;
  const words = messages.attempt;
  const isOver = props.isFinished;
  const answered = props.places.map(({ isAnswered }) => isOver || isAnswered);
  const places = placesOf(attempt, answered, position);
  const next = { href: places.next, label: places.isLast ? words.finish : words.next };
  return (
    <main className={controls.narrow}>
      <div className={styles.top}>
        <p className={controls.label}>{props.quiz.title}</p>
        <h1 className={styles.position}>{words.title(position, answered.length)}</h1>
        <Track places={places.all} />
        {props.isVariant ? <p className={styles.note}>{words.onceMore}</p> : null}
        {props.late.length === 0 ? null : (
          <p className={styles.note}>{messages.exam.late(props.late.join(', '))}</p>
        )}
      </div>
      <ItemOrRecall page={props} here={places.here} next={next} />
      {isOver ? null : (
        <KeepAttempt addresses={answered.map((_, index) => itemAddress(attempt, index + 1))} />
      )}
      {isOver && places.isLast ? null : (
        <p className={styles.leave}>
          <a href={isOver ? resultAddress(attempt) : props.quiz.href}>
            {isOver ? words.finish : words.leave}
          </a>
        </p>
      )}
    </main>
  );
}

/** The item; that it was withdrawn, if it was; and of a withdrawn item without an answer only that. */
function ItemOrRecall(props: {
  readonly page: AttemptPageData;
  readonly here: string;
  readonly next: Onward;
}): ReactNode {
  const { page, here, next } = props;
  const { attempt, item, feedback, recall, position } = page;
  const { open, answered } = messages.recall;
  if (recall !== undefined && feedback === undefined)
    return (
      <>
        <RecallNote recall={recall} lead={open} />
        <a className={controls.button} href={next.href}>
          {next.label}
        </a>
      </>
    );
  return (
    <>
      {recall === undefined ? null : <RecallNote recall={recall} lead={answered} />}
      <ItemForm
        key={item.handle}
        attempt={attempt}
        item={item}
        practiceKey={page.practiceKey}
        responseId={page.responseId}
        feedback={feedback}
        confidence={page.confidence}
        isMissing={page.isMissing}
        next={next}
        places={page.isFinished ? undefined : page.places}
        here={here}
        position={position}
        report={reportAddress(attempt, position)}
      />
    </>
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
