import { didYouMean, nearestWord } from '#lib/base/did-you-mean.ts';
import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import type { Reference } from './fact-kinds/reading.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import type { Relation } from './relation.ts';

/**
 * What is said of an id that no concept has: the nearest id; where none is near, those of the kind that stands in that place of the
 * relation. A gap that a kind of fact needs filled is told of as one.
 */
export function unknownWords(
  kind: FactEntry['kind'],
  { concept, fits, reserved }: Reference,
  relation: Relation | undefined,
  vocabulary: Vocabulary,
): string {
  if (reserved === true)
    return `Unexpected gap in the vocabulary, expected the concept "${concept}": facts of kind "${kind}" use it`;
  const all = conceptIds(vocabulary);
  if (nearestWord(concept, all) !== undefined)
    return `Unexpected concept "${concept}". ${didYouMean(concept, all)}`;
  const wanted = fits === 'object' ? relation?.range : relation?.domain;
  const ofKind = fits === 'subject' || fits === 'object' ? conceptIds(vocabulary, wanted) : all;
  const place = ofKind === all || wanted === undefined ? '' : `, expected a concept of kind "${wanted}"`;
  return `Unexpected concept "${concept}"${place}. ${didYouMean(concept, ofKind)}`;
}

/** Those that authors wrote, of a kind or of all: amounts and definitions have ids of their own, with a slash. */
export function conceptIds({ concepts }: Vocabulary, kind?: string): readonly string[] {
  return [...concepts.values()]
    .filter((concept) => !concept.id.includes('/') && (kind === undefined || concept.kind === kind))
    .map(({ id }) => id);
}
