import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { forbids } from '../harmless-denials.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { ownAmount } from './own-amount.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'action', 'comparison', 'quantity']);
/** "Everyone but", "any fever but", "all of it except". */
const ALL_BUT =
  /\b(?:all|every|everyone|everybody|everything|any|anyone|anybody|anything|each)(?: (?!but\b)[\p{L}-]+){0,2} but (?:for )?(?:the |an? |about |some )?/iu;
/** Where something is kept from harm, the exception is what is stated: "free of all sounds but humming". */
const SPARING =
  /\b(?:few|little|free of|safe|harmless|tolerated|useless|spar(?:e|es|ing)|leaves? (?:all|every|each|everything|everyone)|unusual|uncommon|rare|rul(?:es?|ed) out)\b/iu;
const BANS =
  /\b(?:avoid\w*|contraindicat\w*|withh(?:old|eld)\w*|forbidden|unsuitable|kept from|unsafe|dangerous)\b/iu;

/** The evidence says it of all but what the fact states: "all but pregnant women avoid it", "outlasts everything but samplol", "all but 90 per cent". */
export function allBut(fact: FactInLesson, text: string, vocabulary: Vocabulary): SaidOther | undefined {
  const [words] = ALL_BUT.exec(text) ?? [];
  if (words === undefined || !KINDS.has(fact.entry.kind) || denialsIn(text) > 0) return undefined;
  const isBan = forbids(vocabulary.relations.get(fact.entry.relation));
  // What may be done with all but one is not to be done with that one.
  if (isBan ? !BANS.test(text) : SPARING.test(text)) return undefined;
  const except = exceptedBy(words, fact, text, vocabulary);
  if (except === undefined) return undefined;
  return { path: ['evidence'], says: `"${words}${except}"`, states: 'it of what is excepted', isClear: true };
}

function exceptedBy(
  words: string,
  fact: FactInLesson,
  text: string,
  { concepts }: Vocabulary,
): string | undefined {
  const said = ownAmount(fact, text);
  if (said !== undefined) return said.text.slice(0, said.own.at).endsWith(words) ? said.own.words : undefined;
  const stated = fact.read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const names = stated
    .flatMap(({ subject, object }) => (fact.entry.kind === 'action' ? [subject] : [object]))
    .flatMap((id) => concepts.get(id)?.names ?? [])
    .map(foldName);
  const all = foldName(text);
  const ahead = `${literalPattern(foldName(words.trim()))} `;
  return names.find(
    (name) =>
      all.split(name).length === 2 && new RegExp(`${ahead}${literalPattern(name)}(?!\\p{L})`, 'iu').test(all),
  );
}
