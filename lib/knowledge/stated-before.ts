import { diagnose } from '#lib/base/code-page.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import type { Claim } from './claim.ts';
import { knowledgeCodes } from './codes.ts';
import type { Fact } from './fact.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** A claim that a fact states. */
interface Stated {
  readonly claim: Claim;
  readonly fact: Fact;
}

/**
 * What a fact states that another fact of its course states already, with the same qualifiers: the claim and the earlier fact, in
 * the order of files and lines. Only facts that are asked count. A question on it would be the same question once more.
 */
export const statedBefore = once((kb: KnowledgeBase): ReadonlyMap<Claim, Fact> => {
  const again: (readonly [Stated, Fact])[] = [];
  // Few claims have another beside them: of the others the scope need not be compared.
  for (const alike of Map.groupBy(statedIn(kb), keyOf).values()) {
    if (alike.length === 1) continue;
    const first = new Map<string, Fact>();
    for (const stated of alike.sort(inFiles)) {
      const { claim, fact } = stated;
      const scope = JSON.stringify(Object.entries(claim.qualifiers).sort(([a], [b]) => compareText(a, b)));
      const before = first.get(scope);
      if (before === undefined) first.set(scope, fact);
      else if (before !== fact) again.push([stated, before]);
    }
  }
  again.sort(([a], [b]) => inFiles(a, b));
  return new Map(again.map(([{ claim }, before]) => [claim, before]));
});

function statedIn(kb: KnowledgeBase): readonly Stated[] {
  return kb.claims.flatMap((claim) => {
    const fact = claim.origin === 'stated' ? kb.facts.get(claim.fact) : undefined;
    return fact?.examinable === true ? [{ claim, fact }] : [];
  });
}

function keyOf({ claim: { relation, subject, object, polarity }, fact: { course } }: Stated): string {
  return `${course}\n${relation}\n${subject}\n${object}\n${String(polarity)}`;
}

function inFiles({ fact: { place: one } }: Stated, { fact: { place: other } }: Stated): number {
  return compareText(one.file, other.file) || one.line - other.line;
}

/** So many facts of two lessons that state the same are told of one by one; of more, one lesson is a copy of the other. */
const SHOWN_EACH = 3;

/**
 * A warning for each fact that states again what an earlier one states, at the later fact: `knowledge/stated-twice`. Of many in the same two
 * files, one.
 */
export function checkStatedTwice(kb: KnowledgeBase): Diagnostic[] {
  const pairs = new Map<string, StatedAgain>();
  for (const [claim, before] of statedBefore(kb)) {
    const fact = kb.facts.get(claim.fact);
    const key = `${claim.fact} ${before.ref}`;
    if (fact === undefined || pairs.has(key)) continue;
    const where = fact.lesson === before.lesson ? '' : ` of the lesson "${before.lesson}"`;
    const message = `Unexpected fact "${fact.id}", which states what fact "${before.id}"${where} states: no second item is made of it`;
    pairs.set(key, {
      fact: fact.id,
      told: diagnose(knowledgeCodes.statedTwice, fact.place, message, {
        related: [{ message: `the other fact, "${before.ref}"`, place: before.place }],
      }),
    });
  }
  const ofFiles = Map.groupBy(pairs.values(), ({ told: { place, related } }) =>
    JSON.stringify([place.file, related[0]?.place.file]),
  );
  return [...ofFiles.values()].flatMap((found) => asOneCopy(found) ?? found.map(({ told }) => told));
}

/** A fact that states again what another one does, and what is told of it. */
interface StatedAgain {
  readonly fact: string;
  readonly told: Diagnostic;
}

/** One finding for many in two lessons, which names all of them; undefined for few, and for those in one. */
function asOneCopy([first, ...more]: readonly StatedAgain[]): readonly Diagnostic[] | undefined {
  const other = first?.told.related[0]?.place.file;
  if (first === undefined || other === undefined || other === first.told.place.file) return undefined;
  if (more.length < SHOWN_EACH) return undefined;
  const { place, related, message } = first.told;
  const names = more.map(({ fact }) => `"${fact}"`).join(', ');
  const told = `${message}; ${String(more.length)} more facts of this lesson are in that one too: ${names}`;
  const help = `If ${place.file} or ${other} is a copy of the other, delete it, or write what is new in it. ${knowledgeCodes.statedTwice.help}`;
  return [diagnose(knowledgeCodes.statedTwice, place, told, { related, help })];
}
