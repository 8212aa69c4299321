import { termsOf } from './words.ts';

/** Words of a query that stand together, and other words that mean the same. */
export interface Unit {
  readonly terms: readonly string[];
  readonly others: readonly (readonly string[])[];
}

/** The names that mean the same, by the first word of each. */
export type NameTable = ReadonlyMap<
  string,
  readonly { readonly terms: readonly string[]; readonly others: readonly (readonly string[])[] }[]
>;

/** Letters that the last word of a query must have before it counts as the beginning of a name. */
const SHORTEST_BEGINNING = 4;

/** Puts groups of names that mean the same in order of their first words. */
export function nameTable(groups: readonly (readonly string[])[]): NameTable {
  const entries = groups.flatMap((group) => {
    const names = group.map(termsOf).filter((terms) => terms.length > 0);
    return names.map((terms) => ({
      terms,
      others: names.filter((other) => other.join(' ') !== terms.join(' ')),
    }));
  });
  return Map.groupBy(entries, ({ terms }) => terms[0] ?? '');
}

/**
 * Cuts the words of a query into units: the longest name that begins at a word, or the word alone. The last word may be the
 * beginning of a name's last word, as names are found while they are typed.
 */
export function unitsOf(terms: readonly string[], table: NameTable): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < terms.length;) {
    const named = nameAt(terms, at, table);
    const unit = named ?? { terms: terms.slice(at, at + 1), others: [] };
    units.push(unit);
    at += unit.terms.length;
  }
  return units;
}

function nameAt(terms: readonly string[], at: number, table: NameTable): Unit | undefined {
  const rest = terms.slice(at);
  const first = rest[0] ?? '';
  const begun = rest.length === 1 && first.length >= SHORTEST_BEGINNING;
  const entries = begun
    ? [...table].flatMap(([key, list]) => (key.startsWith(first) ? list : []))
    : (table.get(first) ?? []);
  const fitting = entries.filter(({ terms: name }) => begins(rest, name));
  const length = Math.max(0, ...fitting.map(({ terms: name }) => name.length));
  const longest = fitting.filter(({ terms: name }) => name.length === length);
  if (length === 0) return undefined;
  return { terms: rest.slice(0, length), others: longest.flatMap(({ others }) => others) };
}

/** True when the words begin with the name; the last of all words may be the beginning of the name's last. */
function begins(terms: readonly string[], name: readonly string[]): boolean {
  return (
    name.length <= terms.length &&
    name.every((word, index) => {
      const typed = terms[index] ?? '';
      const isLast = index === terms.length - 1 && index === name.length - 1;
      return word === typed || (isLast && typed.length >= SHORTEST_BEGINNING && word.startsWith(typed));
    })
  );
}
