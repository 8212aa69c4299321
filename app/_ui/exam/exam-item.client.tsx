'use client';
import { useCallback, useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { ConfidenceRow, readConfidence } from '../attempt/confidence-row.client.tsx';
import { controlOf } from '../attempt/control-of.client.tsx';
import { Stem } from '../attempt/item-form.client.tsx';
import { readPicks } from '../attempt/read-picks.client.tsx';
import { StrikesContext } from '../item/strikes.client.tsx';
import type { ExamItemData } from './exam-data.ts';
import styles from './exam.module.css';
import type { ExamAnswerDraft } from './use-exam.client.tsx';

const words = messages.exam;

/** Typing is saved once it rests; a choice at once. */
const TYPING_RESTS_MS = 500;

/** One item of an exam with its form. Every change is saved; the button saves too, and goes on. */
export function ExamItem(props: {
  readonly attempt: string;
  readonly responseId: string;
  readonly position: number;
  readonly data: ExamItemData;
  readonly isLocked: boolean;
  readonly form: RefObject<HTMLFormElement | null>;
  /** Set to what saves the form at once: called before the item is left. */
  readonly capture: RefObject<() => void>;
  readonly onAnswer: (draft: ExamAnswerDraft) => void;
  readonly onMark: (marks: Pick<ExamItemData, 'flagged' | 'struck'>) => void;
  readonly onNext: () => void;
}): ReactNode {
  const { attempt, data, form, position } = props;
  const { item, flagged, struck } = data;
  const Control = controlOf(item.kind);
  const watch = useSaving(props);
  const strikes = useMemo(
    () => ({
      struck,
      toggle: (option: string) =>
        props.onMark({
          flagged,
          struck: struck.includes(option) ? struck.filter((one) => one !== option) : [...struck, option],
        }),
    }),
    [struck, flagged, props],
  );
  return (
    <form
      ref={form}
      method="post"
      action={`/api/attempts/${attempt}/answers`}
      onSubmit={(event) => {
        event.preventDefault();
        props.onNext();
      }}
      onInput={watch}
      onChange={watch}
      onClick={watch}
      noValidate
    >
      <input type="hidden" name="id" value={props.responseId} />
      <input type="hidden" name="item" value={item.handle} />
      <input type="hidden" name="place" value={position + 1} />
      <Stem item={item} isAnswered={false} />
      <StrikesContext value={strikes}>
        <Control item={item} picks={data.picks} missing={[]} locked={props.isLocked} feedback={undefined} />
      </StrikesContext>
      <ConfidenceRow chosen={data.confidence} locked={props.isLocked} />
      <div className={styles.actions}>
        <button className={styles.next} disabled={props.isLocked}>
          {words.saveAndNext}
        </button>
        <button
          type="button"
          className={styles.flag}
          aria-pressed={flagged}
          onClick={() => props.onMark({ flagged: !flagged, struck })}
        >
          <FlagMark />
          {flagged ? words.flagged : words.flag}
        </button>
      </div>
    </form>
  );
}

/** A small flag, solid where it is set. */
export function FlagMark(): ReactNode {
  return (
    <svg className={styles.flagMark} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M3.5 15V1.5h9l-2.2 3.6 2.2 3.6h-9" />
    </svg>
  );
}

/** Watches the form, whatever its controls are made of: what it says is compared with what it said before. */
function useSaving(props: Parameters<typeof ExamItem>[0]): (event: { readonly target: EventTarget }) => void {
  const { form, data, capture, onAnswer } = props;
  const { item } = data;
  const said = useRef<string | undefined>(undefined);
  const shownAt = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback((): void => {
    clearTimeout(timer.current);
    if (form.current === null || said.current === undefined) return;
    const draft = { picks: readPicks(form.current, item), confidence: readConfidence(form.current) };
    const now = JSON.stringify(draft);
    if (now === said.current) return;
    said.current = now;
    onAnswer({ ...draft, latencyMs: Math.round(performance.now() - shownAt.current) });
  }, [form, item, onAnswer]);

  useEffect(() => {
    capture.current = save;
  }, [capture, save]);

  useEffect(() => {
    shownAt.current = performance.now();
    if (form.current !== null)
      said.current = JSON.stringify({
        picks: readPicks(form.current, item),
        confidence: readConfidence(form.current),
      });
  }, [form, item]);

  return ({ target }) => {
    const isTyping = target instanceof HTMLInputElement && target.type === 'text';
    clearTimeout(timer.current);
    // After this turn, so that controls which keep their answer in hidden fields have written it.
    timer.current = setTimeout(save, isTyping ? TYPING_RESTS_MS : 0);
  };
}
