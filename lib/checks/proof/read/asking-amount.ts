import { foldName } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { unitOf } from '#lib/knowledge/units.ts';
import type { StatedDeclaration } from '../stated-item.ts';

/** What may stand behind "how" where an amount of a dimension is asked for; of all others what asks for a size. */
const BEHIND_HOW: Readonly<Record<string, RegExp>> = {
  time: /\bhow long\b/giu,
  'calendar-time': /\bhow long\b/giu,
  age: /\bhow old\b/giu,
  'times-per-day': /\bhow often\b/giu,
};
const OF_SIZE = /\bhow (?:much|large|high)\b/giu;

/**
 * A question for an amount with the bare "how" in the place of "how long" where a time is asked for, "how often" of times a day, and
 * "how much" or "how high" of other amounts: "how long is the shortest wait?" asks what "what is the shortest wait?" does. Words that
 * ask for another sort of amount stay, and so do those that the phrasings have themselves.
 */
export function withBareHow(
  question: string,
  phrasings: string,
  { options }: StatedDeclaration,
  kb: KnowledgeBase,
): string {
  const [first = ''] = Object.values(options);
  const unit = kb.concepts.get(first)?.quantity?.unit;
  if (unit === undefined) return question;
  const asking = BEHIND_HOW[unitOf(unit)?.dimension ?? ''] ?? OF_SIZE;
  return foldName(phrasings).search(asking) === -1 ? question.replace(asking, 'how') : question;
}
