'use client';
import type { Receipt, SentAnswer } from '#lib/sessions/messages.ts';
import { jittered } from './room-socket.client.tsx';

/** What came of an answer in the end. */
export type AnswerOutcome = { readonly isIn: true } | { readonly isIn: false; readonly code: string };

const FIRST_PAUSE_MS = 800;
const LONGEST_PAUSE_MS = 8000;
/** The server took nothing in and says so: the same answer is sent again. */
const SEND_AGAIN = new Set(['try-again', 'too-many-messages']);

/** Sends an answer under one id until the server has it or refuses it for good. */
export class AnswerCourier {
  readonly #ask: (answer: SentAnswer) => Promise<unknown>;
  readonly #settled: (answer: SentAnswer, outcome: AnswerOutcome) => void;
  /** By the place that they answer: a newer answer takes the place of one that waits. */
  readonly #waiting = new Map<string, SentAnswer>();
  #wake: () => void = () => undefined;
  #isClosed = false;

  constructor(
    ask: (answer: SentAnswer) => Promise<unknown>,
    settled: (answer: SentAnswer, outcome: AnswerOutcome) => void,
  ) {
    this.#ask = ask;
    this.#settled = settled;
  }

  /** Every answer that has no receipt yet. */
  get waiting(): readonly SentAnswer[] {
    return [...this.#waiting.values()];
  }

  send(answer: SentAnswer): void {
    this.#waiting.set(placeOf(answer), answer);
    void this.#deliver(answer);
  }

  /** There is a connection again: what waits is sent now. */
  wake(): void {
    this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    this.wake();
  }

  async #deliver(answer: SentAnswer): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; this.#isWanted(answer); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const receipt = await this.#receipt(answer);
      if (!this.#isWanted(answer)) return;
      if (receipt !== undefined) {
        this.#waiting.delete(placeOf(answer));
        this.#settled(answer, receipt.ok ? { isIn: true } : { isIn: false, code: receipt.code });
        return;
      }
      await this.#rest(jittered(pause));
    }
  }

  /** What the server said for good; undefined when it was not reached or wants the answer again. */
  async #receipt(answer: SentAnswer): Promise<Receipt | undefined> {
    try {
      const receipt = (await this.#ask(answer)) as Receipt;
      return !receipt.ok && SEND_AGAIN.has(receipt.code) ? undefined : receipt;
    } catch {
      return undefined;
    }
  }

  #isWanted(answer: SentAnswer): boolean {
    return !this.#isClosed && this.#waiting.get(placeOf(answer)) === answer;
  }

  #rest(ms: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, ms);
      const before = this.#wake;
      this.#wake = () => {
        clearTimeout(timer);
        done();
        before();
        this.#wake = () => undefined;
      };
    });
  }
}

/** Where an answer belongs: one to an item in a round. */
export function placeOf({ position, round }: Pick<SentAnswer, 'position' | 'round'>): string {
  return `${position}/${round}`;
}
