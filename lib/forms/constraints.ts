import { once } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import { cellsOf, type Blueprint, type Candidate } from './plan.ts';

/** From `least` to `most` of these items may stand on a form. */
export interface Bound {
  readonly name: string;
  readonly words: string;
  readonly least: number;
  readonly most: number;
  /** Indices of candidates. */
  readonly members: readonly number[];
}

/** What a form must hold to, over candidates by index. */
export interface Constraints {
  readonly candidates: readonly Candidate[];
  readonly bounds: readonly Bound[];
  /** Candidate → the bounds it counts for. */
  readonly boundsOf: readonly (readonly number[])[];
  /** Candidate → candidates that may not stand on a form with it; symmetric. */
  readonly foesOf: readonly (readonly number[])[];
  /** Candidate → a number for its objective, from 0. */
  readonly objectiveOf: readonly number[];
}

/** What a blueprint asks of candidates, whatever order they stand in; candidates by index. */
interface Demands {
  readonly cells: readonly Omit<Bound, 'members'>[];
  /** Candidate → the cells that it counts for. */
  readonly cellsOf: readonly (readonly number[])[];
  readonly caps: readonly Caps[];
  readonly foesOf: readonly (readonly number[])[];
  readonly objectiveOf: readonly number[];
}

/** At most so many items of each group. */
interface Caps {
  readonly groups: readonly Omit<Bound, 'members'>[];
  /** Candidate → its groups. */
  readonly groupsOf: readonly (readonly number[])[];
}

/**
 * The constraints of a blueprint on candidates: its cells, at most so many items a fact, a template and a medicine, and
 * pairs that exclude each other. Enemies are taken both ways, whoever names whom. Items on one fact, where two may stand
 * together at all, must be of different kinds.
 *
 * @param candidates the same list for every form, so that what does not depend on the order is worked out once
 * @param order the indices of all candidates, each once, in the order in which equals are preferred
 * @see van der Linden, Linear Models for Optimal Test Design (2005): bounds on sums, and x_i + x_j ≤ 1 for enemies
 */
export function constraintsOf(
  candidates: readonly Candidate[],
  quiz: Blueprint,
  order: readonly number[],
): Constraints {
  const { cells, cellsOf: cellsOfOne, caps, foesOf, objectiveOf } = demandsOf(candidates)(quiz);
  const members = cells.map((): number[] => []);
  for (const [place, one] of order.entries())
    for (const cell of cellsOfOne[one] ?? []) members[cell]?.push(place);
  const bounds = [
    ...cells.map((cell, at) => ({ ...cell, members: members[at] ?? [] })),
    ...caps.flatMap((each) => capsInOrder(each, order)),
  ];
  const boundsOf = order.map((): number[] => []);
  for (const [bound, { members: all }] of bounds.entries()) for (const one of all) boundsOf[one]?.push(bound);
  const placeOf = new Int32Array(order.length);
  for (const [place, one] of order.entries()) placeOf[one] = place;
  return {
    candidates: order.flatMap((one) => candidates[one] ?? []),
    bounds,
    boundsOf,
    foesOf: order.map((one) => (foesOf[one] ?? []).map((foe) => placeOf[foe] ?? 0).sort((a, b) => a - b)),
    objectiveOf: order.map((one) => objectiveOf[one] ?? 0),
  };
}

/** The groups by their first items. */
function capsInOrder({ groups, groupsOf }: Caps, order: readonly number[]): readonly Bound[] {
  const members = new Map<number, number[]>();
  for (const [place, one] of order.entries())
    for (const group of groupsOf[one] ?? []) membersOf(members, group).push(place);
  return [...members].flatMap(([at, all]) => {
    const group = groups[at];
    return group === undefined ? [] : [{ ...group, members: all }];
  });
}

const demandsOf = once((candidates: readonly Candidate[]) =>
  once((quiz: Blueprint): Demands => {
    const cells = cellsOf(quiz).map(({ admits, ...cell }) => ({ cell, admitted: candidates.map(admits) }));
    const names = candidates.map(({ item }) => objectiveName(item));
    const objectives = new Map([...new Set(names)].map((name, index) => [name, index]));
    return {
      cells: cells.map(({ cell: { name, words, least, most, yields }, admitted }) => {
        const there = admitted.filter(Boolean).length;
        return { name, words, least: yields ? Math.min(least, there) : least, most };
      }),
      cellsOf: candidates.map((_one, index) =>
        cells.flatMap(({ admitted }, cell) => (admitted[index] === true ? [cell] : [])),
      ),
      caps: capsOf(candidates, quiz),
      foesOf: foes(candidates, quiz.itemsPerFact),
      objectiveOf: names.map((name) => objectives.get(name) ?? 0),
    };
  }),
);

function capsOf(candidates: readonly Candidate[], quiz: Blueprint): readonly Caps[] {
  const { itemsPerTemplate, sharePerMedicine } = quiz;
  const perMedicine =
    sharePerMedicine === undefined ? undefined : Math.ceil((sharePerMedicine / 100) * quiz.items);
  return [
    ...capsBy(candidates, 'fact', quiz.itemsPerFact, ({ item }) => item.facts),
    ...capsBy(candidates, 'template', itemsPerTemplate, ({ traits }) => [traits.template]),
    ...capsBy(candidates, 'medicine', perMedicine, ({ traits }) => traits.medicines),
  ];
}

/** Groups of no more items than may stand on a form need no cap. */
function capsBy(
  candidates: readonly Candidate[],
  what: string,
  most: number | undefined,
  namesOf: (candidate: Candidate) => readonly string[],
): readonly Caps[] {
  if (most === undefined) return [];
  const named = candidates.map((candidate) => [...new Set(namesOf(candidate))]);
  const counts = new Map<string, number>();
  for (const name of named.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const capped = [...counts].flatMap(([name, count]) => (count > most ? [name] : []));
  const numbers = new Map(capped.map((name, number) => [name, number]));
  return [
    {
      groups: capped.map((name) => ({ name: `${what}:${name}`, words: what, least: 0, most })),
      groupsOf: named.map((names) => names.flatMap((name) => numbers.get(name) ?? [])),
    },
  ];
}

function foes(candidates: readonly Candidate[], itemsPerFact: number): readonly (readonly number[])[] {
  const indexOf = new Map(candidates.map(({ item }, index) => [item.id, index]));
  const found = candidates.map(() => new Set<number>());
  const exclude = (a: number, b: number): void => {
    if (a === b) return;
    found[a]?.add(b);
    found[b]?.add(a);
  };
  for (const [index, { traits }] of candidates.entries())
    for (const enemy of traits.enemies) exclude(index, indexOf.get(enemy) ?? index);
  if (itemsPerFact > 1) excludeSameKind(candidates, exclude);
  return found.map((set) => [...set].sort((a, b) => a - b));
}

/** Two items on one fact that ask in the same way teach nothing twice. */
function excludeSameKind(candidates: readonly Candidate[], exclude: (a: number, b: number) => void): void {
  const groups = new Map<string, number[]>();
  for (const [index, { item }] of candidates.entries()) {
    for (const fact of item.facts) {
      const group = `${item.kind}\u0000${fact}`;
      const members = membersOf(groups, group);
      for (const other of members) exclude(index, other);
      members.push(index);
    }
  }
}

function membersOf<K>(groups: Map<K, number[]>, group: K): number[] {
  const known = groups.get(group) ?? [];
  groups.set(group, known);
  return known;
}

function objectiveName(item: Item): string {
  return `${item.course}/${item.lesson}/${item.objective}`;
}
