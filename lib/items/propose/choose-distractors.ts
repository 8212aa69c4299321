import { compareText } from '#lib/base/diagnostic.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Candidate, Prospect } from './candidate.ts';

/** Tarrant 2009 (BMC Med Educ 9:40): three good options are enough; more than three wrong ones seldom work. */
const WRONG_MAX = 3;
const WRONG_MIN = 2;
/** The length rule allows a key of up to 1.33 times the longest distractor. */
const LENGTH_RATIO = 1.33;

/**
 * Two or three wrong answers for one key, or undefined when fewer than two can be proved.
 * `turn` starts the choice at another candidate, so that several items on one fact differ in their options.
 */
export function chooseDistractors(
  prospect: Prospect,
  turn: number,
  kb: KnowledgeBase,
): Candidate[] | undefined {
  const usable = unrelated(prospect.wrong, kb);
  if (usable.length < WRONG_MIN) return undefined;
  if (isOrdered([prospect.key, ...usable], kb)) return nearestInOrder(prospect.key, usable, turn, kb);
  const start = usable.length > WRONG_MAX ? turn % usable.length : 0;
  const chosen = [...usable.slice(start), ...usable.slice(0, start)].slice(0, WRONG_MAX);
  return balanceLength(prospect.key, chosen, usable, kb);
}

/** True when every concept has an interval on one scale: the options then stand in the order of the scale. */
export function isOrdered(candidates: readonly Candidate[], kb: KnowledgeBase): boolean {
  const scales = new Set(candidates.map(({ concept }) => kb.concepts.get(concept)?.scale));
  return (
    scales.size === 1 && candidates.every(({ concept }) => kb.concepts.get(concept)?.interval !== undefined)
  );
}

/** From the highest numbers to the lowest, as frequency categories are printed. */
export function inScaleOrder<T extends { readonly concept: string }>(
  candidates: readonly T[],
  kb: KnowledgeBase,
): T[] {
  const lowest = (candidate: T) => kb.concepts.get(candidate.concept)?.interval?.min ?? 0;
  return [...candidates].sort((a, b) => lowest(b) - lowest(a) || compareText(a.concept, b.concept));
}

/** Neighbours on the scale; `turn` decides whether the key stands early or late among them. */
function nearestInOrder(
  key: Candidate,
  wrong: readonly Candidate[],
  turn: number,
  kb: KnowledgeBase,
): Candidate[] {
  const ladder = inScaleOrder([key, ...wrong], kb);
  const count = Math.min(ladder.length, WRONG_MAX + 1);
  const place = ladder.indexOf(key);
  const first = Math.max(0, place - count + 1);
  const last = Math.min(place, ladder.length - count);
  const start = first + (turn % (last - first + 1));
  return ladder.slice(start, start + count).filter((candidate) => candidate !== key);
}

/** The candidates without those that are the same as, wider or narrower than an earlier one. */
export function unrelated(candidates: readonly Candidate[], kb: KnowledgeBase): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const wider = kb.wider.get(candidate.concept);
    const clash = kept.some(
      ({ concept }) =>
        concept === candidate.concept ||
        wider?.has(concept) === true ||
        kb.wider.get(concept)?.has(candidate.concept) === true,
    );
    if (!clash) kept.push(candidate);
  }
  return kept;
}

/** Puts the longest candidate in the last place when the key would otherwise stand out as the longest option. */
function balanceLength(
  key: Candidate,
  chosen: Candidate[],
  usable: readonly Candidate[],
  kb: KnowledgeBase,
): Candidate[] {
  const length = ({ concept }: Candidate) => kb.concepts.get(concept)?.label.length ?? 0;
  const longest = Math.max(...chosen.map(length));
  if (length(key) <= longest * LENGTH_RATIO && length(key) < longest) return chosen;
  const [spare] = usable
    .filter((candidate) => !chosen.includes(candidate) && length(candidate) > longest)
    .sort((a, b) => length(b) - length(a));
  return spare === undefined ? chosen : [...chosen.slice(0, -1), spare];
}
