import type { Place } from '#lib/base/diagnostic.ts';
import type { Expression } from './expression.ts';

/**
 * The side of a relation that an item asks for; the plural roles have several right options. `match` asks for the one
 * object of each of several subjects, `each` for all objects of each, `order` for the order of the steps of a sequence:
 * these three name neither side.
 */
export type AskedRole = 'object' | 'subject' | 'objects' | 'subjects' | 'match' | 'each' | 'order';

/**
 * How the relation is tied to its reason in one sentence with gaps: "for {subject}, the advice is {object} | because {reason}."
 * `reason` is the object of another relation on the same subject; `|` divides the parts of the item.
 */
export interface BecauseFrames {
  readonly relation: string;
  readonly dyad: string;
  readonly triad: string | undefined;
}

/**
 * An object that is computed from the qualifiers: "dose * times". Every name stands for the number of its amount in the unit
 * that `given` says, the result is a number in `unit`, rounded once, halves away from zero. See `computeAmount` in formula.ts.
 */
export interface Formula {
  readonly expression: string;
  /** The expression, parsed. */
  readonly tree: Expression;
  /** The qualifiers that it may name, each with the id of the unit of `units.ts` in which its number is taken. */
  readonly given: Readonly<Record<string, string>>;
  /** The unit of the result: an id of `units.ts`. */
  readonly unit: string;
  /** Decimal places that the answer is rounded to; half of the last one is the tolerance. */
  readonly places: number;
  /** Named slips, each with the expression it leads to, plain and parsed, and the reason a learner reads. */
  readonly slips: readonly {
    readonly id: string;
    readonly expression: string;
    readonly tree: Expression;
    readonly why: string;
  }[];
}

/** Phrasings by role, each a frame with slots: see lib/knowledge/frame.ts. */
export type RoleFrames = Readonly<Partial<Record<AskedRole, readonly string[]>>>;

/** A relation between two concepts with its logic and its words. */
export interface Relation {
  readonly id: string;
  readonly label: string;
  readonly domain: string;
  readonly range: string;
  readonly functional: boolean;
  readonly inverseFunctional: boolean;
  /** True when its shares are shares of people. */
  readonly ofPeople: boolean;
  readonly singleClass: boolean;
  readonly upwardMonotone: boolean;
  readonly statement: string;
  readonly negation: string;
  readonly ask: RoleFrames;
  readonly askInCase: RoleFrames;
  readonly because: BecauseFrames | undefined;
  readonly formula: Formula | undefined;
  readonly place: Place;
}

/** A qualifier and the words for each of its values; `conceptKind` when its values are concepts. */
export interface Qualifier {
  readonly id: string;
  readonly label: string;
  readonly conceptKind: string | undefined;
  /** True when it names who says so: what a fact without it says may not be credited to a document. */
  readonly attribution: boolean;
  readonly values: Readonly<Record<string, { readonly phrase: string; readonly noun: string | undefined }>>;
}
