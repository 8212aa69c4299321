import type { LessonDigest, Spoken } from './lesson-digest.ts';
import { saidInReasons } from './said-in-reasons.ts';
import { kinOf, widerThan, type VocabularyIndex } from './vocabulary-index.ts';

/** A course and the scope in which it claims something. */
export interface Scoped {
  readonly course: string;
  readonly qualifiers: Spoken['qualifiers'];
}

/** Everything that is said where facts of different courses can bear on one another. */
export interface Meeting {
  /** Each course and scope once. */
  readonly claims: Map<string, Scoped>;
  /** Claims of something narrower, which hold of this too. */
  readonly wider: Map<string, Scoped>;
  /** The courses that avoid what is claimed here, or may state or deny it in a reason. */
  readonly asking: Set<string>;
  /** Text of an author's reason → the courses that give it here. */
  readonly reasons: Map<string, Set<string>>;
}

/**
 * Where facts meet, as the checker looks them up: a claim is judged by the claims under its relation on the same subject; where
 * the relation gives an object one subject, by those on the same object too, or on a narrower one, as what holds of that holds
 * of it; an order by every order with one of its steps; and how often something occurs in trials by its category. What is avoided is avoided with everything wider and narrower.
 */
export function meetingsOf(digests: Iterable<LessonDigest>, index: VocabularyIndex): Iterable<Meeting> {
  const byKey = new Map<string, Meeting>();
  const at = (key: string): Meeting => {
    const known = byKey.get(key) ?? {
      claims: new Map<string, Scoped>(),
      wider: new Map<string, Scoped>(),
      asking: new Set<string>(),
      reasons: new Map<string, Set<string>>(),
    };
    byKey.set(key, known);
    return known;
  };
  for (const digest of digests) {
    for (const claim of digest.claims) placeClaim(claim, digest.course, index, at);
    for (const rate of digest.rates)
      at(`rate ${rate}`).claims.set(digest.course, { course: digest.course, qualifiers: {} });
    for (const key of [...avoidedIn(digest, index), ...saidInReasons(digest, index)]) {
      at(key).asking.add(digest.course);
      at(`object ${key}`).asking.add(digest.course);
    }
    for (const [about, text] of digest.reasons) {
      const { reasons } = at(about);
      reasons.set(text, (reasons.get(text) ?? new Set()).add(digest.course));
    }
  }
  return byKey.values();
}

function placeClaim(
  { relation, subject, object, isLink, qualifiers }: Spoken,
  course: string,
  index: VocabularyIndex,
  at: (key: string) => Meeting,
): void {
  const scope = `${course} ${JSON.stringify(qualifiers)}`;
  const scoped = { course, qualifiers };
  at(`${relation}|${subject}`).claims.set(scope, scoped);
  if (isLink) for (const end of [subject, object]) at(`link ${relation}|${end}`).claims.set(scope, scoped);
  if (!index.inverse.has(relation)) return;
  at(`object ${relation}|${object}`).claims.set(scope, scoped);
  for (const wide of widerThan(object, index))
    if (wide !== object) at(`object ${relation}|${wide}`).wider.set(scope, scoped);
}

function avoidedIn({ avoids }: LessonDigest, index: VocabularyIndex): readonly string[] {
  return avoids.flatMap((avoid) => {
    const [relation = '', concept = ''] = avoid.split('|');
    return [...kinOf(concept, index)].map((kin) => `${relation}|${kin}`);
  });
}
