import { isSameList } from '#lib/base/same-list.ts';
import type { Bank } from '../bank.ts';
import type { Pair } from './families.ts';
import { KeptMeetings } from './kept-meetings.ts';
import { wordsOf } from './name-index.ts';
import { openDigest, type PackedDigest } from './packed-digest.ts';
import {
  filesReached,
  indexVocabulary,
  namesIn,
  type VocabularyDigest,
  type VocabularyIndex,
} from './vocabulary-index.ts';

/** What a family of courses reads besides its own files, and from what that follows. */
interface Reached {
  readonly lessons: readonly PackedDigest[];
  readonly index: VocabularyIndex;
  readonly files: readonly string[];
}

/** What planning left behind for the next plan; it changes nothing but the time. Digests that are the same are the same objects. */
export class PlanMemory {
  /** What was made from the vocabulary. */
  #words:
    | {
        readonly of: ReadonlyMap<string, VocabularyDigest>;
        readonly index: VocabularyIndex;
        readonly names: Bank['names'];
      }
    | undefined;
  readonly #meetings = new KeptMeetings();
  #reached = new Map<string, Reached>();
  #reaching = new Map<string, Reached>();

  /** How many of these lessons the last plan was made from. */
  known(lessons: readonly PackedDigest[]): number {
    return this.#meetings.known(lessons);
  }

  /** As `indexVocabulary`, and `namesIn`. */
  words(of: ReadonlyMap<string, VocabularyDigest>): {
    readonly index: VocabularyIndex;
    readonly names: Bank['names'];
  } {
    const known = this.#words;
    const isKnown = known !== undefined && isSameList([...known.of].flat(), [...of].flat());
    this.#words = { of, ...(isKnown ? known : { index: indexVocabulary(of), names: namesIn(of) }) };
    return this.#words;
  }

  /** The courses that meet, as pairs: see `pairsOf`. */
  pairs(lessons: readonly PackedDigest[], index: VocabularyIndex): Iterable<Pair> {
    return this.#meetings.pairs(lessons, index);
  }

  /** The files of the vocabulary that bear on the lessons of a family: see `filesReached`. */
  reached(
    family: readonly string[],
    lessons: readonly PackedDigest[],
    index: VocabularyIndex,
  ): readonly string[] {
    const name = family.join('\n');
    const known = this.#reached.get(name);
    const isKnown = known?.index === index && isSameList(known.lessons, lessons);
    const files = isKnown ? known.files : filesOfLessons(lessons, index);
    this.#reaching.set(name, { lessons, index, files });
    return files;
  }

  /** Ends a plan: what it did not ask for is forgotten. */
  end(): void {
    this.#reached = this.#reaching;
    this.#reaching = new Map();
  }
}

function filesOfLessons(packed: readonly PackedDigest[], index: VocabularyIndex): readonly string[] {
  const lessons = packed.map(openDigest);
  const words = lessons.flatMap(({ reasons, amounts }) =>
    [...reasons.map(([, text]) => text), ...amounts].flatMap(wordsOf),
  );
  return filesReached(
    lessons.flatMap(({ ids }) => ids),
    words,
    index,
  );
}
