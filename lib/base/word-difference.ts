import { diffArrays } from 'diff';

/** Words of one text in whose place another has others; one of the two may be empty. */
export interface Difference {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Where two lists of words differ, with as many words kept as can be. */
export function differences(before: readonly string[], after: readonly string[]): readonly Difference[] {
  const found: { before: readonly string[]; after: readonly string[] }[] = [];
  let open: (typeof found)[number] | undefined;
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { before: [], after: [] };
      found.push(open);
    }
    if (removed) open.before = value;
    else open.after = value;
  }
  return found;
}
