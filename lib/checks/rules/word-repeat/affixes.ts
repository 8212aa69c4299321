import { remembered } from '#lib/base/remembered.ts';
import { isContent, lightStem } from '../../text/content-stems.ts';
import { tokens } from '../../text/words.ts';
import { GENERIC } from '../../text/generic-stems.ts';

/** Length of the beginning or end that two words share. Source: the rubric, IWF-12. */
const AFFIX = 5;
/** Shorter words share five letters by chance. Chosen: an affix of five and two letters of its own. */
const SHORTEST_WORD = 7;
/** Beginnings and endings of ordinary English words. Chosen here: they join words of unlike meaning. */
const ORDINARY = new Set(
  (
    'inter hyper trans under super multi micro count contr ation ition ction ssion ement iness ility ative itive ology ' +
    'ously ingly ially ently antly tions sions ments ities ising izing ating iting lated cated nated rated ness'
  ).split(' '),
);

/** Pairs of a context word and a key word that begin or end alike, where no distractor's word does. */
export function sharedAffixes(
  context: string,
  key: string,
  others: string,
): readonly (readonly [string, string])[] {
  const inContext = byAffix(context);
  const shared = [...byAffix(key)].filter(([affix]) => inContext.has(affix));
  if (shared.length === 0) return [];
  const inOthers = byAffix(others);
  const pairs = new Map<string, readonly [string, string]>();
  for (const [affix, word] of shared)
    if (!inOthers.has(affix)) pairs.set(word, [inContext.get(affix) ?? '', word]);
  return [...pairs.values()];
}

const byAffix: (text: string) => ReadonlyMap<string, string> = remembered((text) => {
  const found = new Map<string, string>();
  for (const word of tokens(text)) {
    if (word.length < SHORTEST_WORD || !isContent(word) || GENERIC.has(lightStem(word))) continue;
    const start = word.slice(0, AFFIX);
    const end = lightStem(word).slice(-AFFIX);
    if (!ORDINARY.has(start)) found.set(`${start}-`, word);
    if (!ORDINARY.has(end) && !ORDINARY.has(word.slice(-AFFIX))) found.set(`-${end}`, word);
  }
  return found;
});
