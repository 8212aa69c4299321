import { isScalar, type YAMLMap } from 'yaml';

/** Fewer fields of an entry are one that was begun twice, and not two of them. */
const FIELDS_MIN = 3;
const BEGINNINGS: ReadonlySet<string> = new Set(['id', 'kind']);

/** Fields of an entry of which another stands above: whether the first one begins it, or its first lines are lost. */
export interface PartedEntry {
  readonly items: YAMLMap.Parsed['items'];
  readonly isWhole: boolean;
}

/**
 * The fields of one entry of a list, parted where another entry begins without its dash: at an `id`, a `kind` or the first name of the
 * entry that is there already, when the name behind it is, too. Where several names of it are there already, its first lines are lost.
 */
export function partedEntries(map: YAMLMap.Parsed): readonly PartedEntry[] {
  const names = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const starts = [0];
  let seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    const isTwice = seen.has(name) && seen.has(names[index + 1] ?? '');
    const isBegun =
      isBeginning(name, names) || names.slice(index).filter((other) => seen.has(other)).length >= FIELDS_MIN;
    if (isTwice && isBegun && index - (starts.at(-1) ?? 0) >= FIELDS_MIN) {
      starts.push(index);
      seen = new Set();
    }
    seen.add(name);
  }
  return starts.map((start, at) => ({
    items: map.items.slice(start, starts[at + 1]),
    isWhole: isBeginning(names[start] ?? '', names),
  }));
}

function isBeginning(name: string, names: readonly string[]): boolean {
  return BEGINNINGS.has(name) || name === names[0];
}
