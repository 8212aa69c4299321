import { sha256 } from '#lib/base/hash.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

const keys = new WeakMap<KnowledgeBase, string>();

/**
 * A hash of everything that a knowledge base says, in its order. Only where its facts and concepts stand in their files is
 * left out: neither generators nor the checker read that, so that from bases of one key they make the same of everything.
 *
 * @throws TypeError when the base holds something of which no hash can be made
 */
export function knowledgeKey(kb: KnowledgeBase): string {
  const known = keys.get(kb);
  if (known !== undefined) return known;
  const key = sha256(JSON.stringify(Object.entries(kb).map(([name, value]) => [name, plain(value)])));
  keys.set(kb, key);
  return key;
}

/** Maps and sets as lists, in their order; members of objects in theirs. */
function plain(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw new TypeError('knowledgeKey: the knowledge base holds something else than values');
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map)
    return Array.from(value as ReadonlyMap<unknown, unknown>, ([key, one]) => [key, plain(placeless(one))]);
  if (value instanceof Set) return Array.from(value as ReadonlySet<unknown>, plain);
  if (Array.isArray(value)) return value.map(plain);
  return Object.entries(value).map(([name, one]) => [name, plain(one)]);
}

/** An entry of an index without its place. */
function placeless(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('place' in entry)) return entry;
  const { place: _place, ...rest } = entry;
  return rest;
}
