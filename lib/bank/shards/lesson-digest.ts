import type { ParsedLesson } from '#lib/content/model.ts';
import { unique } from '#lib/base/unique.ts';
import { foldSpace } from '#lib/base/words.ts';
import { referencesOf } from '#lib/content/source-checks.ts';
import { namedIds } from '#lib/content/named-ids.ts';
import type { Qualifiers } from '#lib/knowledge/claim.ts';
import { definitionId } from '#lib/knowledge/definition-id.ts';
import { readFact } from '#lib/knowledge/fact-kinds/read-fact.ts';

/** That a lesson claims something of a concept under a relation, and the scope of the claim. */
export interface Spoken {
  readonly relation: string;
  readonly subject: string;
  readonly object: string;
  /** True of a link of an order: of the steps of a sequence, or of what is more so than another. */
  readonly isLink: boolean;
  readonly qualifiers: Qualifiers;
}

/** What a lesson shows of itself to the other courses: enough to say which of them can bear on it. Held packed (`PackedDigest`). */
export interface LessonDigest {
  readonly course: string;
  readonly lesson: string;
  /** Ids that it names, entries of the vocabulary among them. Sorted. */
  readonly ids: readonly string[];
  /** Each once, in order. */
  readonly claims: readonly Spoken[];
  /** `relation|concept` of what must not be shown as wrong, by whichever course. Sorted. */
  readonly avoids: readonly string[];
  /** Reasons that its authors wrote, which rationales repeat: `relation|subject` of what each is a reason for, and its words. */
  readonly reasons: readonly (readonly [about: string, text: string])[];
  /** `event|medicine` of which it says how often it occurs. Sorted. */
  readonly rates: readonly string[];
  /** The words of its amounts. */
  readonly amounts: readonly string[];
  /** Ids of the sources that it cites. Sorted. */
  readonly cites: readonly string[];
}

/** The digest of a lesson that could be read. A function of the lesson alone. */
export function digestLesson({ entry, course, id }: ParsedLesson): LessonDigest {
  const claims = new Map<string, Spoken>();
  const avoids = new Set<string>();
  const reasons = new Map<string, readonly [string, string]>();
  const amounts = new Set<string>();
  for (const fact of entry.facts) {
    const read = readFact(fact);
    const speak = (relation: string, subject: string, object: string, qualifiers: Qualifiers): void => {
      const spoken = {
        relation,
        subject,
        object,
        isLink: fact.kind === 'sequence' || fact.kind === 'comparison',
        qualifiers,
      };
      claims.set(JSON.stringify(spoken), spoken);
    };
    const explain = (about: string, text = ''): void => {
      if (text !== '') reasons.set(`${about} ${text}`, [about, foldSpace(text)]);
    };
    for (const { relation = fact.relation, subject, object, qualifiers, reason } of read.claims) {
      speak(relation, subject, object, { ...read.qualifiers, ...qualifiers });
      explain(`${relation}|${subject}`, reason);
      explain(`${relation}|${subject}`, fact.why);
    }
    for (const { words } of read.amounts) amounts.add(words);
    // A calculation claims nothing without its relation's formula; its subject stands in the entry.
    if (fact.kind === 'calculation') speak(fact.relation, fact.subject, '', read.qualifiers);
    for (const { relation = fact.relation, concept, subject, objects } of read.avoided)
      for (const one of [concept, definitionId(concept), subject, ...objects])
        avoids.add(`${relation}|${one}`);
  }
  return {
    course,
    lesson: id,
    ids: [...namedIds([entry.facts, entry.cases, entry.glossary])].sort(),
    claims: [...claims.values()],
    avoids: [...avoids].sort(),
    reasons: [...reasons.values()],
    rates: entry.facts.flatMap(rateOf).sort(),
    amounts: [...amounts].sort(),
    cites: unique(referencesOf(entry).map(({ reference }) => reference.split('#')[0] ?? '')).sort(),
  };
}

function rateOf(fact: ParsedLesson['entry']['facts'][number]): string[] {
  return fact.kind === 'frequency' || fact.kind === 'trial-rate' ? [`${fact.event}|${fact.medicine}`] : [];
}
