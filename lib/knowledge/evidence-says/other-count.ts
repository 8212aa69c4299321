import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { inDigits } from '../numbers-in-words.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'action']);
/** How many of what is counted, as a name has it. */
const COUNTED =
  /\b(?<count>one|\d+) (?<what>doses?|tablets?|capsules?|puffs?|drops|patch(?:es)?|injections?|visits?|times|meals?|days?|weeks?|months?|hours?)\b/iu;
const ONE = /^(?:one|a single|single)$/iu;

/**
 * The name of the object counts what the evidence counts otherwise: "two doses on the same day each week" for "one dose on the same day each
 * week". Read where the evidence has that count of it nowhere.
 */
export function otherCount(
  { entry, read }: FactInLesson,
  text: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (!KINDS.has(entry.kind) || denialsIn(text) > 0) return undefined;
  const field = entry.kind === 'action' ? 'action' : 'object';
  const object = read.references.find(({ path }) => path.length === 1 && path[0] === field);
  const label = object === undefined ? '' : (concepts.get(object.concept)?.label ?? '');
  const says = countIn(text, label);
  return says === undefined
    ? undefined
    : { path: [field], says: `"${says}"`, states: `"${label}"`, isClear: false };
}

/** What a text counts otherwise than a name, where it counts it once. */
function countIn(text: string, label: string): string | undefined {
  const { count, what } = COUNTED.exec(inDigits(label))?.groups ?? {};
  if (count === undefined || what === undefined) return undefined;
  const [said, ...more] = countsOf(what, inDigits(text));
  if (said === undefined || more.length > 0 || numberOf(said) === numberOf(count)) return undefined;
  return `${said} ${what}`;
}

/** How many of it a text says, each time. */
function countsOf(what: string, text: string): readonly string[] {
  const stem = what.replace(/(?:es|s)$/u, '');
  return Array.from(
    text.matchAll(new RegExp(`\\b(?<count>one|a single|single|\\d+) ${stem}(?:es|s)?\\b`, 'giu')),
    ({ groups }) => groups?.['count'] ?? '',
  );
}

function numberOf(count: string): number {
  return ONE.test(count) ? 1 : Number(count);
}
