import { partsOf, type Item, type Option, type Part, type Response, type Score } from '#lib/items/item.ts';

/** What one response says of one fact. */
export interface FactOutcome {
  readonly fact: string;
  readonly right: boolean;
}

/**
 * What a response shows about each fact of its item.
 *
 * A fact is judged by the parts whose keys rest on it. A part with one key must be fully right. In a part with several,
 * the fact's keys must be chosen, no distractor that the fact refutes may be, and not more options than there are
 * keys: ticking everything shows nothing. A fact that no key rests on is right when the whole item is.
 */
export function factOutcomes(item: Item, response: Response, score: Score): readonly FactOutcome[] {
  const parts = partsOf(item);
  return item.facts.map((fact) => {
    const asked = parts.filter((part) => part.options.some((option) => option.key && rests(option, fact)));
    const right =
      asked.length === 0
        ? score.points >= score.max
        : asked.every((part) => isRight(part, fact, response.picks[part.id] ?? [], score.parts[part.id]));
    return { fact, right };
  });
}

function isRight(
  part: Part,
  fact: string,
  picks: readonly string[],
  points: Score['parts'][string] | undefined,
): boolean {
  const keys = part.options.filter((option) => option.key);
  if (keys.length === 1) return points !== undefined && points.points >= points.max;
  const own = part.options.filter((option) => rests(option, fact));
  return picks.length <= keys.length && own.every((option) => picks.includes(option.id) === option.key);
}

function rests(option: Option, fact: string): boolean {
  return option.proof.facts.includes(fact);
}
