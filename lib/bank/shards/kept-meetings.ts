import { pairsOf, type Pair } from './families.ts';
import { meetingOf, sayAll, type Saying } from './meetings.ts';
import type { PackedDigest } from './packed-digest.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/** Of a meeting at which several courses may say something: what each lesson says there. */
type Sayings = Map<PackedDigest, readonly Saying[]>;

/** Stands for the home of a meeting at which lessons of several courses have said something. */
const SHARED = Symbol('shared');

/**
 * The pairs of courses that meet, kept from one plan to the next: of lessons that came, went or changed, only the meetings at which
 * they say something are looked at again. A lesson that is the same is the same object.
 */
export class KeptMeetings {
  #index: VocabularyIndex | undefined;
  readonly #byCourse = new Map<string, Set<PackedDigest>>();
  /** Key of a meeting → the only course that says something there. */
  readonly #homes = new Map<string, string | typeof SHARED>();
  readonly #shared = new Map<string, Sayings>();
  /** Key of a meeting → the pairs of courses that meet there, if any do. */
  readonly #pairs = new Map<string, readonly Pair[]>();

  /** How many of these lessons are known. */
  known(digests: readonly PackedDigest[]): number {
    return digests.filter((digest) => this.#byCourse.get(digest.course)?.has(digest) === true).length;
  }

  /** The pairs of the courses of these lessons, in no order. @param index the same object as long as the vocabulary is the same */
  pairs(digests: readonly PackedDigest[], index: VocabularyIndex): Iterable<Pair> {
    if (index !== this.#index) this.#forgetAll();
    this.#index = index;
    const now = new Set(digests);
    const gone = [...this.#byCourse.values()].flatMap((known) => [...known].filter((one) => !now.has(one)));
    const come = digests.filter((one) => this.#byCourse.get(one.course)?.has(one) !== true);
    const changed = new Set<string>();
    for (const digest of gone) this.#remove(digest, index, changed);
    this.#add(come, index, changed);
    for (const key of changed) this.#meet(key);
    return [...this.#pairs.values()].flat();
  }

  #forgetAll(): void {
    for (const map of [this.#byCourse, this.#homes, this.#shared, this.#pairs]) map.clear();
  }

  #remove(digest: PackedDigest, index: VocabularyIndex, changed: Set<string>): void {
    this.#byCourse.get(digest.course)?.delete(digest);
    sayAll(digest, index, (key) => {
      if (this.#shared.get(key)?.delete(digest) === true) changed.add(key);
    });
  }

  /** First every key is given its home; what several courses share then hears all of them. */
  #add(come: readonly PackedDigest[], index: VocabularyIndex, changed: Set<string>): void {
    const hearing = new Set(come);
    const openedBy = new Set<string>();
    for (const digest of come) {
      const { course } = digest;
      this.#byCourse.set(course, (this.#byCourse.get(course) ?? new Set()).add(digest));
      sayAll(digest, index, (key) => {
        const home = this.#homes.get(key);
        if (home === undefined) this.#homes.set(key, course);
        if (home === undefined || home === course || home === SHARED) return;
        this.#homes.set(key, SHARED);
        this.#shared.set(key, new Map());
        openedBy.add(home);
      });
    }
    for (const course of openedBy) for (const digest of this.#byCourse.get(course) ?? []) hearing.add(digest);
    for (const digest of hearing) this.#hear(digest, index, changed);
  }

  #hear(digest: PackedDigest, index: VocabularyIndex, changed: Set<string>): void {
    const said = new Map<string, Saying[]>();
    sayAll(digest, index, (key, saying) => {
      if (!this.#shared.has(key)) return;
      const list = said.get(key);
      if (list === undefined) said.set(key, [saying]);
      else list.push(saying);
    });
    for (const [key, list] of said) {
      this.#shared.get(key)?.set(digest, list);
      changed.add(key);
    }
  }

  #meet(key: string): void {
    const sayings = this.#shared.get(key) ?? new Map<PackedDigest, readonly Saying[]>();
    const said = [...sayings].flatMap(([{ course }, list]) =>
      list.map((saying) => [course, saying] as const),
    );
    const pairs = pairsOf(meetingOf(said));
    if (pairs.length > 0) this.#pairs.set(key, pairs);
    else this.#pairs.delete(key);
  }
}
