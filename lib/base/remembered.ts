/** Longer texts are computed anew: they are rare, and would crowd the memory. */
const LONGEST = 1000;
/** So many texts are kept young, and as many old. Chosen: those of some hundred items; five times as many spare no more work. */
const MOST = 1000;

/** What can be remembered: anything but the lack of a value. */
type Value = object | string | number | boolean;

/** Where what was said of a text is kept: of the texts asked for last, at least `most` and at most twice as many. */
class Memory<T extends Value> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(text: string): T | undefined {
    const found = this.young.get(text);
    if (found !== undefined) return found;
    const before = this.old.get(text);
    if (before !== undefined) this.set(text, before);
    return before;
  }

  set(text: string, value: T): void {
    if (this.young.size >= this.most) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(text, value);
  }
}

/**
 * The same pure function of a text, which remembers what it said of the texts asked for last: rules and proofs read the same
 * few texts of an item, and its neighbours have most of them too. What it returns is shared, so it must never be changed.
 *
 * @param most texts kept at least, 1 or more; twice as many at most. Texts above 1,000 characters are not kept.
 */
export function remembered<T extends Value>(compute: (text: string) => T, most = MOST): (text: string) => T {
  const memory = new Memory<T>(most);
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const known = memory.get(text);
    if (known !== undefined) return known;
    const value = compute(text);
    memory.set(text, value);
    return value;
  };
}

/**
 * `remembered` of a text and something that never changes, a knowledge base or a fact: each has a memory of its own, which
 * goes with it. Of a knowledge base, only what follows from names and claims: who follows the reading of its texts (titles,
 * sources, evidence, reasons) to know what to judge again does not see them read a second time.
 */
export function rememberedOf<K extends object, T extends Value>(
  compute: (text: string, of: K) => T,
  most = MOST,
): (text: string, of: K) => T {
  const readers = new WeakMap<K, (text: string) => T>();
  return (text, of) => {
    let reader = readers.get(of);
    if (reader === undefined) {
      reader = remembered((one) => compute(one, of), most);
      readers.set(of, reader);
    }
    return reader(text);
  };
}

/** What something that never changes gives, computed once for each: the indexes of a knowledge base, say. */
export function once<K extends object, T extends Value>(compute: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const value = compute(of);
    known.set(of, value);
    return value;
  };
}
