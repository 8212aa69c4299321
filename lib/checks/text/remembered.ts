/** Longer texts are computed anew: they are rare, and would crowd the memory. */
const LONGEST = 1000;
/** Entries after which everything is forgotten. Chosen: the texts of some hundred items. */
const MOST = 5000;

/** The same function of a text, which remembers what it said: every rule reads the same few texts of an item. */
export function remembered<T extends object | string>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = compute(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}
