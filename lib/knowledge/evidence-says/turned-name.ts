import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Concept } from '../concept.ts';
import { definitionId } from '../definition-id.ts';
import { denialsIn } from '../denial.ts';
import { turnsOfName, wordOf } from '../opposites.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { stemsIn } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set([
  'relation',
  'action',
  'certainty',
  'quantity',
  'contrast',
  'set',
  'sequence',
  'definition',
]);
const CLAUSE_END = /[,;:()]/u;
/** Right before a word these turn it round once more, or compare. */
const NOT_SO = /\b(?:less|least|not|no|too|as|so|more)\s$/iu;
const SHORT = 3;
/** "No more than 8 hours" denies nothing of what has a name. */
const BOUNDS =
  /\b(?:no|not) (?:more|less|fewer|longer|shorter|later|earlier|sooner|higher|lower) than(?= \d)/giu;
/** A word that the name itself denies is turned by nothing: "stays red" for "does not turn pale". */
const DENIED = /\b(?:not|never|no|cannot|without)\s$/iu;
/** So large a share of the other words of a name tells that it is meant. */
const SHARE = 1 / 2;

/**
 * The evidence has a name of the fact with one word of it turned round: "many white cells" for "few white cells", "well understood" for "poorly
 * understood". Half of its other words stand in the same clause. A hint.
 */
export function turnedName(
  { entry, read }: FactInLesson,
  text: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (!KINDS.has(entry.kind)) return undefined;
  const claims = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const stated = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
  const said = foldName(text);
  const unnamed = read.references.filter(
    ({ concept, reserved }) =>
      stated.has(concept) &&
      reserved !== true &&
      !concept.includes('/') &&
      !isNamed(concepts.get(concept), said),
  );
  const missing = [...unnamed, ...definitionOf(entry)].map(({ concept, path }) => ({
    path,
    label: concepts.get(concept)?.label ?? '',
  }));
  const parted = missing.find(({ label }) => isParted(label, said));
  if (parted !== undefined)
    return { path: parted.path, says: '"without"', states: `"${parted.label}"`, isClear: true };
  if (missing.length === 0 || denialsIn(text.replaceAll(BOUNDS, ' ')) > 0) return undefined;
  const plain = withoutNames(
    text,
    [...stated].flatMap((id) => concepts.get(id) ?? []),
  );
  for (const { label, path } of missing) {
    if (isSaidIn(said, label)) continue;
    const turned = turnedIn(label, entry.kind === 'definition' ? [plain] : plain.split(CLAUSE_END));
    if (turned !== undefined)
      return { path, says: `"${turned}"`, states: `"${label}"`, isClear: false, isHint: true };
  }
  return undefined;
}

/** What a name has, and what says that it is not there. */
const PARTING: readonly (readonly [own: string, others: readonly string[]])[] = [
  [' with ', [' without ']],
  [' at risk ', [' without risk ', ' at no risk ', ' not at risk ', ' who are not at risk ']],
];

/** "People without fever" for "people with fever". */
function isParted(label: string, said: string): boolean {
  const name = foldName(label);
  return PARTING.some(([own, others]) => {
    const [ahead = '', ...behind] = name.split(own);
    return behind.length > 0 && others.some((other) => said.includes(ahead + other + behind.join(own)));
  });
}

function definitionOf(entry: FactInLesson['entry']) {
  return entry.kind === 'definition' ? [{ concept: definitionId(entry.term), path: ['term'] }] : [];
}

/** @param said as `foldName` gives it */
function isNamed(concept: Concept | undefined, said: string): boolean {
  return concept === undefined || concept.names.some((name) => isSaidIn(said, name));
}

function isSaidIn(said: string, name: string): boolean {
  const folded = foldName(name);
  for (let at = said.indexOf(folded); at !== -1; at = said.indexOf(folded, at + 1))
    if (!/[\p{L}\p{N}-]/u.test(said.charAt(at - 1))) return true;
  return false;
}

/** A name from the beginning of a word on: "unstable angina" does not name "stable angina". */
function patternOf(name: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${literalPattern(name)}`, flags);
}

/** The word of a clause that turns the name. A definition is told in several clauses, which are read as one. */
function turnedIn(label: string, clauses: readonly string[]): string | undefined {
  const text = clauses.join(', ');
  const turns = turnsOfName(label).filter(
    ([own, reverse]) =>
      reverse.test(text) && !own.test(text) && !DENIED.test(label.slice(0, label.search(own))),
  );
  for (const clause of clauses) {
    const stems = new Set(stemsIn(clause));
    for (const [own, reverse] of turns) {
      const word = wordOf(reverse, clause);
      if (word === '' || NOT_SO.test(clause.slice(0, clause.search(reverse)))) continue;
      const rest = stemsIn(label.replace(own, ' ')).filter((stem) => stem.length > SHORT);
      const there = rest.filter((stem) => stems.has(stem));
      if (there.length > 0 && there.length >= rest.length * SHARE) return word;
    }
  }
  return undefined;
}

/** A name that stands there in full may have such a word of its own. */
function withoutNames(text: string, concepts: readonly Concept[]): string {
  const folded = text.toLowerCase();
  const names = concepts
    .flatMap(({ names: all }) => all)
    .filter((name) => folded.includes(name.toLowerCase()));
  return names.reduce((rest, name) => rest.replaceAll(patternOf(name, 'giu'), ' – '), text);
}
