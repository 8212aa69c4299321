import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { labelOf } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'certainty', 'legal-status', 'action']);
/** With which a name says that something is not so. */
const NOT = /\b(?:not|never|no|cannot) (?:be )?/iu;
/** In other words than a denial. */
const SPARED =
  /\b(?:unnecessary|needless|superfluous|dispensable|avoid\w*|spare[sd]?|free (?:of|from)|absent|far from|rarely|little|few|yet to|un\p{L}+ed)\b/iu;
/** So many words of a name have to stand behind its denial. */
const WORDS_LEFT = 2;

/**
 * The evidence has a name of what the fact states without its "not": "is fully understood" for "not fully understood". A hint, where
 * nothing else in it denies.
 */
export function denialLeftOut(
  { entry, read }: FactInLesson,
  text: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (!KINDS.has(entry.kind) || denialsIn(text) > 0 || SPARED.test(text)) return undefined;
  const stated = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  for (const { object } of stated) {
    const path = read.references.find(({ concept }) => concept === object)?.path;
    const rest = saidWithout(concepts.get(object)?.names ?? [], text);
    if (path === undefined || rest === undefined) continue;
    const states = `"${labelOf(object, concepts)}"`;
    return { path, says: `"${rest}"`, states, isClear: false, isHint: true };
  }
  return undefined;
}

/** What a text has of names that all deny, without the word that does. */
function saidWithout(names: readonly string[], text: string): string | undefined {
  if (!names.every((name) => NOT.test(name))) return undefined;
  const said = ` ${foldName(text)} `;
  return names
    .map((name) => foldName(name.replace(NOT, '')))
    .find((rest) => rest.split(' ').length >= WORDS_LEFT && said.includes(` ${rest} `));
}
