/** Files as they were read last: one whose bytes are the same is not made into text again, which takes longer than reading it. */
import { readSource, type ReadSource } from './read-content.ts';

/**
 * Files kept, those used last, beside those of the largest list that was read. Chosen: a family of courses with its words and review
 * sheets, some 100 KB each.
 */
const KEPT_MAX = 200;

export class KeptSources {
  #most = KEPT_MAX;
  readonly #kept = new Map<string, { readonly bytes: Buffer; readonly source: ReadSource }>();

  /** So many files are read one behind the other: with room for fewer, none of them would be found again. */
  expect(files: number): void {
    this.#most = Math.max(this.#most, KEPT_MAX + files);
  }

  /** As `readSource`; of the same bytes the same object. */
  read = (real: string, path: string): ReadSource => {
    const known = this.#kept.get(path);
    this.#kept.delete(path);
    const read = readSource(real, path, known);
    if (read.bytes !== undefined) this.#kept.set(path, { bytes: read.bytes, source: read });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return read;
  };
}
