import { compareText } from '#lib/base/diagnostic.ts';
import type { Interval } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { SOURCES, type Candidate, type Prospect, type WrongCandidate } from './candidate.ts';
import { TriedConcepts } from './tried-concepts.ts';

/** Tarrant 2009 (BMC Med Educ 9:40): three good options are enough; more than three wrong ones seldom work. */
const WRONG_MAX = 3;
const WRONG_MIN = 2;
/** The length rule allows a key of up to 1.33 times the longest distractor. */
const LENGTH_RATIO = 1.33;
/** Amounts that nobody wrote as wrong answers stand at least so many times apart, so that no reader must split hairs. */
export const AMOUNTS_APART = 3;

/**
 * Two or three wrong answers for one key, or undefined when fewer than two can be proved. Better sources are used up
 * before worse ones; within the last one used, what is most like the key in form and length comes first.
 * `turn` starts the choice at another candidate, so that several items on one fact differ in their options.
 */
export function chooseDistractors(
  prospect: Prospect,
  turn: number,
  kb: KnowledgeBase,
): Candidate[] | undefined {
  const usable = preferred(prospect, kb);
  if (usable.length < WRONG_MIN) return undefined;
  if (isOrdered([prospect.key, ...usable], kb)) return nearestInOrder(prospect.key, usable, turn, kb);
  const start = usable.length > WRONG_MAX ? turn % usable.length : 0;
  const chosen = [...usable.slice(start), ...usable.slice(0, start)].slice(0, WRONG_MAX);
  return balanceLength(prospect.key, chosen, unrelated(prospect.wrong, kb), kb);
}

/** Candidates of the best sources that together suffice, none related to another, amounts well apart. */
function preferred({ key, wrong }: Prospect, kb: KnowledgeBase): Candidate[] {
  let kept: Candidate[] = [];
  const alike = wrong.filter((candidate) => isAboutAlike(candidate, key, kb));
  for (const source of SOURCES) {
    if (kept.length >= WRONG_MAX) break;
    const own = alike.filter((candidate) => candidate.source === source);
    kept = unrelated(
      [...kept, ...alikeFirst(key, own, kb).filter((one) => isApart(one, [key, ...kept], kb))],
      kb,
    );
  }
  return kept;
}

/** "About 7" beside "3" and "70" would give itself away: rounded amounts stand beside rounded ones alone. */
function isAboutAlike(one: Candidate, other: Candidate, kb: KnowledgeBase): boolean {
  const [a, b] = [kb.concepts.get(one.concept)?.quantity, kb.concepts.get(other.concept)?.quantity];
  return a?.about === b?.about;
}

function alikeFirst(key: Candidate, wrong: readonly WrongCandidate[], kb: KnowledgeBase): WrongCandidate[] {
  if (wrong[0]?.source === 'authored' || wrong[0]?.source === 'scale') return [...wrong];
  const unlike = ({ concept }: Candidate): number => {
    const [own, other] = [kb.concepts.get(key.concept), kb.concepts.get(concept)];
    if (own === undefined || other === undefined) return Infinity;
    const form = Number(own.number !== other.number) + Number(own.article !== other.article);
    return form + Math.abs(Math.log(other.label.length / own.label.length));
  };
  return [...wrong].sort((a, b) => unlike(a) - unlike(b));
}

/** True unless the candidate is an amount of nobody's choosing that stands close to another option. */
function isApart(candidate: WrongCandidate, others: readonly Candidate[], kb: KnowledgeBase): boolean {
  const own = amountOf(candidate, kb);
  if (own === undefined || candidate.source === 'authored' || candidate.source === 'slip') return true;
  return others.every((other) => {
    const amount = amountOf(other, kb);
    return (
      amount === undefined || own.min >= amount.max * AMOUNTS_APART || amount.min >= own.max * AMOUNTS_APART
    );
  });
}

function amountOf({ concept }: Candidate, kb: KnowledgeBase): Interval | undefined {
  const known = kb.concepts.get(concept);
  return known?.quantity === undefined ? undefined : known.interval;
}

/** True when every concept has an interval on one scale: the options then stand in the order of the scale. */
export function isOrdered(candidates: readonly Pick<Candidate, 'concept'>[], kb: KnowledgeBase): boolean {
  const scales = new Set(candidates.map(({ concept }) => kb.concepts.get(concept)?.scale));
  return (
    scales.size === 1 && candidates.every(({ concept }) => kb.concepts.get(concept)?.interval !== undefined)
  );
}

/** Categories from the highest numbers to the lowest, as frequency categories are printed; amounts from the lowest up. */
export function inScaleOrder<T extends { readonly concept: string }>(
  candidates: readonly T[],
  kb: KnowledgeBase,
): T[] {
  const isAmount = candidates.some(({ concept }) => kb.concepts.get(concept)?.quantity !== undefined);
  const sign = isAmount ? 1 : -1;
  const lowest = (candidate: T) => kb.concepts.get(candidate.concept)?.interval?.min ?? 0;
  return [...candidates].sort((a, b) => sign * (lowest(a) - lowest(b)) || compareText(a.concept, b.concept));
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

/** The candidates without those that are the same as, wider or narrower than an earlier one, or share a number with it. */
export function unrelated<T extends Candidate>(candidates: readonly T[], kb: KnowledgeBase): T[] {
  const kept = new TriedConcepts(kb);
  return candidates.filter(({ concept }) => {
    const clashes =
      kept.hasComparable(concept) || kept.someLinked(concept, (one) => overlap(one, concept, kb));
    if (!clashes) kept.add(concept);
    return !clashes;
  });
}

/** True when both stand on one scale and cover a common number. */
function overlap(one: string, other: string, kb: KnowledgeBase): boolean {
  const [a, b] = [kb.concepts.get(one), kb.concepts.get(other)];
  if (a?.interval === undefined || b?.interval === undefined || a.scale !== b.scale) return false;
  const ends = (low: Interval, high: Interval) =>
    low.max < high.min || (low.max === high.min && !low.maxIncluded);
  return !ends(a.interval, b.interval) && !ends(b.interval, a.interval);
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
