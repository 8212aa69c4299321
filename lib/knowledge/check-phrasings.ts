import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { checkAgreement } from './check-agreement.ts';
import { checkFixedArticles } from './check-articles.ts';
import { framesOf } from './check-frames.ts';
import type { Fact } from './fact.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { phrasingCodes } from './phrasing-codes.ts';

/** A name, or what is asked for, that another step stands after or before. */
const AFTER = /\b(?:after|before|behind) (?:\{(?:subject|object)(?::bare)?\}|which\b|what\b)/iu;
/** Words by which the nearest one is meant. "The step after {subject}" is one step. */
const NEAREST =
  /\b(?:next|directly|immediately|straight|right|just|at once|first|last|nearest|closest|previous|preceding|(?:the [a-z]+|one step) (?:after|before|behind))\b/iu;
const THAN = /\bthan\b/iu;

/**
 * Phrasings that do not suit what facts use them for: verbs and articles that do not go with a name; one of a sequence that is true of
 * more than the neighbour (`knowledge/step-not-next`), and one of compared rates with a "than" (`knowledge/rate-with-than`), each
 * once, at the first such fact.
 */
export function checkPhrasings(parsed: ParsedVocabulary, kb: KnowledgeBase): Diagnostic[] {
  const steps = new Map<string, Fact>();
  const rates = new Map<string, Fact>();
  for (const fact of kb.facts.values()) {
    const { entry, relation } = fact;
    if (entry.kind === 'sequence' && !steps.has(relation)) steps.set(relation, fact);
    if (entry.kind === 'trial-rate' && !rates.has(entry['compared-by']))
      rates.set(entry['compared-by'], fact);
  }
  return [
    ...checkAgreement(parsed, kb),
    ...checkFixedArticles(parsed, kb),
    ...[...steps].flatMap(([relation, fact]) => faultsOf(relation, fact, STEP, parsed)),
    ...[...rates].flatMap(([relation, fact]) => faultsOf(relation, fact, RATE, parsed)),
  ];
}

/** What is looked for in a phrasing: the words by which it is at fault, and what is expected. */
interface Unsuited {
  readonly code: CodePage;
  readonly words: (frame: string) => string | undefined;
  readonly expected: string;
}

const STEP: Unsuited = {
  code: phrasingCodes.stepNotNext,
  words: (frame) => (NEAREST.test(frame) ? undefined : AFTER.exec(frame)?.[0]),
  expected: 'words of which one step alone is right ("directly after", "the next step")',
};
const RATE: Unsuited = {
  code: phrasingCodes.rateWithThan,
  words: (frame) => THAN.exec(frame)?.[0],
  expected: 'words that go with "equally frequent" too ("compared with")',
};

function faultsOf(relation: string, fact: Fact, unsuited: Unsuited, parsed: ParsedVocabulary): Diagnostic[] {
  const located = parsed.relations[relation];
  if (located === undefined) return [];
  return framesOf(located).flatMap(({ frame, path }) => {
    const words = unsuited.words(frame);
    if (words === undefined) return [];
    const message = `Unexpected "${words}" in "${frame}", a phrasing of "${relation}", expected ${unsuited.expected}`;
    const related = [{ message: 'the phrasing', place: located.locate(path, { words }) }];
    return [diagnose(unsuited.code, fact.place, message, { related })];
  });
}
