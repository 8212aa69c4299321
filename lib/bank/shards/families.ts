import { compareText } from '#lib/base/diagnostic.ts';
import type { LessonDigest, Spoken } from './lesson-digest.ts';
import { kinOf, type VocabularyIndex } from './vocabulary-index.ts';

/**
 * The courses in families, so that no fact of one family can prove, refute or forbid anything in another:
 *
 * - a claim is judged by the claims on the same subject under the same relation, in scopes that can hold together; where the
 *   relation gives an object one subject, by those on the same object too;
 * - what a fact avoids, or anything wider or narrower, is not shown as wrong anywhere, whatever the scope.
 *
 * - an item written by hand may cite facts of another course (`cited`).
 *
 * Two courses that share one of these are of one family, and so are those that a third one joins. Families and the courses
 * in them by id.
 */
export function familiesOf(
  courses: Iterable<string>,
  digests: Iterable<LessonDigest>,
  index: VocabularyIndex,
  cited: readonly (readonly [course: string, other: string])[],
): readonly (readonly string[])[] {
  const heads = new Map([...courses].map((course) => [course, course]));
  const headOf = (course: string): string => {
    const next = heads.get(course) ?? course;
    if (next === course) return course;
    const head = headOf(next);
    heads.set(course, head);
    return head;
  };
  const join = (one: string, other: string): void => {
    const [a = '', b = ''] = [headOf(one), headOf(other)].sort(compareText);
    heads.set(b, a);
  };
  for (const [course, other] of cited) if (heads.has(course) && heads.has(other)) join(course, other);
  for (const meeting of meetings(digests, index)) {
    joinMeeting(meeting, join);
    const [first] = meeting.claims.values();
    if (first !== undefined && meeting.avoiding.size > 0)
      for (const course of [...meeting.avoiding, ...[...meeting.claims.values()].map((one) => one.course)])
        join(first.course, course);
  }
  return [...Map.groupBy([...heads.keys()].sort(compareText), headOf).values()];
}

/** A claim's course and scope. */
interface Scoped {
  readonly course: string;
  readonly qualifiers: Spoken['qualifiers'];
}

/** Everything that is said under one key. */
interface Meeting {
  /** Each course and scope once. */
  readonly claims: Map<string, Scoped>;
  readonly avoiding: Set<string>;
}

function meetings(digests: Iterable<LessonDigest>, index: VocabularyIndex): Iterable<Meeting> {
  const byKey = new Map<string, Meeting>();
  const at = (key: string): Meeting => {
    const known = byKey.get(key) ?? { claims: new Map<string, Scoped>(), avoiding: new Set<string>() };
    byKey.set(key, known);
    return known;
  };
  for (const { course, claims, avoids } of digests) {
    for (const { about, of, qualifiers } of claims) {
      const scope = `${course} ${JSON.stringify(qualifiers)}`;
      at(about).claims.set(scope, { course, qualifiers });
      const relation = of.slice(0, of.indexOf('|'));
      if (index.inverse.has(relation)) at(`object ${of}`).claims.set(scope, { course, qualifiers });
    }
    for (const avoid of avoids) {
      const [relation = '', concept = ''] = avoid.split('|');
      for (const kin of kinOf(concept, index)) at(`${relation}|${kin}`).avoiding.add(course);
    }
  }
  return byKey.values();
}

function joinMeeting({ claims }: Meeting, join: (one: string, other: string) => void): void {
  for (const group of apart([...claims.values()]))
    for (const [at, one] of group.entries())
      for (const { course } of group.slice(at + 1).filter((other) => canMeet(one, other)))
        join(one.course, course);
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
