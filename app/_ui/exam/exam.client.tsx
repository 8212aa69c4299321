'use client';
import { useCallback, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { ShortcutsHelp } from '../attempt/shortcuts-help.client.tsx';
import { useShortcuts, type ShortcutActions } from '../attempt/use-shortcuts.client.tsx';
import { keepPages } from '../connection/keep-pages.client.tsx';
import type { EndExam, ExamItemData, ExamPageData } from './exam-data.ts';
import { ExamItem } from './exam-item.client.tsx';
import { ExamNavigator } from './exam-navigator.client.tsx';
import { ExamReview } from './exam-review.client.tsx';
import { ExamSaving } from './exam-saving.client.tsx';
import { ExamTimer } from './exam-timer.client.tsx';
import styles from './exam.module.css';
import { WithdrawnItem } from './withdrawn-item.client.tsx';
import { useExam, type ExamAnswerDraft, type ExamState } from './use-exam.client.tsx';
import { useRemaining } from './use-remaining.client.tsx';

const words = messages.exam;

/** How long submitting waits for answers that are on their way. */
const SETTLE_MS = 6000;

/**
 * A whole exam on one page: moving about asks the server for nothing, so it goes on without a network. Each change is saved
 * as it is made.
 */
export function Exam(props: ExamPageData & { readonly end: EndExam }): ReactNode {
  const { attempt } = props;
  const exam = useExam(props);
  const remaining = useRemaining(attempt, props.remainingMs);
  const form = useRef<HTMLFormElement>(null);
  const capture = useRef<() => void>(() => undefined);
  const help = useRef<HTMLDialogElement>(null);
  const { at, go: move, heading } = usePlace(props, capture);
  const [isConfirming, setIsConfirming] = useState(props.isConfirming);
  const go = (to: number | 'review'): void => {
    setIsConfirming(false);
    move(to);
  };
  const isOver = useEnd(exam, remaining, capture);
  const { items, outbox } = exam;
  const shown = at === 'review' ? undefined : items[at];
  const onward = (): void => go(at === 'review' ? 'review' : at + 1 < items.length ? at + 1 : 'review');
  const { answer, mark } = exam;
  const onAnswer = useCallback(
    (draft: ExamAnswerDraft) => (at === 'review' ? undefined : answer(at, draft)),
    [at, answer],
  );
  const open = isOver || at === 'review' || shown === undefined ? undefined : { at, shown };
  useShortcuts(shortcutsOf({ isOver, form, help, onward, mark, open }));
  return (
    <div className={styles.sheet} data-whole-attempt>
      <Top
        title={props.title}
        heading={heading}
        at={at}
        count={items.length}
        ms={remaining.ms}
        outbox={outbox}
      />
      <div className={styles.main}>
        {isOver ? <Over attempt={attempt} outbox={outbox} /> : null}
        {at === 'review' && !isOver ? (
          <ExamReview
            attempt={attempt}
            items={items}
            isConfirming={isConfirming}
            go={go}
            confirm={setIsConfirming}
            settle={() => outbox.settle(SETTLE_MS)}
            end={props.end}
          />
        ) : null}
        {open === undefined ? null : (
          <ItemOrNote
            key={`${open.shown.item.handle}/${exam.restored}`}
            attempt={attempt}
            responseId={props.responseId}
            position={open.at}
            data={open.shown}
            isLocked={isOver}
            form={form}
            capture={capture}
            onAnswer={onAnswer}
            onMark={(marks) => mark(open.at, marks)}
            onNext={onward}
          />
        )}
      </div>
      <div className={styles.side}>
        {isOver ? null : <ExamNavigator attempt={attempt} items={items} at={at} go={go} />}
        <Foot leave={props.leave} help={help} />
      </div>
    </div>
  );
}

/** The item, or in its place that it was withdrawn. */
function ItemOrNote(props: Parameters<typeof ExamItem>[0]): ReactNode {
  const { attempt, position, data, onNext } = props;
  if (!data.isWithdrawn) return <ExamItem {...props} />;
  return <WithdrawnItem href={`/attempts/${attempt}?item=${position + 2}`} onNext={onNext} />;
}

interface KeysOfExam {
  readonly isOver: boolean;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly help: RefObject<HTMLDialogElement | null>;
  readonly onward: () => void;
  readonly mark: ExamState['mark'];
  /** The item that is open, with its place. */
  readonly open: { readonly at: number; readonly shown: ExamItemData } | undefined;
}

/** What single keys do: nothing but the list of them once time is up, and flagging where an item is open. */
function shortcutsOf({ isOver, form, help, onward, mark, open }: KeysOfExam): ShortcutActions {
  return {
    form: () => (isOver ? null : form.current),
    help: () => help.current?.showModal(),
    ...(isOver ? {} : { next: onward }),
    ...(open === undefined
      ? {}
      : { flag: () => mark(open.at, { flagged: !open.shown.flagged, struck: open.shown.struck }) }),
  };
}

/** Where one stands, how long is left, and what is saved. */
function Top(props: {
  readonly title: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly at: number | 'review';
  readonly count: number;
  readonly ms: number | null;
  readonly outbox: ExamState['outbox'];
}): ReactNode {
  const { at, count } = props;
  return (
    <div className={styles.top}>
      <p className={styles.label}>
        {words.kicker} · {props.title}
      </p>
      <div className={styles.bar}>
        <h1 ref={props.heading} tabIndex={-1} className={styles.position}>
          {at === 'review' ? words.reviewTitle : messages.attempt.title(at + 1, count)}
        </h1>
        <ExamTimer ms={props.ms} />
      </div>
      <ExamSaving outbox={props.outbox} />
    </div>
  );
}

function Foot(props: {
  readonly leave: string;
  readonly help: RefObject<HTMLDialogElement | null>;
}): ReactNode {
  return (
    <>
      <noscript>
        <p className={styles.hint}>{words.plainSaved}</p>
      </noscript>
      <div className={styles.foot}>
        <a href={props.leave}>{messages.attempt.leave}</a>
        <ShortcutsHelp dialog={props.help} />
      </div>
    </>
  );
}

function Over({
  attempt,
  outbox,
}: {
  readonly attempt: string;
  readonly outbox: ExamState['outbox'];
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const waiting = [...outbox.deliveries.values()].filter(({ phase }) => phase === 'waiting').length;
  return (
    <section className={styles.over} aria-labelledby="over">
      <h2 id="over" ref={heading} tabIndex={-1}>
        {words.over}
      </h2>
      <p>{words.overText}</p>
      {waiting === 0 ? null : <p>{words.overWaiting(waiting)}</p>}
      <p className={styles.actions}>
        <a className={styles.next} href={`/attempts/${attempt}/result`}>
          {words.result}
        </a>
      </p>
    </section>
  );
}

/** Where one stands in the exam: in the address too, so that a reload and the back button lead there. */
function usePlace(
  { at: first, attempt }: ExamPageData,
  capture: React.RefObject<() => void>,
): {
  readonly at: number | 'review';
  readonly go: (to: number | 'review') => void;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
} {
  const [at, setAt] = useState(first);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  const go = (to: number | 'review'): void => {
    capture.current();
    hasMoved.current = true;
    setAt(to);
    const item = to === 'review' ? to : String(to + 1);
    window.history.pushState(window.history.state, '', `/attempts/${attempt}?item=${item}`);
  };
  useEffect(() => {
    const back = (): void => {
      capture.current();
      const item = new URLSearchParams(window.location.search).get('item');
      setAt(item === 'review' ? item : Math.max(0, Number(item ?? '1') - 1));
    };
    // A page that was kept knows the place at which it was kept, and the address another.
    back();
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [capture]);
  // The page is the same at every place, and one that was begun from its quiz was never loaded by its address.
  useEffect(() => keepPages([], [`/attempts/${attempt}?item=1`]), [attempt]);
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus();
  }, [at]);
  return { at, go, heading };
}

/** The end by the clock: what stands in the form is handed in a moment before. Also set when the server says it is over. */
function useEnd(
  { outbox }: ExamState,
  { isOver, sync }: ReturnType<typeof useRemaining>,
  capture: React.RefObject<() => void>,
): boolean {
  const told = [...outbox.deliveries.values()].flatMap((delivery) =>
    'told' in delivery
      ? [delivery.told as { readonly isLate?: boolean; readonly remainingMs?: number | null }]
      : [],
  );
  const last = told.at(-1)?.remainingMs;
  const isLate = told.some((one) => one.isLate === true);
  useEffect(() => {
    if (last !== undefined) sync(last);
  }, [last, sync]);
  const [isClosed, setIsClosed] = useState(false);
  useEffect(() => {
    if (!isOver) return;
    // First what stands in the form, which then goes away.
    capture.current();
    setIsClosed(true);
  }, [isOver, capture]);
  useEffect(() => {
    const save = (): void => capture.current();
    window.addEventListener('pagehide', save);
    return () => window.removeEventListener('pagehide', save);
  }, [capture]);
  return isClosed || isLate;
}
