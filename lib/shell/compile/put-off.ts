/** So often it may be put off in a row. Chosen: what a bank keeps of so many saves is little beside the bank. */
const MOST = 8;

/** Work for which nobody waits, put off while one save follows another: what was put in last does what those before it would have done. */
export class PutOff {
  #work: (() => void) | undefined;
  #times = 0;

  put(work: () => void): void {
    this.#work = work;
    this.#times += 1;
  }

  /** Does it when it must not be put off again. */
  doIfDue(): void {
    if (this.#times >= MOST) this.do();
  }

  do(): void {
    const work = this.#work;
    this.#work = undefined;
    this.#times = 0;
    work?.();
  }
}
