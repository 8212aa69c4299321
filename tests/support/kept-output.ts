/** What a process has written: counted in full, and kept as far back as somebody may still want to read it. */

/** Characters that are kept at least; twice as many are cut down to them, which is seldom. */
const KEPT = 200_000;

export class KeptOutput {
  #text = '';
  #dropped = 0;

  add(text: string): void {
    this.#text += text;
    if (this.#text.length <= 2 * KEPT) return;
    const cut = this.#text.lastIndexOf('\n', this.#text.length - KEPT) + 1;
    this.#text = this.#text.slice(cut);
    this.#dropped += cut;
  }

  /** Characters written so far, whether they are kept or not. */
  get written(): number {
    return this.#dropped + this.#text.length;
  }

  /** The last of it, from the beginning of a line. */
  get text(): string {
    return this.#text;
  }

  /** @param mark what `written` was. @returns what has been written since. @throws when that is not kept any more */
  since(mark: number): string {
    if (mark < this.#dropped)
      throw new Error(`${this.#dropped - mark} characters of what was written are not kept`);
    return this.#text.slice(mark - this.#dropped);
  }
}
