import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { definitionId } from '../definition-id.ts';
import { labelOf, stemsIn } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set([
  'relation',
  'certainty',
  'legal-status',
  'action',
  'set',
  'quantity',
  'definition',
]);
/** With which a name says that something is not so. */
const NOT = /\b(?:not|never|no|cannot) (?:be )?/iu;
/** In other words than a denial. */
const SPARED =
  /\b(?:unnecessary|needless|superfluous|dispensable|avoid\w*|spare[sd]?|free (?:of|from)|absent|far from|rarely|little|few|yet to|un\p{L}+ed|troubles?|difficult\w*|hard|los[ts]\w*|impair\w*|weak\w*|too|help\w*|instead|rather|until|before|stop\w*|opposite)\b/iu;
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
  for (const { concept, path } of namedIn({ entry, read })) {
    const names = concepts.get(concept)?.names ?? [];
    const rest = saidWithout(names, text) ?? verbWithout(names, text);
    if (rest === undefined) continue;
    const states = `"${labelOf(concept, concepts)}"`;
    return { path, says: `"${rest}"`, states, isClear: false, isHint: true };
  }
  return undefined;
}

/** What the fact states of what, with the places of their ids; of a definition, the definition. */
function namedIn({ entry, read }: Pick<FactInLesson, 'entry' | 'read'>) {
  if (entry.kind === 'definition') return [{ concept: definitionId(entry.term), path: ['term'] }];
  const stated = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const sides = new Set(stated.flatMap(({ subject, object }) => [subject, object]));
  return read.references.filter(({ concept, reserved }) => sides.has(concept) && reserved !== true);
}

/** What names deny of somebody or something, with what is denied: "skin that does not turn pale", "people who cannot turn in bed". */
const DENIED_OF =
  /\b(?:who|that|which) (?:cannot|(?:do|does|did|can|could|may|must|will) not) (?<denied>[\p{L}-]+ [\p{L}-]+)/iu;

/** What a text says outright of which its name says that it is not so. */
function verbWithout(names: readonly string[], text: string): string | undefined {
  const denied = names.flatMap((name) => DENIED_OF.exec(name)?.groups?.['denied'] ?? []);
  if (denied.length === 0 || denied.length < names.length) return undefined;
  const said = ` ${stemsIn(text).join(' ')} `;
  return denied.find((words) => said.includes(` ${stemsIn(words).join(' ')} `));
}

/** What a text has of names that all deny, without the word that does. */
function saidWithout(names: readonly string[], text: string): string | undefined {
  if (!names.every((name) => NOT.test(name))) return undefined;
  const said = ` ${foldName(text)} `;
  return names
    .map((name) => foldName(name.replace(NOT, '')))
    .find((rest) => rest.split(' ').length >= WORDS_LEFT && said.includes(` ${rest} `));
}
