import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { framesOf } from './check-frames.ts';
import { turnsOf, turnsOfSetting, wordOf } from './opposites.ts';
import { reversedCodes } from './reversed-codes.ts';

type LocatedRelation = ParsedVocabulary['relations'][string];

/**
 * Phrasings of a relation with a word that says the reverse of its statement's, and not the statement's: "which medicine lowers"
 * for "raises", or with its verb before what acts. `knowledge/question-reversed`, a warning. A comparison may be asked from its other side ("which is less … than").
 */
export function checkReversed(parsed: ParsedVocabulary): Diagnostic[] {
  return Object.entries(parsed.relations).flatMap(([relation, located]) => {
    const { statement } = located.entry;
    if (/\bthan\b/iu.test(statement)) return [];
    return [
      ...turnedFaults(relation, located),
      ...turnedOrder(relation, located),
      ...reverseWords(relation, located),
    ];
  });
}

function reverseWords(relation: string, located: LocatedRelation): Diagnostic[] {
  const { statement } = located.entry;
  return framesOf(located).flatMap(({ frame, path }) => {
    const [own, reverse] =
      [...turnsOf(statement), ...turnsOfSetting(statement)].find(
        ([mine, other]) => other.test(frame) && !mine.test(frame),
      ) ?? [];
    if (own === undefined || reverse === undefined) return [];
    const word = wordOf(reverse, frame);
    const message = `Unexpected "${word}" in a phrasing of "${relation}", expected "${wordOf(own, statement)}" as in its statement`;
    return [diagnose(reversedCodes.questionReversed, located.locate(path, { words: word }), message)];
  });
}

/** A statement whose verb stands between its two sides: "{subject} [closes|close] {object}". */
const ACTIVE =
  /(?:^|, )\{(?<actor>subject|object)\} (?:\[(?!(?:is|was|has|does)\|)(?<one>\p{L}+)\|(?<many>\p{L}+)\]|(?<plain>\p{L}{4,}s)) \{(?:subject|object)\}/u;

/** Questions that set the verb of the statement before what acts in it: "which gate closes {subject}?" for "{subject} closes {object}". */
function turnedFaults(relation: string, located: LocatedRelation): Diagnostic[] {
  const { statement } = located.entry;
  const { actor, one = '', many = one, plain = one } = ACTIVE.exec(statement)?.groups ?? {};
  if (actor === undefined) return [];
  const verb = `(?:\\[${one}\\|${many}(?::\\w+)?\\]|\\b${plain})`;
  const turned = new RegExp(String.raw`(?<words>${verb} \{${actor}(?::bare)?\})`, 'u');
  return framesOf(located).flatMap(({ frame, path }) => {
    const words = path[0] === 'statement' || path[0] === 'negation' ? undefined : turned.exec(frame)?.[0];
    if (words === undefined) return [];
    const message = `Unexpected "${words}" in a phrasing of "${relation}", expected {${actor}} before its verb, as in "${statement}"`;
    return [diagnose(reversedCodes.questionReversed, located.locate(path, { words }), message)];
  });
}

/** A statement in which its subject comes first: "{subject} is followed directly by {object}". */
const FORWARDS =
  /\{subject(?::\w+)?\}.*\b(?:followed(?: \w+)? by|comes?\]?(?: \w+)? before|precedes?\]?)\b.*\{object(?::\w+)?\}/u;
/** Questions that ask for the side where it does not stand: for the object what comes before, for the subject what comes after. */
const ORDER_TURNED = {
  object: /\b(?<word>before|prior to|preced(?:es?|ing))\b[^?]*\{subject/u,
  subject: /\b(?<word>after|follow(?:s|ing)?)\b[^?]*\{object/u,
} as const;

/** Questions for the next step in the words of one for the step before, and the reverse: each key would be that of the other. */
function turnedOrder(relation: string, located: LocatedRelation): Diagnostic[] {
  if (!FORWARDS.test(located.entry.statement)) return [];
  return framesOf(located).flatMap(({ frame, path }) => {
    const [group, role] = path;
    if ((group !== 'ask' && group !== 'ask-in-case') || (role !== 'object' && role !== 'subject')) return [];
    const words = ORDER_TURNED[role].exec(frame)?.groups?.['word'];
    if (words === undefined) return [];
    const message = `Unexpected "${words}" in a phrasing of "${relation}" that asks for its ${role}, expected the order of its statement: "${located.entry.statement}"`;
    return [diagnose(reversedCodes.questionReversed, located.locate(path, { words }), message)];
  });
}
