import { wordsIn, wordStem } from '#lib/base/word-stems.ts';
import type { FactInLesson } from './check-references.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** A verb that is denied, outright or nearly. */
export const DENIED_VERB =
  /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may)\s+(?:not|never)\b|\bcannot\b|n['’]t\b|\b(?:seldom|hardly|scarcely|barely)\b/iu;
const DENIED = DENIED_VERB.source;

/** What holds from then on, or with that, in the clause of the denial: "is not reached until …", "do not give it without …". */
const ONLY_THEN = new RegExp(`(?:${DENIED})[^,;:()]*\\b(?:until|unless|without)\\b`, 'iu');
/** The same of what comes first, which may be a list: "do not start it before this, that and the other have been checked". */
const ONLY_AFTER = new RegExp(
  `(?:${DENIED})[^,;:()]*\\bbefore\\b[^;:()]{0,200}?\\b(?:has|have) been\\b`,
  'iu',
);
/** An amount of time behind it is what the fact states: "does not reach it until 5 to 7 days". */
const UNTIL = new RegExp(`(?:${DENIED})(?=[^,;:()]*\\buntil\\b)`, 'giu');
/** What is not to be passed over stands there all the same: "do not ignore humming, a sign of …". */
const PASSED_OVER = new RegExp(
  `(?:${DENIED})\\s+(?:ever |simply |just )?(?:ignore|overlook|miss|neglect|dismiss|underestimate|forget|delay|hesitate|doubt)\\b`,
  'giu',
);
/** "Not rare" says that it is there. */
const LITOTES =
  /(?:\bnot|n['’]t)\s+(?:at all\s+)?(?:rare|uncommon|unusual|infrequent|unlikely|negligible|harmless|trivial)\b/giu;
/** Relations of what is better not done: their evidence forbids. */
const FORBIDS =
  /\b(?:contraindicat\w*|avoid\w*|unsuitable|prohibit\w*|forbid\w*|forbidden|interact\w*|unsafe|not|never)\b/iu;
const FORBIDDEN = new RegExp(
  `(?:${DENIED}|\\bnever\\b)\\s+(?:be )?(?:give|given|take|taken|start|started|use|used|prescribed?|combined?|mix|mixed|offer|offered|for|suitable|recommended|advised|allowed|safe)\\b(?! (?:less|more|later|earlier|too)\\b)`,
  'giu',
);
/** "Give no examplol in …", not "neither of them is a contraindication". */
const NONE_GIVEN =
  /\b(?:no|neither|nor)(?= )(?=.*\b(?:given|taken|used|started|prescribed|combined)\b)|(?<=\b(?:give|take|use|start|prescribe|combine) )no(?= )/giu;
const FORBIDDING = /\b(?:contraindicat\w*|unsuitable|prohibit\w*|forbid\w*|forbidden|interact\w*|unsafe)\b/iu;

/** Whether the denial ends with something that the text names, so that it is not outright. */
export function isOnlyForNow(text: string): boolean {
  return ONLY_THEN.test(text) || ONLY_AFTER.test(text);
}

/**
 * The text without denials that deny nothing of the fact. What a fact itself states with a word is denied with it: "is not harmless"
 * of what is stated to be harmless, "do not delay the dose" of the advice to delay it.
 */
export function withoutHarmless(text: string, { entry, read }: FactInLesson, vocabulary: Vocabulary): string {
  const { concepts, relations } = vocabulary;
  const stated = read.claims.flatMap(({ object }) => concepts.get(object)?.names ?? []).flatMap(wordsIn);
  const own = new Set(stated.map((word) => wordStem(word.toLowerCase())));
  const { statement = '', label = '' } = relations.get(entry.relation) ?? {};
  const isAmount = entry.kind === 'quantity' || entry.kind === 'onset';
  const patterns = [
    PASSED_OVER,
    ...(FORBIDS.test(`${statement} ${label}`)
      ? [FORBIDDEN, ...(FORBIDDING.test(text) ? [] : [NONE_GIVEN])]
      : []),
    ...(isAmount ? [UNTIL] : []),
    ...(entry.kind === 'frequency' ? [] : [LITOTES]),
  ];
  const unlessOwn = (denial: string): string =>
    own.has(wordStem(wordsIn(denial.toLowerCase()).at(-1) ?? '')) ? denial : '';
  return patterns.reduce((said, pattern) => said.replace(pattern, unlessOwn), text);
}
