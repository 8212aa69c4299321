import { once } from '#lib/base/remembered.ts';
import { unique } from '#lib/base/unique.ts';
import { foldName } from '#lib/base/words.ts';
import { conceptsIn } from './name-index.ts';
import { openDigest, type PackedDigest } from './packed-digest.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/** A sentence of which a full stop in a name makes several pieces has so many at most, as for the checker of rationales. */
const PIECES_MAX = 3;
const readers = once((index: VocabularyIndex): ((digest: PackedDigest) => readonly string[]) =>
  once((digest: PackedDigest) => readReasons(digest, index)),
);

/**
 * `relation|concept` of what the reasons of a lesson may state or deny: a sentence that has the words of a relation's
 * statement or negation around whatever stands between, and names the concept. More than is said, and nothing less.
 */
export function saidInReasons(digest: PackedDigest, index: VocabularyIndex): readonly string[] {
  return readers(index)(digest);
}

function readReasons(digest: PackedDigest, index: VocabularyIndex): readonly string[] {
  const { reasons } = openDigest(digest);
  const sentences = new Set(reasons.flatMap(([, text]) => sentencesOf(text)));
  const found = [...sentences].flatMap((sentence) => {
    const folded = foldName(sentence);
    const relations = index.frames.filter(({ literals }) => hasInOrder(folded, literals));
    const concepts = relations.length === 0 ? [] : [...conceptsIn(index.named, sentence)];
    return relations.flatMap(({ relation }) => concepts.map((concept) => `${relation}|${concept}`));
  });
  return unique(found);
}

function sentencesOf(text: string): string[] {
  const pieces = text.split(/(?<=[.!?]) (?=\S)/u);
  return pieces.flatMap((_piece, at) =>
    Array.from({ length: PIECES_MAX }, (_none, more) => pieces.slice(at, at + more + 1).join(' ')),
  );
}

function hasInOrder(sentence: string, literals: readonly string[]): boolean {
  let from = 0;
  for (const literal of literals) {
    const at = sentence.indexOf(literal, from);
    if (at === -1) return false;
    from = at + literal.length;
  }
  return true;
}
