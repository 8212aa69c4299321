'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { Confidence } from '#lib/attempts/confidence.ts';
import type { Picks } from '#lib/items/response-control.ts';
import { listOutgoing } from '../outbox/kept.client.tsx';
import { localTimeZone } from '../attempt/read-picks.client.tsx';
import { useOutbox, type PageOutbox } from '../outbox/use-outbox.client.tsx';
import type { ExamItemData, ExamPageData } from './exam-data.ts';

/** An answer that may be sent. */
export interface ExamAnswerDraft {
  readonly picks: Picks;
  readonly confidence: Confidence | null;
  readonly latencyMs: number;
}

/** What the learner has made of an exam, and how it gets to the server. */
export interface ExamState {
  readonly items: readonly ExamItemData[];
  readonly outbox: PageOutbox;
  /** Counts the answers that came back from the device: their forms are shown anew. */
  readonly restored: number;
  readonly answer: (position: number, draft: ExamAnswerDraft) => void;
  readonly mark: (position: number, marks: Pick<ExamItemData, 'flagged' | 'struck'>) => void;
}

type SentBody = Partial<Omit<ExamItemData, 'item'>> & { readonly item?: string };

/** The items of an exam with what is chosen and marked, kept on the device until the server has it. */
export function useExam({ attempt, items: given }: ExamPageData): ExamState {
  const [items, setItems] = useState(given);
  const [restored, setRestored] = useState(0);
  const latest = useRef(items);
  const touched = useRef(new Set<string>());

  const change = useCallback((position: number, changes: Partial<ExamItemData>): ExamItemData | undefined => {
    latest.current = latest.current.map((one, index) => (index === position ? { ...one, ...changes } : one));
    setItems(latest.current);
    return latest.current[position];
  }, []);

  // What this device holds and the server does not is newer than what the page was made from, and older than what is
  // chosen while it is looked up.
  useEffect(() => {
    void listOutgoing().then((kept) => {
      for (const { key, body } of kept) {
        if (!key.startsWith(`${attempt}/`) || touched.current.has(key)) continue;
        const { item, picks, confidence, flagged, struck } = body as SentBody;
        const position = latest.current.findIndex((one) => one.item.handle === item);
        if (picks !== undefined) change(position, { picks, confidence: confidence ?? null });
        if (flagged !== undefined) change(position, { flagged, struck: struck ?? [] });
        setRestored((count) => count + 1);
      }
    });
  }, [attempt, change]);

  const outbox = useOutbox();
  const { send } = outbox;

  const answer = useCallback(
    (position: number, { picks, confidence, latencyMs }: ExamAnswerDraft): void => {
      const item = change(position, { picks, confidence })?.item.handle;
      if (item === undefined) return;
      const id = v7();
      const body = { id, item, picks, confidence, latencyMs, timeZone: localTimeZone() };
      const key = `${attempt}/${item}`;
      touched.current.add(key);
      send({ key, keeps: 'latest', path: `/api/attempts/${attempt}/answers`, id, body });
    },
    [attempt, change, send],
  );

  const mark = useCallback(
    (position: number, marks: Pick<ExamItemData, 'flagged' | 'struck'>): void => {
      const item = change(position, marks)?.item.handle;
      if (item === undefined) return;
      const body = { item, ...marks };
      const key = `${attempt}/${item}/marks`;
      touched.current.add(key);
      send({ key, keeps: 'latest', path: `/api/attempts/${attempt}/marks`, id: v7(), body });
    },
    [attempt, change, send],
  );

  return { items, outbox, restored, answer, mark };
}

/** True for an item that waits for an answer. */
export function isOpen(one: Pick<ExamItemData, 'picks' | 'isWithdrawn'>): boolean {
  return !one.isWithdrawn && !isAnswered(one);
}

/** True when something is chosen or typed. */
export function isAnswered({ picks }: Pick<ExamItemData, 'picks'>): boolean {
  return Object.values(picks).some((values) => values.length > 0);
}
