/** A learner at a quiz server, who answers as fast as it takes answers, and sends again what was not acknowledged. */
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '#lib/shell/clock.ts';
import type { PublicItem } from '#lib/items/view.ts';
import type { SentPicks } from '#lib/sessions/messages.ts';
import { anyPicks } from '#tests/support/any-picks.ts';
import type { Ledger } from './ledger.ts';

export type Mode = 'practice' | 'exam';

const QUIZ: Readonly<Record<Mode, string>> = { practice: 'gabapentin-basics', exam: 'gabapentin-exam' };
/** Answers that an exam gets before it is ended: each of its items twice. */
const ANSWERS = 10;
const ITEMS = 5;
const AGAIN_MS = 50;
/** Every second answer is sent once more after it was acknowledged. */
const EVERY = 2;

/** What a server said; `gone` when there was none. */
type Told =
  | { readonly is: 'told'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly is: 'refused' | 'gone' };

/** Something that was sent until somebody acknowledged it. */
interface Sent {
  readonly ask: 'respond' | 'save' | 'finish';
  /** Of an answer; an end has none. */
  readonly id?: string;
  readonly picks: SentPicks;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Sitting {
  readonly learner: string;
  readonly attempt: string;
  position: number;
  answers: number;
}

/** One learner. What waits to be acknowledged outlives the server, as it does on a device. */
export class Sitter {
  readonly #mode: Mode;
  readonly #ledger: Ledger;
  #learner: string | undefined;
  #sitting: Sitting | undefined;
  #waiting: Sent | undefined;
  #isDone = false;

  constructor(mode: Mode, ledger: Ledger) {
    this.#mode = mode;
    this.#ledger = ledger;
  }

  /** Answers until `stop`, or with `untilGone` until there is no server. */
  async sit(url: () => string, untilGone: boolean): Promise<void> {
    this.#isDone = false;
    while (this.#goesOn()) {
      const told = await this.#step(url());
      if (told.is === 'gone' && untilGone) return;
      if (told.is !== 'told') await wait(AGAIN_MS);
    }
  }

  stop(): void {
    this.#isDone = true;
  }

  #goesOn(): boolean {
    return !this.#isDone;
  }

  async #step(url: string): Promise<Told> {
    if (this.#waiting !== undefined) return this.#deliver(url, this.#waiting);
    if (this.#sitting === undefined) return this.#begin(url);
    const { learner, attempt, position, answers } = this.#sitting;
    const body = { learner, attempt };
    if (this.#mode === 'exam' && answers >= ANSWERS) {
      this.#waiting = { ask: 'finish', picks: {}, body };
      return this.#deliver(url, this.#waiting);
    }
    const told = await this.#ask(url, { ask: 'item', ...body, position });
    if (told.is !== 'told') return told;
    this.#waiting = this.#answerTo(told.value['item'] as PublicItem, body);
    return this.#deliver(url, this.#waiting);
  }

  #answerTo(item: PublicItem, body: Sent['body']): Sent {
    const id = systemClock.randomId();
    const picks = anyPicks(item);
    const input = { id, item: item.handle, picks, latencyMs: 900, timeZone: 'UTC' };
    this.#ledger.sent.add(id);
    return { ask: this.#mode === 'exam' ? 'save' : 'respond', id, picks, body: { ...body, input } };
  }

  async #begin(url: string): Promise<Told> {
    const told = await this.#ask(url, { ask: 'start', quiz: QUIZ[this.#mode], learner: this.#learner });
    if (told.is !== 'told') return told;
    const { learner, attempt } = told.value as { readonly learner: string; readonly attempt: string };
    this.#learner = learner;
    this.#ledger.begun(attempt, learner);
    this.#sitting = { learner, attempt, position: 0, answers: 0 };
    return told;
  }

  async #deliver(url: string, sent: Sent): Promise<Told> {
    const told = await this.#ask(url, { ask: sent.ask, ...sent.body });
    const sitting = this.#sitting;
    if (told.is !== 'told' || sitting === undefined) return told;
    this.#waiting = undefined;
    if (sent.id === undefined) this.#ledger.ended(sitting.attempt);
    else this.#ledger.answered(sitting.attempt, sent.id, sent.picks);
    sitting.answers += 1;
    const next = this.#mode === 'exam' ? sitting.answers % ITEMS : told.value['next'];
    if (sent.id === undefined || typeof next !== 'number') this.#sitting = undefined;
    else sitting.position = next;
    // As a device does that did not hear of it.
    return sitting.answers % EVERY === 0 ? this.#ask(url, { ask: sent.ask, ...sent.body }) : told;
  }

  async #ask(url: string, what: Readonly<Record<string, unknown>>): Promise<Told> {
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(url, { method: 'POST', body: JSON.stringify(what) });
      text = await answer.text();
    } catch {
      return { is: 'gone' };
    }
    if (answer.ok) return { is: 'told', value: JSON.parse(text) as Record<string, unknown> };
    const { status } = answer;
    if (status === 503) this.#ledger.outage(`${answer.headers.get('retry-after') ?? ''} ${text}`);
    else this.#ledger.unclear(`${String(what['ask'])} was answered by ${status} ${text}`);
    return { is: 'refused' };
  }
}
