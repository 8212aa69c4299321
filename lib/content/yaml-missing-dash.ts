import { isScalar, type YAMLMap } from 'yaml';

/** Fewer fields of an entry are one that was begun twice, and not two of them. */
const FIELDS_MIN = 3;
const BEGINNINGS: ReadonlySet<string> = new Set(['id', 'kind']);

/**
 * The fields of one entry of a list, parted where another entry begins without its dash: at an `id`, a `kind` or the first name of the
 * entry that is there already, when the name behind it is, too.
 */
export function partedEntries(map: YAMLMap.Parsed): readonly YAMLMap.Parsed['items'][] {
  const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const starts = [0];
  let seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    const isTwice = seen.has(name) && seen.has(names[index + 1] ?? '');
    const isBeginning = BEGINNINGS.has(name) || name === names[0];
    if (isTwice && isBeginning && index - (starts.at(-1) ?? 0) >= FIELDS_MIN) {
      starts.push(index);
      seen = new Set();
    }
    seen.add(name);
  }
  return starts.map((start, at) => map.items.slice(start, starts[at + 1]));
}
