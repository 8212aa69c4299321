import type { ParsedLesson } from '#lib/content/model.ts';
import { namedIds } from '#lib/content/named-ids.ts';
import type { Qualifiers } from '#lib/knowledge/claim.ts';
import { definitionId } from '#lib/knowledge/definition-id.ts';
import { readFact } from '#lib/knowledge/fact-kinds/read-fact.ts';

/** That a lesson claims something of a concept under a relation, and the scope of the claim. */
export interface Spoken {
  /** `relation|subject`. */
  readonly about: string;
  /** `relation|object`; of weight where the relation gives an object one subject. */
  readonly of: string;
  readonly qualifiers: Qualifiers;
}

/** What a lesson shows of itself to the other courses: enough to say which of them can bear on it. Plain JSON, and small. */
export interface LessonDigest {
  readonly course: string;
  readonly lesson: string;
  /** Ids that it names, entries of the vocabulary among them. Sorted. */
  readonly ids: readonly string[];
  /** Each once, in order. */
  readonly claims: readonly Spoken[];
  /** `relation|concept` of what must not be shown as wrong, by whichever course. Sorted. */
  readonly avoids: readonly string[];
}

/** The digest of a lesson that could be read. A function of the lesson alone. */
export function digestLesson({ entry, course, id }: ParsedLesson): LessonDigest {
  const claims = new Map<string, Spoken>();
  const avoids = new Set<string>();
  for (const fact of entry.facts) {
    const read = readFact(fact);
    const speak = (
      relation = fact.relation,
      subject: string,
      object: string,
      qualifiers: Qualifiers,
    ): void => {
      const spoken = { about: `${relation}|${subject}`, of: `${relation}|${object}`, qualifiers };
      claims.set(JSON.stringify(spoken), spoken);
    };
    for (const { relation, subject, object, qualifiers } of read.claims)
      speak(relation, subject, object, { ...read.qualifiers, ...qualifiers });
    // A calculation claims nothing without its relation's formula; its subject stands in the entry.
    if (fact.kind === 'calculation') speak(fact.relation, fact.subject, '', read.qualifiers);
    for (const { relation = fact.relation, concept, subject } of read.avoided)
      for (const one of [concept, definitionId(concept), subject]) avoids.add(`${relation}|${one}`);
  }
  return {
    course,
    lesson: id,
    ids: [...namedIds([entry.facts, entry.cases, entry.glossary])].sort(),
    claims: [...claims.values()],
    avoids: [...avoids].sort(),
  };
}
