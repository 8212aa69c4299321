import { compareText } from '#lib/base/diagnostic.ts';
import type { LessonDigest, Spoken } from './lesson-digest.ts';
import { meetingsOf, type Meeting, type Scoped } from './meetings.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/**
 * The courses in families, so that no fact of one family can prove, refute or forbid anything in another, nor make its words
 * mean something else. Two courses are of one family that meet (`meetingsOf`) where
 *
 * - both claim something, in scopes that can hold together;
 * - one claims something, and the other avoids it or may deny it in the reasons that it gives, whatever the scope;
 * - both give reasons of which one stands in the other, whatever the scope: what a rationale says would be cut otherwise;
 *
 * or which items written by hand tie together (`tied`). Families and the courses in them by id.
 */
export function familiesOf(
  courses: Iterable<string>,
  digests: Iterable<LessonDigest>,
  index: VocabularyIndex,
  tied: readonly (readonly [course: string, other: string])[],
): readonly (readonly string[])[] {
  const heads = new Map([...courses].map((course) => [course, course]));
  const headOf = (course: string): string => {
    const next = heads.get(course) ?? course;
    if (next === course) return course;
    const head = headOf(next);
    heads.set(course, head);
    return head;
  };
  const join: Join = (one, other) => {
    const [a = '', b = ''] = [headOf(one), headOf(other)].sort(compareText);
    heads.set(b, a);
  };
  for (const [course, other] of tied) if (heads.has(course) && heads.has(other)) join(course, other);
  for (const meeting of meetingsOf(digests, index)) {
    joinClaims(meeting, join);
    joinAsking(meeting, join);
    joinReasons(meeting, join);
  }
  return [...Map.groupBy([...heads.keys()].sort(compareText), headOf).values()];
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

function scopesMeet(a: Spoken['qualifiers'], b: Spoken['qualifiers']): boolean {
  return Object.entries(a).every(([id, value]) => b[id] === undefined || b[id] === value);
}
