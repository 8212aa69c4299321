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

/**
 * The constraints of a blueprint on candidates: its cells, at most so many items a fact, a template and a medicine, and
 * pairs that exclude each other. Enemies are taken both ways, whoever names whom. Items on one fact, where two may stand
 * together at all, must be of different kinds.
 *
 * @param candidates in the order in which equals are preferred
 * @see van der Linden, Linear Models for Optimal Test Design (2005): bounds on sums, and x_i + x_j ≤ 1 for enemies
 */
export function constraintsOf(candidates: readonly Candidate[], quiz: Blueprint): Constraints {
  const bounds = [...cellBounds(candidates, quiz), ...capBounds(candidates, quiz)];
  const boundsOf: number[][] = candidates.map(() => []);
  for (const [bound, { members }] of bounds.entries())
    for (const member of members) boundsOf[member]?.push(bound);
  const names = candidates.map(({ item }) => objectiveName(item));
  const objectives = new Map([...new Set(names)].map((name, index) => [name, index]));
  return {
    candidates,
    bounds,
    boundsOf,
    foesOf: foes(candidates, quiz.itemsPerFact),
    objectiveOf: names.map((name) => objectives.get(name) ?? 0),
  };
}

function cellBounds(candidates: readonly Candidate[], quiz: Blueprint): readonly Bound[] {
  return cellsOf(quiz).map(({ name, words, least, most, yields, admits }) => {
    const members = candidates.flatMap((candidate, index) => (admits(candidate) ? [index] : []));
    return { name, words, least: yields ? Math.min(least, members.length) : least, most, members };
  });
}

function capBounds(candidates: readonly Candidate[], quiz: Blueprint): readonly Bound[] {
  const { itemsPerTemplate, sharePerMedicine } = quiz;
  const perMedicine =
    sharePerMedicine === undefined ? undefined : Math.ceil((sharePerMedicine / 100) * quiz.items);
  return [
    ...capsBy(candidates, 'fact', quiz.itemsPerFact, ({ item }) => item.facts),
    ...capsBy(candidates, 'template', itemsPerTemplate, ({ traits }) => [traits.template]),
    ...capsBy(candidates, 'medicine', perMedicine, ({ traits }) => traits.medicines),
  ];
}

function capsBy(
  candidates: readonly Candidate[],
  what: string,
  most: number | undefined,
  groupsOf: (candidate: Candidate) => readonly string[],
): readonly Bound[] {
  if (most === undefined) return [];
  const groups = new Map<string, number[]>();
  for (const [index, candidate] of candidates.entries())
    for (const group of new Set(groupsOf(candidate))) membersOf(groups, group).push(index);
  return [...groups]
    .filter(([, members]) => members.length > most)
    .map(([group, members]) => ({ name: `${what}:${group}`, words: what, least: 0, most, members }));
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

function membersOf(groups: Map<string, number[]>, group: string): number[] {
  const known = groups.get(group) ?? [];
  groups.set(group, known);
  return known;
}

function objectiveName(item: Item): string {
  return `${item.course}/${item.lesson}/${item.objective}`;
}
