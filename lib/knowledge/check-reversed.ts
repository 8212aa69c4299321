import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { framesOf } from './check-frames.ts';
import { turnsOf, wordOf } from './opposites.ts';
import { reversedCodes } from './reversed-codes.ts';

/**
 * Phrasings of a relation with a word that says the reverse of its statement's, and not the statement's: "which medicine lowers"
 * for "raises". `knowledge/question-reversed`, a warning. A comparison may be asked from its other side ("which is less … than").
 */
export function checkReversed(parsed: ParsedVocabulary): Diagnostic[] {
  return Object.entries(parsed.relations).flatMap(([relation, located]) => {
    const { statement } = located.entry;
    if (/\bthan\b/iu.test(statement)) return [];
    return framesOf(located).flatMap(({ frame, path }) => {
      const [own, reverse] =
        turnsOf(statement).find(([mine, other]) => other.test(frame) && !mine.test(frame)) ?? [];
      if (own === undefined || reverse === undefined) return [];
      const word = wordOf(reverse, frame);
      const message = `Unexpected "${word}" in a phrasing of "${relation}", expected "${wordOf(own, statement)}" as in its statement`;
      return [diagnose(reversedCodes.questionReversed, located.locate(path, { words: word }), message)];
    });
  });
}
