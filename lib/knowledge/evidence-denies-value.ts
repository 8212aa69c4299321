import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from './check-references.ts';
import { denialsIn } from './denial.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** Whether the evidence denies the very status, level or meaning, of facts whose sentences may deny something: an error. */
export function deniesValue(fact: FactInLesson, text: string, vocabulary: Vocabulary): boolean {
  return deniesStatus(fact, text, vocabulary) || deniesMeaning(fact, text, vocabulary);
}

/** Kinds whose sentences may deny, and may not deny the very value: "is not a scheduled substance" for that status. */
function deniesStatus({ read, entry }: FactInLesson, text: string, { concepts }: Vocabulary): boolean {
  if (entry.kind !== 'legal-status' && entry.kind !== 'certainty') return false;
  const stated = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const names = stated.flatMap(({ object }) => concepts.get(object)?.names ?? []);
  const said = ` ${foldName(text).replaceAll(/n['’]t\b/gu, ' not')} `;
  return names
    .filter((name) => denialsIn(name) === 0)
    .map(foldName)
    .filter((name) => said.split(name).length === 2)
    .some(
      (name) =>
        VALUE_DENIED.some((words) => said.includes(` ${words} ${name}`)) ||
        new RegExp(`${NOT_SO_FAR}${literalPattern(name)}`, 'u').test(said),
    );
}

/** "Is not by now well established". */
const NOT_SO_FAR =
  ' not (?:(?:yet|by now|so far|at all|at present|currently|really|quite|in fact|as yet|any longer) )(?:an? )?';

/** "Humming does not mean …" or "humming is not a low sound …", and nothing that it means instead. */
function deniesMeaning({ entry }: FactInLesson, text: string, { concepts }: Vocabulary): boolean {
  if (entry.kind !== 'definition') return false;
  const said = foldName(text);
  const rests = (concepts.get(entry.term)?.names ?? [])
    .map(foldName)
    .filter((name) => said.startsWith(`${name} `))
    .map((name) => said.slice(name.length));
  return NO_MEANING.test(text) || rests.some((rest) => IS_NOT.test(rest));
}

/** Right behind the term. */
const IS_NOT = /^ (?:is|are) not (?:an? |the )?(?!(?:only|just|merely|simply|always)\b)(?!.*\bbut\b)/u;

const NO_MEANING =
  /\b(?:(?:do|does|did) not|(?:don|doesn|didn)['’]t) (?:mean|denote|stand for|refer to)\b(?! (?:only|just|merely|simply)\b)(?!.*\bbut\b)/iu;

/** Right before a value these say that it is not so. */
const VALUE_DENIED =
  'no|not|not a|not an|no longer|no longer a|no longer an|far from|anything but|yet to be|still to be|without a'.split(
    '|',
  );
