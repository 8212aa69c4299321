import type { LessonDigest, Spoken } from './lesson-digest.ts';

/**
 * The digest of a lesson as it is held for as long as the lesson stays the same. What is asked of all lessons at once stands open; the
 * rest is read when the lesson has changed or meets one that did: in full, those of 10,000 lessons took some 240 MB. Plain JSON.
 */
export interface PackedDigest extends Pick<LessonDigest, 'course' | 'lesson' | 'amounts' | 'cites'> {
  /** The rest as JSON: `Folded`. */
  readonly rest: string;
}

/** Claims that stand one after the other and differ in their objects alone, as one. */
type Run = readonly [
  relation: string,
  subject: string,
  isLink: boolean,
  qualifiers: Spoken['qualifiers'],
  objects: readonly string[],
];
/** Reasons that stand one after the other and are given for the same. */
type Reasons = readonly [about: string, texts: readonly string[]];
type Folded = readonly [
  ids: LessonDigest['ids'],
  claims: readonly Run[],
  avoids: LessonDigest['avoids'],
  reasons: readonly Reasons[],
  rates: LessonDigest['rates'],
];

/** A digest as it is held. */
export function packDigest({ course, lesson, amounts, cites, ...rest }: LessonDigest): PackedDigest {
  const folded: Folded = [
    rest.ids,
    foldClaims(rest.claims),
    rest.avoids,
    foldReasons(rest.reasons),
    rest.rates,
  ];
  return { course, lesson, amounts, cites, rest: JSON.stringify(folded) };
}

/** The digest that was packed: equal to it, and a new object each time. */
export function openDigest({ course, lesson, amounts, cites, rest }: PackedDigest): LessonDigest {
  // `packDigest` wrote it.
  const [ids, runs, avoids, reasons, rates] = JSON.parse(rest) as Folded;
  const claims = runs.flatMap(([relation, subject, isLink, qualifiers, objects]) =>
    objects.map((object): Spoken => ({ relation, subject, object, isLink, qualifiers })),
  );
  const given = reasons.flatMap(([about, texts]) => texts.map((text) => [about, text] as const));
  return { course, lesson, ids, claims, avoids, reasons: given, rates, amounts, cites };
}

function foldClaims(claims: LessonDigest['claims']): readonly Run[] {
  const heads = claims.map(
    ({ relation, subject, isLink, qualifiers }) => [relation, subject, isLink, qualifiers] as const,
  );
  return runsOf(heads.map((head) => JSON.stringify(head))).map(([from, to]) => {
    const [relation = '', subject = '', isLink = false, qualifiers = {}] = heads[from] ?? [];
    return [relation, subject, isLink, qualifiers, claims.slice(from, to).map(({ object }) => object)];
  });
}

function foldReasons(reasons: LessonDigest['reasons']): readonly Reasons[] {
  const abouts = reasons.map(([about]) => about);
  return runsOf(abouts).map(([from, to]) => [
    abouts[from] ?? '',
    reasons.slice(from, to).map(([, text]) => text),
  ]);
}

/** Where equal ones stand one after the other: from, and the first that is another. */
function runsOf(keys: readonly string[]): readonly (readonly [from: number, to: number])[] {
  const starts = keys.flatMap((key, at) => (at > 0 && keys[at - 1] === key ? [] : [at]));
  return starts.map((from, at) => [from, starts[at + 1] ?? keys.length]);
}
