import type { LessonDigest, Spoken } from './lesson-digest.ts';
import { openDigest, type PackedDigest } from './packed-digest.ts';
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
  readonly claims: ReadonlyMap<string, Scoped>;
  /** Claims of something narrower, which hold of this too. */
  readonly wider: ReadonlyMap<string, Scoped>;
  /** The courses that avoid what is claimed here, or may state or deny it in a reason. */
  readonly asking: ReadonlySet<string>;
  /** Text of an author's reason → the courses that give it here. */
  readonly reasons: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One thing that a lesson says at a meeting. */
export type Saying =
  | { readonly as: 'claims' | 'wider'; readonly scope: string; readonly qualifiers: Spoken['qualifiers'] }
  | { readonly as: 'asking' }
  | { readonly as: 'reasons'; readonly text: string };

/** Says something at the meeting of this key. */
type Say = (key: string, saying: Saying) => void;

/**
 * What a lesson says where facts meet, as the checker looks them up: a claim is judged by the claims under its relation on the same
 * subject; where the relation gives an object one subject, by those on the same object too, or on a narrower one, as what holds of
 * that holds of it; an order by every order with one of its steps; and how often something occurs in trials by its category. What is
 * avoided is avoided with everything wider and narrower.
 */
export function sayAll(lesson: PackedDigest, index: VocabularyIndex, say: Say): void {
  const digest = openDigest(lesson);
  for (const claim of digest.claims) sayClaim(claim, index, say);
  for (const rate of digest.rates) say(`rate ${rate}`, { as: 'claims', scope: '', qualifiers: {} });
  for (const key of [...avoidedIn(digest, index), ...saidInReasons(lesson, index)]) {
    say(key, { as: 'asking' });
    say(`object ${key}`, { as: 'asking' });
  }
  for (const [about, text] of digest.reasons) say(about, { as: 'reasons', text });
}

function sayClaim(
  { relation, subject, object, isLink, qualifiers }: Spoken,
  index: VocabularyIndex,
  say: Say,
): void {
  const saying = { as: 'claims', scope: JSON.stringify(qualifiers), qualifiers } as const;
  say(`${relation}|${subject}`, saying);
  if (isLink) for (const end of [subject, object]) say(`link ${relation}|${end}`, saying);
  if (!index.inverse.has(relation)) return;
  say(`object ${relation}|${object}`, saying);
  for (const wide of widerThan(object, index))
    if (wide !== object) say(`object ${relation}|${wide}`, { ...saying, as: 'wider' });
}

function avoidedIn({ avoids }: LessonDigest, index: VocabularyIndex): readonly string[] {
  return avoids.flatMap((avoid) => {
    const [relation = '', concept = ''] = avoid.split('|');
    return [...kinOf(concept, index)].map((kin) => `${relation}|${kin}`);
  });
}

/** The meeting at which courses say this. */
export function meetingOf(said: Iterable<readonly [course: string, saying: Saying]>): Meeting {
  const claims = new Map<string, Scoped>();
  const wider = new Map<string, Scoped>();
  const asking = new Set<string>();
  const reasons = new Map<string, Set<string>>();
  for (const [course, saying] of said)
    if (saying.as === 'asking') asking.add(course);
    else if (saying.as === 'reasons') {
      const courses = reasons.get(saying.text) ?? new Set();
      reasons.set(saying.text, courses.add(course));
    } else {
      const { scope, qualifiers } = saying;
      (saying.as === 'claims' ? claims : wider).set(`${course} ${scope}`, { course, qualifiers });
    }
  return { claims, wider, asking, reasons };
}
