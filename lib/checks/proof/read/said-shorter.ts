import { once } from '#lib/base/remembered.ts';
import { unique } from '#lib/base/unique.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { ASKED, KNOWN } from '#lib/knowledge/word-order.ts';

/** Words behind "of", or before it, that make no compound: "one of these". */
const NO_NOUN =
  'which|what|whom|whose|these|those|this|that|them|it|its|their|his|her|one|two|three|all|each|any|some|most|none|both|out|because|instead|made|kind|type|sort';
const NOUN = `(?!(?:${NO_NOUN})(?![\\p{L}-]))[\\p{L}-]+`;
const OF = new RegExp(`(?<![\\p{L}-])(?<noun>${NOUN}) of (?:the |an? )?(?<of>(?!(?:the|an?) )${NOUN})`, 'gu');
/** A noun of what is named, known for one by its article: "warns of examplol" has none. */
const OF_KNOWN = new RegExp(
  `(?<=(?<![\\p{L}-])(?:the|an?) (?:[\\p{L}-]+ ){0,2})(?<![\\p{L}-])(?<noun>${NOUN}) of (?<of>${KNOWN})`,
  'gu',
);
const BEHIND_KNOWN = new RegExp(`${KNOWN} (?<noun>[\\p{L}-]+)`, 'gu');

/** A question, and with its nouns put together: "target range of the INR" as "target INR range", which says the same. */
export function withCompounds(text: string): readonly string[] {
  const joined = text.replaceAll(OF, '$<of> $<noun>');
  return joined === text ? [text] : [text, joined];
}

/**
 * A phrasing, and with nouns put together with each other and with what is named: "the level of examplol" as "the examplol level", where
 * the question says so: "of what is examplol the target?" does not name the examplol target. Of a question only its own nouns are put
 * together: "examplol's level" may be what something is asked of.
 */
export function withAllCompounds(frame: string, question: string): readonly string[] {
  const behind = new Set([...question.matchAll(BEHIND_KNOWN)].map(([, noun = '']) => ofOne(noun)));
  const all = withCompounds(frame);
  const joined = all.map((text) =>
    text.replaceAll(OF_KNOWN, (whole, noun: string, of: string) =>
      behind.has(ofOne(noun)) ? `${of} ${noun}` : whole,
    ),
  );
  return unique([...all, ...joined]);
}

/** A noun without the ending of many; "warns" is no form of the noun "warning". */
const ofOne = (noun: string): string => noun.replace(/s$/u, '');

const EFFECT = new RegExp(`(?:the )?(?:effects?|actions?) of (?=[${KNOWN}${ASKED}])`, 'gu');
/** What is done to a medicine in this way is done to its effect: it is nothing else that can be reversed. */
const UNDOES = /\b(?:revers|counteract|antagoni[sz]|neutrali[sz]|undo|undone|oppos)(?:e|es|ed|ing|s)?\b/u;

/**
 * A phrasing, and without "the effect of" where that is undone: "which antidote reverses examplol?" Where another relation between the same
 * kinds undoes something, both are not the same.
 */
export function withoutEffect(frame: string, relation: Relation, kb: KnowledgeBase): readonly string[] {
  if (!UNDOES.test(frame) || undoing(kb).some((other) => other !== relation && isOfKinds(other, relation)))
    return [frame];
  const shorter = frame.replaceAll(EFFECT, '');
  return shorter === frame ? [frame] : [frame, shorter];
}

const undoing = once((kb: KnowledgeBase): readonly Relation[] =>
  [...kb.relations.values()].filter(({ statement }) => UNDOES.test(statement)),
);

function isOfKinds(a: Relation, b: Relation): boolean {
  return a.domain === b.domain && a.range === b.range;
}
