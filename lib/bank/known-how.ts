import type { FactEntry } from '#lib/content/schema/fact-schema.ts';

/** What a reviewer is told of a fact whose source was not read itself. `seen` is the ordinary and says nothing. */
const BASIS_WORDS: Readonly<Record<FactEntry['basis'], string>> = {
  seen: '',
  memory: 'written from memory',
  'third-party': 'read in a copy or quotation elsewhere, not in the source',
  general: 'general knowledge, not read in a document',
};

/** Why a fact is to be verified, and how far it is trusted. */
type Known = Pick<FactEntry, 'basis' | 'confidence'>;

/** How a fact is known, where that differs from the ordinary: to be verified and why, and moderate confidence. */
export function knownHow(toVerify: boolean, known: Known | undefined): readonly string[] {
  const why = known === undefined ? '' : BASIS_WORDS[known.basis];
  return [
    ...(toVerify ? [why === '' ? 'to be verified' : `to be verified: ${why}`] : []),
    ...(known?.confidence === 'moderate' ? ['moderate confidence'] : []),
  ];
}

/** What the words of `knownHow` mean, for the facts of one lesson: a sentence for each that one of them needs. */
export function explainKnown(facts: readonly (Known & { readonly toVerify: boolean })[]): readonly string[] {
  return [
    ...(facts.some(({ toVerify, basis }) => toVerify && basis === 'seen')
      ? [
          '“To be verified” alone: the source was read, but its record (publisher, edition, day of reading, address) has gaps.',
        ]
      : []),
    ...(facts.some(({ basis }) => basis !== 'seen')
      ? ['With a reason after it: the source itself was not read for this fact. Begin with these.']
      : []),
    ...(facts.some(({ confidence }) => confidence === 'moderate')
      ? [
          '“Moderate confidence”: hold every word and figure against the source; it is asked only with its document named, or as something reported.',
        ]
      : []),
  ];
}
