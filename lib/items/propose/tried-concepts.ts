import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

const NONE: ReadonlySet<ConceptId> = new Set();

/** Concepts that are in already, and what is wider than they are: of thousands, none need be compared with each of the others. */
export class TriedConcepts {
  readonly #kb: KnowledgeBase;
  readonly #all = new Set<ConceptId>();
  readonly #wider = new Set<ConceptId>();
  readonly #placed: ConceptId[] = [];

  constructor(kb: KnowledgeBase) {
    this.#kb = kb;
  }

  add(concept: ConceptId): void {
    this.#all.add(concept);
    for (const wider of this.#widerThan(concept)) this.#wider.add(wider);
    if (this.#isPlaced(concept)) this.#placed.push(concept);
  }

  /** Whether the same concept is in, or one that is wider or narrower. */
  hasComparable(concept: ConceptId): boolean {
    if (this.#all.has(concept) || this.#wider.has(concept)) return true;
    for (const wider of this.#widerThan(concept)) if (this.#all.has(wider)) return true;
    return false;
  }

  /** Whether `fits` holds for one that may share a number with `concept`: of what stands on no scale there is none. */
  someOnScale(concept: ConceptId, fits: (one: ConceptId) => boolean): boolean {
    return this.#placed.length > 0 && this.#isPlaced(concept) && this.#placed.some(fits);
  }

  #widerThan(concept: ConceptId): ReadonlySet<ConceptId> {
    return this.#kb.wider.get(concept) ?? NONE;
  }

  #isPlaced(concept: ConceptId): boolean {
    return this.#kb.concepts.get(concept)?.interval !== undefined;
  }
}
