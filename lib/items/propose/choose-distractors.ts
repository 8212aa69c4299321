import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { isApart, isRange } from './amounts-apart.ts';
import { SOURCES, type Candidate, type Prospect, type WrongCandidate } from './candidate.ts';
import { inScaleOrder, isOrdered } from './scale-order.ts';
import { lengthOf, longestFirst, unrelated, unrelatedWrong, wrongBeside } from './wrong-lists.ts';

/** Tarrant 2009 (BMC Med Educ 9:40): three good options are enough; more than three wrong ones seldom work. */
const WRONG_MAX = 3;
const WRONG_MIN = 2;
/** The length rule allows a key of up to 1.33 times the longest distractor, and beside phrases the reverse of the shortest. */
const LENGTH_RATIO = 1.33;
const PHRASE_WORDS = 4;

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
  if (isOrdered([prospect.key, ...usable], kb)) {
    const nearest = nearestInOrder(prospect.key, usable, turn, kb);
    return isGivenAway(prospect, nearest, kb) ? undefined : nearest;
  }
  const start = usable.length > WRONG_MAX ? turn % usable.length : 0;
  const chosen = [...usable.slice(start, start + WRONG_MAX), ...usable.slice(0, start)].slice(0, WRONG_MAX);
  return balanceLength(prospect.key, chosen, prospect.wrong, kb);
}

/**
 * Candidates of the best sources that together suffice, none related to another, amounts well apart. A single value among ranges
 * is seen at once to come from elsewhere: amounts that nobody wrote for the question are in the key's form while enough are left.
 */
function preferred(prospect: Prospect, kb: KnowledgeBase): readonly Candidate[] {
  const inForm = (one: Candidate) => isRange(one, kb) === isRange(prospect.key, kb);
  const alike = bestSources(prospect, inForm, kb);
  return alike.length >= WRONG_MIN ? alike : bestSources(prospect, () => true, kb);
}

/** Of the sources behind what the author wrote, only what `fits`. */
function bestSources(
  { key, wrong }: Prospect,
  fits: (one: Candidate) => boolean,
  kb: KnowledgeBase,
): readonly Candidate[] {
  let kept: readonly Candidate[] = [];
  const alike = wrongBeside(key, wrong, kb);
  for (const source of SOURCES) {
    const own = alike?.get(source);
    if (own === undefined) continue;
    if (kept.length >= WRONG_MAX) break;
    kept = source === 'authored' ? unrelatedWrong(own, kb) : withAlike(key, kept, own.filter(fits), kb);
  }
  return kept;
}

/** The candidates of a source that nobody wrote behind those before, what is most like the key first. */
function withAlike(
  key: Candidate,
  kept: readonly Candidate[],
  own: readonly WrongCandidate[],
  kb: KnowledgeBase,
): readonly Candidate[] {
  const others = [key, ...kept];
  return unrelated([...kept, ...alikeFirst(key, own, kb).filter((one) => isApart(one, others, kb))], kb);
}

function alikeFirst(
  key: Candidate,
  wrong: readonly WrongCandidate[],
  kb: KnowledgeBase,
): readonly WrongCandidate[] {
  if (wrong[0]?.source === 'scale' || wrong.length === 1) return wrong;
  const unlike = ({ concept }: Candidate): number => {
    const [own, other] = [kb.concepts.get(key.concept), kb.concepts.get(concept)];
    if (own === undefined || other === undefined) return Infinity;
    const form = Number(own.number !== other.number) + Number(own.article !== other.article);
    return form + Math.abs(Math.log(other.label.length / own.label.length));
  };
  return wrong
    .map((candidate) => ({ candidate, by: unlike(candidate) }))
    .sort((a, b) => a.by - b.by)
    .map(({ candidate }) => candidate);
}

/** Neighbours on the scale; `turn` decides whether the key stands early or late among them, as long as its decimals do not give it away. */
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
  const places = last - first + 1;
  const choices = Array.from({ length: places }, (_, at) => first + ((turn + at) % places)).map((start) =>
    ladder.slice(start, start + count).filter((candidate) => candidate !== key),
  );
  return choices.find((choice) => !hasOtherDecimals(key, choice, kb)) ?? choices[0] ?? [];
}

/** Nobody can write anew what slips give: where the decimals of the key tell it from all of them, no choice is made of it. */
function isGivenAway(
  { relation, key }: Pick<Prospect, 'relation' | 'key'>,
  wrong: readonly Candidate[],
  kb: KnowledgeBase,
): boolean {
  return kb.relations.get(relation)?.formula !== undefined && hasOtherDecimals(key, wrong, kb);
}

/** Whether all wrong amounts have as many decimals as one another, and the right one has not. */
function hasOtherDecimals(key: Candidate, wrong: readonly Candidate[], kb: KnowledgeBase): boolean {
  const [own, ...others] = [key, ...wrong].map(({ concept }) => {
    const { quantity } = kb.concepts.get(concept) ?? {};
    return quantity === undefined ? undefined : (quantity.from.split('.')[1]?.length ?? 0);
  });
  return own !== undefined && new Set(others).size === 1 && others[0] !== undefined && others[0] !== own;
}

/** Puts the longest candidate in the last place when the key would otherwise stand out as the longest option, the shortest when as the shortest. */
function balanceLength(
  key: Candidate,
  chosen: Candidate[],
  wrong: readonly WrongCandidate[],
  kb: KnowledgeBase,
): Candidate[] {
  const longest = Math.max(...chosen.map((candidate) => lengthOf(candidate, kb)));
  const own = lengthOf(key, kb);
  if (chosen.every((candidate) => lengthOf(candidate, kb) > own * LENGTH_RATIO && isPhrase(candidate, kb)))
    return withShorter(own, chosen, wrong, kb);
  if (own <= longest * LENGTH_RATIO && own < longest) return chosen;
  const spare = longestFirst(wrong, kb).find((candidate) => !chosen.includes(candidate));
  return spare === undefined || lengthOf(spare, kb) <= longest ? chosen : [...chosen.slice(0, -1), spare];
}

/** Names of fewer words differ in length by nature, as the length rule has it. */
function isPhrase({ concept }: Candidate, kb: KnowledgeBase): boolean {
  return (kb.concepts.get(concept)?.label.split(' ').length ?? 0) >= PHRASE_WORDS;
}

/** The shortest candidate in the last place, where it is short enough that the key is not seen by its own. */
function withShorter(
  own: number,
  chosen: Candidate[],
  wrong: readonly WrongCandidate[],
  kb: KnowledgeBase,
): Candidate[] {
  const spare = longestFirst(wrong, kb).findLast((candidate) => !chosen.includes(candidate));
  const isShort = spare !== undefined && lengthOf(spare, kb) <= own * LENGTH_RATIO;
  return isShort ? [...chosen.slice(0, -1), spare] : chosen;
}
