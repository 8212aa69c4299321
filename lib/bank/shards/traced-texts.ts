import type { Claim } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { factName, reasonNames, sourceName, titleName } from './knowledge-key.ts';

/** A knowledge base that says the same as another, and notes which texts somebody read there. */
export interface TracedKnowledge {
  readonly kb: KnowledgeBase;
  /** Computes, and tells the names of the texts that were read meanwhile: those of `KnowledgeParts.texts`. Not nested. */
  readonly during: <T>(compute: () => T) => { readonly value: T; readonly read: ReadonlySet<string> };
}

/**
 * Whoever keeps what they made of a text must read it anew for each computation, or the trace misses it: of what the checker
 * keeps, `textsOfDraft` and `speaksOfAny` in `kept-drafts.ts` make up for it.
 */
export function traceTexts(kb: KnowledgeBase): TracedKnowledge {
  let read: Set<string> | undefined;
  const note = (name: string): void => void read?.add(name);
  const names = reasonNames(kb.claims);
  const claims = kb.claims.map((claim, place) => tracedClaim(claim, () => note(names[place] ?? '')));
  const tracedOf = new Map(kb.claims.map((claim, place) => [claim, claims[place] ?? claim]));
  const traced = (list: readonly Claim[]): readonly Claim[] =>
    list.map((claim) => tracedOf.get(claim) ?? claim);
  return {
    kb: {
      ...kb,
      claims,
      claimsBySubject: new Map(Array.from(kb.claimsBySubject, ([key, list]) => [key, traced(list)])),
      claimsByObject: new Map(Array.from(kb.claimsByObject, ([key, list]) => [key, traced(list)])),
      facts: new Map(
        Array.from(kb.facts, ([ref, fact]) => [ref, tracedFact(fact, () => note(factName(ref)))]),
      ),
      lessonTitles: new TracedMap(kb.lessonTitles, (lesson) => note(titleName(lesson))),
      sources: new TracedMap(kb.sources, (id) => note(sourceName(id))),
    },
    during: (compute) => {
      const names = new Set<string>();
      read = names;
      try {
        return { value: compute(), read: names };
      } finally {
        read = undefined;
      }
    },
  };
}

/** What of a fact is text, or holds text. */
const TEXTS_OF_FACT = ['entry', 'evidence', 'version', 'reviewedBy', 'toVerify'] as const;

function tracedFact(fact: Fact, note: () => void): Fact {
  return withNotes(fact, TEXTS_OF_FACT, note);
}

function tracedClaim(claim: Claim, note: () => void): Claim {
  return claim.reason === undefined ? claim : withNotes(claim, ['reason'], note);
}

/** The same object, of which reading one of these members is noted. */
function withNotes<T extends object>(value: T, members: readonly (keyof T)[], note: () => void): T {
  const noted = { ...value };
  for (const member of members)
    Object.defineProperty(noted, member, {
      enumerable: true,
      get: () => {
        note();
        return value[member];
      },
    });
  return noted;
}

/** A map of which each entry that is looked at is noted. */
class TracedMap<V> extends Map<string, V> {
  readonly #note: (key: string) => void;

  constructor(of: ReadonlyMap<string, V>, note: (key: string) => void) {
    super();
    this.#note = note;
    for (const [key, value] of of) this.set(key, value);
  }

  override get(key: string): V | undefined {
    this.#note(key);
    return super.get(key);
  }

  override *entries(): MapIterator<[string, V]> {
    for (const entry of super.entries()) {
      this.#note(entry[0]);
      yield entry;
    }
  }

  override *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  override forEach(hear: (value: V, key: string, map: Map<string, V>) => void): void {
    for (const [key, value] of this.entries()) hear(value, key, this);
  }

  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }
}
