/** A learner at a quiz server, who answers as fast as it takes answers, and sends again what was not acknowledged. */
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '#lib/shell/clock.ts';
import type { PublicItem } from '#lib/items/view.ts';
import { anyPicks } from '#tests/support/any-picks.ts';

export type Mode = 'practice' | 'exam';

const QUIZ: Readonly<Record<Mode, string>> = { practice: 'gabapentin-basics', exam: 'gabapentin-exam' };
/** Answers that an exam gets before it is ended: each of its items twice. */
const ANSWERS = 10;
const ITEMS = 5;
const AGAIN_MS = 50;

/** What a server said; `gone` when there was none. */
type Told =
  | { readonly is: 'told'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly is: 'refused' | 'failed'; readonly status: number; readonly text: string }
  | { readonly is: 'gone' };

/** Something that was sent until somebody acknowledged it. */
interface Sent {
  readonly ask: 'respond' | 'save' | 'finish';
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Sitting {
  readonly learner: string;
  readonly attempt: string;
  position: number;
  answers: number;
}

/** What somebody was told in the course of faults. */
export class Ledger {
  /** Ids of acknowledged answers by attempt. */
  readonly answers = new Map<string, Set<string>>();
  /** Exams and attempts whose end was acknowledged. */
  readonly ended = new Set<string>();
  /** Requests that were told clearly that they cannot be done now. */
  outages = 0;
  /** What an outage said, each once. */
  readonly sayings = new Set<string>();
  /** What was told that nobody should be told. */
  readonly unclear: string[] = [];
  #acknowledged = 0;
  #noted: () => void = () => undefined;

  get acknowledged(): number {
    return this.#acknowledged;
  }

  note(attempt: string, id?: string): void {
    this.#acknowledged += 1;
    if (id === undefined) this.ended.add(attempt);
    else this.answers.set(attempt, (this.answers.get(attempt) ?? new Set()).add(id));
    this.#noted();
  }

  /** Resolves when so much more was acknowledged. */
  async more(count: number, withinMs: number): Promise<boolean> {
    const goal = this.#acknowledged + count;
    const reached = new Promise<boolean>((done) => {
      this.#noted = () => (this.#acknowledged >= goal ? done(true) : undefined);
    });
    return Promise.race([reached, wait(withinMs, false)]);
  }
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
      this.#waiting = { ask: 'finish', id: attempt, body };
      return this.#deliver(url, this.#waiting);
    }
    const told = await this.#ask(url, { ask: 'item', ...body, position });
    if (told.is !== 'told') return told;
    this.#waiting = this.#answerTo(told.value['item'] as PublicItem, body);
    return this.#deliver(url, this.#waiting);
  }

  #answerTo(item: PublicItem, body: Sent['body']): Sent {
    const id = systemClock.randomId();
    const input = { id, item: item.handle, picks: anyPicks(item), latencyMs: 900, timeZone: 'UTC' };
    return { ask: this.#mode === 'exam' ? 'save' : 'respond', id, body: { ...body, input } };
  }

  async #begin(url: string): Promise<Told> {
    const told = await this.#ask(url, { ask: 'start', quiz: QUIZ[this.#mode], learner: this.#learner });
    if (told.is !== 'told') return told;
    const { learner, attempt } = told.value as { readonly learner: string; readonly attempt: string };
    this.#learner = learner;
    this.#sitting = { learner, attempt, position: 0, answers: 0 };
    return told;
  }

  async #deliver(url: string, sent: Sent): Promise<Told> {
    const told = await this.#ask(url, { ask: sent.ask, ...sent.body });
    if (told.is === 'refused') this.#ledger.unclear.push(`${sent.ask} was refused: ${told.text}`);
    if (told.is !== 'told') return told;
    const sitting = this.#sitting;
    this.#waiting = undefined;
    if (sitting === undefined) return told;
    this.#ledger.note(sitting.attempt, sent.ask === 'finish' ? undefined : sent.id);
    sitting.answers += 1;
    const next = this.#mode === 'exam' ? sitting.answers % ITEMS : told.value['next'];
    if (sent.ask === 'finish' || typeof next !== 'number') this.#sitting = undefined;
    else sitting.position = next;
    return told;
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
    if (status === 503) {
      this.#ledger.outages += 1;
      this.#ledger.sayings.add(text);
    }
    if (status === 500) this.#ledger.unclear.push(`a request failed with ${status} ${text}`);
    return { is: status >= 500 ? 'failed' : 'refused', status, text };
  }
}
