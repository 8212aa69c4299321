/** Two lists beside each other. */
export interface PairedUp<T> {
  /** Those that go by one name in both. */
  readonly known: readonly (readonly [here: T, there: T])[];
  /** Those that have no name in common, in their order. */
  readonly renamed: readonly (readonly [here: T, there: T])[];
  readonly dropped: readonly T[];
  readonly added: readonly T[];
}

/** Finds each entry of one list in the other by its name, wherever it stands; of several of one name the first goes with the first. */
export function pairUp<T>(here: readonly T[], there: readonly T[], nameOf: (one: T) => string): PairedUp<T> {
  const waiting = Map.groupBy(there, nameOf);
  const known: (readonly [T, T])[] = [];
  const left: T[] = [];
  for (const one of here) {
    const [found, ...others] = waiting.get(nameOf(one)) ?? [];
    if (found === undefined) left.push(one);
    else {
      known.push([one, found]);
      waiting.set(nameOf(one), others);
    }
  }
  const met = new Set(known.map(([, found]) => found));
  const more = there.filter((one) => !met.has(one));
  return {
    known,
    renamed: left.flatMap((one, index) => {
      const other = more[index];
      return other === undefined ? [] : [[one, other] as const];
    }),
    dropped: left.slice(more.length),
    added: more.slice(left.length),
  };
}
