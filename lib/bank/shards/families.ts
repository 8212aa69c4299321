import { compareText } from '#lib/base/diagnostic.ts';
import type { Meeting, Scoped } from './meetings.ts';

/** Two courses that belong together. */
export type Pair = readonly [course: string, other: string];

/**
 * The courses in families, so that no fact of one family can prove, refute or forbid anything in another, nor make its words
 * mean something else: of one family are those that a chain of pairs ties. Families and the courses in them by id.
 *
 * @param pairs those that meet (`pairsOf`), and those that items written by hand tie together
 */
export function familiesOf(courses: Iterable<string>, pairs: Iterable<Pair>): readonly (readonly string[])[] {
  const all = new Set(courses);
  const tied = new Ties();
  for (const [course, other] of pairs) if (all.has(course) && all.has(other)) tied.tie(course, other);
  return [...Map.groupBy([...all].sort(compareText), (course) => tied.headOf(course)).values()];
}

/** What belongs together, by one of each group: the first by id. */
class Ties {
  readonly #heads = new Map<string, string>();

  headOf(course: string): string {
    const next = this.#heads.get(course) ?? course;
    if (next === course) return course;
    const head = this.headOf(next);
    this.#heads.set(course, head);
    return head;
  }

  /** @returns whether the two were apart before */
  tie(course: string, other: string): boolean {
    const [a = '', b = ''] = [this.headOf(course), this.headOf(other)].sort(compareText);
    this.#heads.set(b, a);
    return a !== b;
  }
}

/**
 * The courses that meet where
 *
 * - both claim something, in scopes that can hold together;
 * - one claims something, and the other avoids it or may deny it in the reasons that it gives, whatever the scope;
 * - both give reasons of which one stands in the other, whatever the scope: what a rationale says would be cut otherwise.
 *
 * As few pairs as tie them all.
 */
export function pairsOf(meeting: Meeting): readonly Pair[] {
  const found: Pair[] = [];
  const tied = new Ties();
  const join: Join = (one, other) => {
    if (tied.tie(one, other)) found.push([one, other]);
  };
  joinClaims(meeting, join);
  joinAsking(meeting, join);
  joinReasons(meeting, join);
  return found;
}

type Join = (one: string, other: string) => void;

function joinClaims({ claims, wider }: Meeting, join: Join): void {
  const exact = [...claims.values()];
  for (const group of apart(exact))
    for (const [at, one] of group.entries())
      for (const { course } of group.slice(at + 1).filter((other) => canMeet(one, other)))
        join(one.course, course);
  for (const one of wider.values())
    for (const other of exact) if (canMeet(one, other)) join(one.course, other.course);
}

/** Who asks is joined with all who claim, so these are joined with one another. */
function joinAsking({ asking, claims, wider }: Meeting, join: Join): void {
  const [first, ...others] = [...claims.values(), ...wider.values()].map(({ course }) => course);
  if (first === undefined || asking.size === 0) return;
  for (const course of [...asking, ...others]) join(first, course);
}

function joinReasons({ reasons }: Meeting, join: Join): void {
  const given = [...reasons].flatMap(([text, courses]) => [...courses].map((course) => ({ text, course })));
  if (new Set(given.map(({ course }) => course)).size < 2) return;
  for (const { text, course } of given)
    for (const other of given.filter((one) => one.text !== text && one.text.includes(text)))
      join(course, other.course);
}

function canMeet(one: Scoped, other: Scoped): boolean {
  return one.course !== other.course && scopesMeet(one.qualifiers, other.qualifiers);
}

/** Scopes in groups that cannot meet: those that all name one qualifier, by its value. So the work does not grow with all pairs. */
function apart(scopes: readonly Scoped[]): Iterable<readonly Scoped[]> {
  const shared = Object.keys(scopes[0]?.qualifiers ?? {}).find((id) =>
    scopes.every(({ qualifiers }) => Object.hasOwn(qualifiers, id)),
  );
  return shared === undefined
    ? [scopes]
    : Map.groupBy(scopes, ({ qualifiers }) => qualifiers[shared]).values();
}

function scopesMeet(a: Scoped['qualifiers'], b: Scoped['qualifiers']): boolean {
  return Object.entries(a).every(([id, value]) => b[id] === undefined || b[id] === value);
}
