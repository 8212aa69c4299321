import { canonicalJson } from '#lib/base/canonical-json.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { factsOf } from '../revise.ts';
import { askingsOf, trueClaims, type Asking } from './asking.ts';
import { EnemyPairs } from './pairs.ts';
import { similarPairs } from './similar-text.ts';

/** Texts at least so alike are enemies without anybody's judgement: cosine. A judgement of this project. */
export const SAME_TEXT = 0.95;

/** How many distractors must be refuted by what another item discloses. A judgement of this project. */
const DISTRACTORS_TOLD = 2;

/**
 * The items that may not stand on one form although they share no fact:
 * E2 the same subject and relation under different qualifiers; E3 what one discloses, feedback included, entails the other's
 * key or refutes two of its distractors; E4 one's key is what the other's stem names, asked the other way round; E5 texts
 * nearly the same. Pairs that share a fact (E1) are not listed.
 *
 * Found through indexes by claim, fact and word, never by comparing all pairs: the work grows with the pairs found.
 */
export function findEnemies(items: readonly Item[], kb: KnowledgeBase): EnemyPairs {
  const pairs = new EnemyPairs(items);
  const claims = trueClaims(kb);
  const askings = items.map((item) => askingsOf(item, claims));
  otherQualifiers(askings, kb, pairs);
  toldElsewhere(items, askings, kb, pairs);
  askedInReverse(askings, pairs);
  for (const indexes of byCourse(items)) {
    const own = indexes.map((index) => textOf(items[index]));
    for (const { a, b } of similarPairs(own, SAME_TEXT)) pairs.add(indexes[a] ?? -1, indexes[b] ?? -1, 'E5');
  }
  return pairs;
}

function byCourse(items: readonly Item[]): Iterable<readonly number[]> {
  return Map.groupBy(items.keys(), (index) => items[index]?.course ?? '').values();
}

/** What E5 compares: the stem, then every part with its keys. */
export function textOf(item: Item | undefined): string {
  if (item === undefined) return '';
  const parts = partsOf(item).map(({ text, options }) =>
    [text, ...options.filter(({ key }) => key).map((option) => option.text)].join(' '),
  );
  return [item.stem, ...parts].join(' ');
}

/**
 * E2. Where a relation holds many objects of one subject, two scopes are enemies only when they name the same object:
 * that rash is listed in one label says nothing of tremor in another.
 */
function otherQualifiers(
  askings: readonly (readonly Asking[])[],
  kb: KnowledgeBase,
  pairs: EnemyPairs,
): void {
  const groups = new Map<string, Map<string, Set<number>>>();
  for (const [index, list] of askings.entries())
    for (const { claim } of list) {
      const { relation, subject, object, qualifiers } = claim;
      const functional = kb.relations.get(relation)?.functional === true;
      const group = `${relation}|${subject}|${functional ? '' : object}`;
      const scopes = groups.get(group) ?? new Map<string, Set<number>>();
      const scope = canonicalJson({ ...qualifiers });
      scopes.set(scope, (scopes.get(scope) ?? new Set()).add(index));
      groups.set(group, scopes);
    }
  for (const scopes of groups.values()) {
    const sets = [...scopes.values()];
    for (const [place, set] of sets.entries())
      for (const other of sets.slice(place + 1)) addAll(set, other, 'E2', pairs);
  }
}

function addAll(a: Iterable<number>, b: Iterable<number>, reason: 'E2' | 'E4', pairs: EnemyPairs): void {
  for (const one of a) for (const other of b) pairs.add(one, other, reason);
}

/** E3. Every fact of an item counts as disclosed, since practice shows the rationale of every option after the answer. */
function toldElsewhere(
  items: readonly Item[],
  askings: readonly (readonly Asking[])[],
  kb: KnowledgeBase,
  pairs: EnemyPairs,
): void {
  const disclosing = itemsByFact(items);
  for (const [index, item] of items.entries()) {
    const elsewhere = new Set<string>();
    const tells = (fact: string): void => {
      if (!item.facts.includes(fact)) elsewhere.add(fact);
    };
    for (const asking of askings[index] ?? []) factsEntailing(asking, kb, tells);
    factsRefuting(item).forEach(tells);
    for (const fact of elsewhere)
      for (const other of disclosing.get(fact) ?? []) pairs.add(index, other, 'E3');
  }
}

function itemsByFact(items: readonly Item[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    for (const fact of factsOf(item)) {
      const list = found.get(fact);
      if (list === undefined) found.set(fact, [index]);
      else list.push(index);
    }
  }
  return found;
}

/** Tells the facts that state the asked claim, or one that entails it: a narrower object where the relation allows, in a scope no narrower. */
function factsEntailing({ claim }: Asking, kb: KnowledgeBase, tell: (fact: string) => void): void {
  const { relation, subject, object, qualifiers } = claim;
  const monotone = kb.relations.get(relation)?.upwardMonotone === true;
  const entails = (other: ConceptId): boolean =>
    other === object || (monotone && kb.wider.get(other)?.has(object) === true);
  for (const other of kb.claimsBySubject.get(`${relation}|${subject}`) ?? []) {
    if (other.polarity !== 1 || other.origin !== 'stated') continue;
    if (entails(other.object) && qualifiersWithin(other.qualifiers, qualifiers)) tell(other.fact);
  }
}

function factsRefuting(item: Item): readonly string[] {
  const wrong = partsOf(item).flatMap(({ options }) => options.filter(({ key }) => !key));
  const alone = wrong.flatMap(({ proof }) => (proof.facts.length === 1 ? proof.facts : []));
  return [...new Set(alone)].filter((fact) => alone.filter((one) => one === fact).length >= DISTRACTORS_TOLD);
}

/** E4. "What does it bind?" (this site) and "what binds this site?": the first one's key is named by the second one's stem. */
function askedInReverse(askings: readonly (readonly Asking[])[], pairs: EnemyPairs): void {
  const keyed = new Map<string, Set<number>>();
  const named = new Map<string, Set<number>>();
  const put = (map: Map<string, Set<number>>, name: string, index: number): unknown =>
    map.set(name, (map.get(name) ?? new Set()).add(index));
  for (const [index, list] of askings.entries())
    for (const { claim, asks } of list) {
      if (asks === 'statement') continue;
      const [object, subject] = [
        `o ${claim.relation} ${claim.object}`,
        `s ${claim.relation} ${claim.subject}`,
      ];
      put(keyed, asks === 'object' ? object : subject, index);
      put(named, asks === 'object' ? subject : object, index);
    }
  for (const [name, indexes] of keyed) addAll(indexes, named.get(name) ?? [], 'E4', pairs);
}
