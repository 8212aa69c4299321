import { compareText } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import { randomBelow, shuffled, streamFor, type RandomStream } from '#lib/base/random.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { Item } from '#lib/items/item.ts';
import { constraintsOf, type Constraints } from './constraints.ts';
import type { Shortage } from './form.ts';
import { WHOLE_FORM, type Blueprint, type Candidate } from './plan.ts';
import { Selection, type Move } from './selection.ts';

/** An item that made room stays out for so many steps, and up to as many more: otherwise two would change places for ever. */
const REST = 4;
/** So much dearer it is meanwhile: any other goes before. */
const RESTING = 1e6;
/** Steps a form of `items` may take before it starts again from another shuffle. */
const stepsFor = (items: number): number => 6 * items + 60;

const byId = once((pool: readonly Candidate[]): readonly Candidate[] =>
  pool.toSorted((a, b) => compareText(a.item.id, b.item.id)),
);

/**
 * Picks items for a form: the scarcest cell first, then the rest; objectives and facts in even numbers.
 *
 * A search that repairs itself: every step chooses the item that costs least, and takes out those that it excludes; what
 * went out rests for some steps (tabu search: Glover, ORSA Journal on Computing 1989;1:190). Seeded, without a clock.
 *
 * @param pool the items to choose from, in any order, each id once; never changed, as what follows from it is kept
 * @param attempt which of several different, equally good selections
 * @returns the items by id, or the cell that lacks fewest
 */
export function selectItems(
  pool: readonly Candidate[],
  quiz: Blueprint,
  seed: string,
  attempt: number,
): Result<readonly Item[], Shortage> {
  const stream = streamFor(seed, `select/${String(attempt)}`);
  const candidates = byId(pool);
  const constraints = constraintsOf(candidates, quiz, shuffled(stream, [...candidates.keys()]));
  const goals = goalsOf(constraints);
  const search = fill(constraints, goals, stream, stepsFor(quiz.items));
  if (search.open !== undefined) return refuse(shortageAt(constraints, search.open, search.filled));
  return ok(
    [...search.chosen]
      .flatMap((index) => constraints.candidates[index]?.item ?? [])
      .sort((a, b) => compareText(a.id, b.id)),
  );
}

/**
 * The first cell that could not be filled even if it were the only one, scarcest first.
 *
 * @returns undefined when each could; they may still stand in each other's way
 */
export function shortCell(pool: readonly Candidate[], quiz: Blueprint): Shortage | undefined {
  const candidates = byId(pool);
  const constraints = constraintsOf(candidates, quiz, [...candidates.keys()]);
  for (const goal of goalsOf(constraints)) {
    const { members = [], least = 0 } = constraints.bounds[goal] ?? {};
    if (members.length < least) return shortageAt(constraints, goal, members.length);
    if (firstComeCount(constraints, members) >= least) continue;
    const search = fill(constraints, [goal], streamFor('cell', String(goal)), stepsFor(quiz.items) * 4);
    if (search.open !== undefined) return shortageAt(constraints, goal, search.filled);
  }
  return undefined;
}

/** Bounds with a minimum, those with the fewest items to spare first, the form as a whole last. */
function goalsOf({ bounds }: Constraints): readonly number[] {
  const spare = (bound: number): number => {
    const { members = [], least = 0, name } = bounds[bound] ?? {};
    return name === WHOLE_FORM ? Number.POSITIVE_INFINITY : members.length - least;
  };
  return [...bounds.keys()]
    .filter((bound) => (bounds[bound]?.least ?? 0) > 0)
    .sort((a, b) => (spare(a) === spare(b) ? a - b : spare(a) - spare(b)));
}

function shortageAt({ bounds }: Constraints, bound: number, available: number): Shortage {
  const { name = '', words = '', least = 0 } = bounds[bound] ?? {};
  return { code: 'bank-shortage', cell: name, words, needed: least, available };
}

/** How many members fit together when each is taken that still can be: a lower bound, quickly. */
function firstComeCount(constraints: Constraints, members: readonly number[]): number {
  const selection = new Selection(constraints, []);
  const fewestFirst = [...members].sort(
    (a, b) => (constraints.boundsOf[a]?.length ?? 0) - (constraints.boundsOf[b]?.length ?? 0),
  );
  for (const member of fewestFirst) {
    const move = selection.moveFor(member, Number.POSITIVE_INFINITY);
    if (move?.out.length === 0) selection.apply(move);
  }
  return selection.chosen.size;
}

interface Search {
  readonly chosen: ReadonlySet<number>;
  /** The first goal that is not met, where the search came nearest; undefined when all are. */
  readonly open: number | undefined;
  /** How many items that goal had then; of no meaning when all are met. */
  readonly filled: number;
}

/** Works towards the goals in their order until all are met or the steps are used up. */
function fill(
  constraints: Constraints,
  goals: readonly number[],
  stream: RandomStream,
  steps: number,
): Search {
  const selection = new Selection(constraints, goals);
  const restsUntil = new Map<number, number>();
  let nearest: Search | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let step = 0; ; step += 1) {
    const open = goals.find((goal) => selection.gap(goal) > 0);
    if (open === undefined) return { chosen: selection.chosen, open, filled: 0 };
    const missing = goals.reduce((sum, goal) => sum + selection.gap(goal), 0);
    if (missing < fewest) {
      fewest = missing;
      nearest = { chosen: new Set(), open, filled: selection.count(open) };
    }
    const move =
      step < steps
        ? bestMove(selection, constraints.bounds[open]?.members ?? [], restsUntil, step)
        : undefined;
    if (move === undefined) return nearest ?? { chosen: new Set(), open, filled: 0 };
    selection.apply(move);
    for (const other of move.out) restsUntil.set(other, step + REST + randomBelow(stream, REST));
  }
}

/** The cheapest move among the members that are not chosen; resting ones only when there is no other. */
function bestMove(
  selection: Selection,
  members: readonly number[],
  restsUntil: ReadonlyMap<number, number>,
  step: number,
): Move | undefined {
  let best: Move | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const member of members) {
    if (selection.chosen.has(member)) continue;
    const weight = (restsUntil.get(member) ?? 0) > step ? RESTING : 1;
    const move = selection.moveFor(member, lowest / weight);
    if (move !== undefined) [best, lowest] = [move, move.cost * weight];
  }
  return best;
}
