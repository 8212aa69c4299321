/** How many elements two sets share. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}

/** True when two sets share an element. */
export function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return sharedCount(a, b) > 0;
}
