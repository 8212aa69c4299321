import { setTimeout as wait } from 'node:timers/promises';
import type { SentPicks } from '#lib/sessions/messages.ts';

/** What somebody was told at one moment; see `Ledger`. */
export interface Acknowledged {
  /** Whose each attempt is that was begun. */
  readonly begun: ReadonlyMap<string, string>;
  /** Answers by attempt and id. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, SentPicks>>;
  /** Exams whose end was told. */
  readonly ended: ReadonlySet<string>;
}

/** What learners were told in the course of faults. */
export class Ledger {
  readonly #begun = new Map<string, string>();
  readonly #answers = new Map<string, Map<string, SentPicks>>();
  readonly #ended = new Set<string>();
  /** Ids of all answers that were sent, acknowledged or not. */
  readonly sent = new Set<string>();
  /** Requests that were told clearly that they cannot be done now. */
  outages = 0;
  readonly #unclear: string[] = [];
  readonly #sayings = new Set<string>();
  #acknowledged = 0;
  #noted: () => void = () => undefined;

  /** Answers and ends of exams. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  begun(attempt: string, learner: string): void {
    this.#begun.set(attempt, learner);
    this.#answers.set(attempt, new Map());
  }

  answered(attempt: string, id: string, picks: SentPicks): void {
    this.#answers.get(attempt)?.set(id, picks);
    this.#note();
  }

  ended(attempt: string): void {
    this.#ended.add(attempt);
    this.#note();
  }

  /** As it is now: what is told while the store is read may have been kept after it was read. */
  copy(): Acknowledged {
    const answers = new Map([...this.#answers].map(([attempt, given]) => [attempt, new Map(given)]));
    return { begun: new Map(this.#begun), answers, ended: new Set(this.#ended) };
  }

  /** @param text the body of a 503, with how many seconds it says to wait before what is in it */
  outage(text: string): void {
    this.outages += 1;
    this.#sayings.add(text);
  }

  /** An answer that is neither what was asked for nor an outage. */
  unclear(text: string): void {
    this.#unclear.push(text);
  }

  /** What was told since it was last taken that nobody should be told; an outage says `code`, a sentence, and when to try again. */
  takeUnclear(code: string | undefined): readonly string[] {
    const isClear = new RegExp(`^[1-9]\\d* \\{"code":"${code ?? ''}","message":"[^"]+\\."\\}$`, 'u');
    const sayings = [...this.#sayings].filter((text) => !isClear.test(text));
    this.#sayings.clear();
    return [...this.#unclear.splice(0), ...sayings.map((text) => `an outage said: ${text}`)];
  }

  /** Resolves when so much more was acknowledged. */
  async more(count: number, withinMs: number): Promise<boolean> {
    const goal = this.#acknowledged + count;
    const reached = new Promise<boolean>((done) => {
      this.#noted = () => (this.#acknowledged >= goal ? done(true) : undefined);
    });
    return Promise.race([reached, wait(withinMs, false)]);
  }

  #note(): void {
    this.#acknowledged += 1;
    this.#noted();
  }
}
