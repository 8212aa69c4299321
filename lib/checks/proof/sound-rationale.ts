import { isSameList } from '#lib/base/same-list.ts';
import type { Query } from './logic.ts';
import type { StatedItem } from './stated-item.ts';
import type { JudgedOption } from './verdict.ts';

/** So many options are kept for one rationale. Chosen: the two of a row of a matrix, in an item and in others of its facts. */
const MOST = 4;

/** What an option claims, with its proofs; where the rationale quotes facts, those that its item lists. */
interface Known extends Pick<JudgedOption, 'claim' | 'proofs'> {
  readonly facts: StatedItem['facts'] | undefined;
}

/**
 * Of which options a rationale was found sound. That follows from its words, from what the option claims with all proofs of it,
 * and from the facts that the item lists when it quotes one; how the option itself is worded changes nothing.
 */
export class SoundRationale {
  private known: readonly Known[] = [];

  isOf({ claim, proofs }: JudgedOption, { facts }: StatedItem): boolean {
    return this.known.some(
      (one) =>
        // The proofs of a claim are looked for once, so that they are the same list each time.
        one.proofs === proofs &&
        isSameClaim(one.claim, claim) &&
        (one.facts === undefined || isSameList(one.facts, facts)),
    );
  }

  /** @param quoting the item, when the rationale quotes a fact */
  add({ claim, proofs }: JudgedOption, quoting: StatedItem | undefined): void {
    this.known = [{ claim, proofs, facts: quoting?.facts }, ...this.known].slice(0, MOST);
  }
}

function isSameClaim(a: Query, b: Query): boolean {
  return (
    a.relation === b.relation &&
    a.subject === b.subject &&
    a.object === b.object &&
    isSameScope(a.qualifiers, b.qualifiers)
  );
}

function isSameScope(a: Query['qualifiers'], b: Query['qualifiers']): boolean {
  if (a === b) return true;
  const ids = Object.keys(a);
  return ids.length === Object.keys(b).length && ids.every((id) => Object.hasOwn(b, id) && a[id] === b[id]);
}
