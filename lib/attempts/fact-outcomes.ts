import { partsOf, type Item, type Option, type Part, type Response, type Score } from '#lib/items/item.ts';

/** What one response says of one fact. */
export interface FactOutcome {
  readonly fact: string;
  readonly right: boolean;
}

/**
 * What a response shows about each fact of its item.
 *
 * A fact is judged by the parts whose keys rest on it, each on its own, whatever rule joins them in the score. A part
 * with one key must hold that key and nothing else; a typed number must have earned its points. In a part with several
 * keys, the fact's keys must be chosen, no distractor that the fact refutes may be, and not more options than there are
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
  if (part.entry !== undefined) return points !== undefined && points.points >= points.max;
  const keys = part.options.filter((option) => option.key);
  if (keys.length === 1) return picks.length === 1 && picks[0] === keys[0]?.id;
  const own = part.options.filter((option) => rests(option, fact));
  return picks.length <= keys.length && own.every((option) => picks.includes(option.id) === option.key);
}

function rests(option: Option, fact: string): boolean {
  return option.proof.facts.includes(fact);
}
