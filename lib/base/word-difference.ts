/** Words of one text in whose place another has others; one of the two may be empty. */
export interface Difference {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Where two lists of words differ, with as many words kept as can be. */
export function differences(before: readonly string[], after: readonly string[]): readonly Difference[] {
  const kept = keptCounts(before, after);
  const found: Difference[] = [];
  let [a, b] = [0, 0];
  let open: { before: string[]; after: string[] } = { before: [], after: [] };
  const close = (): void => {
    if (open.before.length + open.after.length > 0) found.push(open);
    open = { before: [], after: [] };
  };
  while (a < before.length || b < after.length) {
    const [one, other] = [before[a], after[b]];
    if (one !== undefined && one === other) {
      close();
      a += 1;
      b += 1;
    } else if (
      other === undefined ||
      (one !== undefined && countAt(kept, a + 1, b) >= countAt(kept, a, b + 1))
    ) {
      open.before.push(one ?? '');
      a += 1;
    } else {
      open.after.push(other);
      b += 1;
    }
  }
  close();
  return found;
}

type Counts = readonly (readonly number[])[];

/** How many words the rests of both lists can keep, by where the rests begin. */
function keptCounts(before: readonly string[], after: readonly string[]): Counts {
  const counts: number[][] = before.map(() => []);
  for (let a = before.length - 1; a >= 0; a -= 1)
    for (let b = after.length - 1; b >= 0; b -= 1) {
      const row = counts[a] ?? [];
      row[b] =
        before[a] === after[b]
          ? countAt(counts, a + 1, b + 1) + 1
          : Math.max(countAt(counts, a + 1, b), countAt(counts, a, b + 1));
    }
  return counts;
}

function countAt(counts: Counts, a: number, b: number): number {
  return counts[a]?.[b] ?? 0;
}
