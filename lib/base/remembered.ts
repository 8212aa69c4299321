/** Longer texts are rare, and would crowd the memory: of them only the few asked for last are kept, those of one item. */
const LONG = 1000;
const MOST_LONG = 6;
/** Texts beyond this are computed anew each time. Chosen: no text of an item is as long. */
const LONGEST = 20_000;
/** So many texts are kept young, and as many old. Chosen: those of some hundred items; five times as many spare no more work. */
const MOST = 1000;

/** What can be remembered: anything but the lack of a value. */
type Value = object | string | number | boolean;

/** What is kept of the texts asked for last: of at least `most`, and of at most twice as many. */
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

/** What all functions said of one text: each has a place of its own, which is empty until it is asked. */
type Said = (Value | undefined)[];

/**
 * One memory that many functions share, with one look-up for each text and not one for each of them: they ask for the same
 * texts one behind the other, so the text asked for last is found without any.
 */
class SharedMemory {
  private readonly memory = new Memory<Said>(MOST);
  private readonly long = new Memory<Said>(MOST_LONG);
  private lastText: string | undefined;
  private last: Said = [];

  /** @param places how many functions share the memory so far */
  of(text: string, places: number): Said {
    if (text === this.lastText) return this.last;
    const memory = text.length > LONG ? this.long : this.memory;
    let said = memory.get(text);
    if (said === undefined) {
      said = new Array<Value | undefined>(places);
      memory.set(text, said);
    }
    this.lastText = text;
    this.last = said;
    return said;
  }
}

const ofTexts = new SharedMemory();
let placesOfTexts = 0;

/**
 * The same pure function of a text, which remembers what it said of the texts asked for last: rules and proofs read the same
 * few texts of an item, and its neighbours have most of them too. What it returns is shared, so it must never be changed.
 *
 * @param most texts kept at least in a memory of its own, 1 or more; twice as many at most, none above 1,000 characters.
 *   Without it, the function shares one memory of 1,000 texts with all others, and of 6 texts above 1,000 characters. Of texts above 20,000 nothing is kept.
 */
export function remembered<T extends Value>(
  compute: (text: string) => T,
  most?: number,
): (text: string) => T {
  if (most !== undefined) return rememberedApart(compute, most);
  const place = placesOfTexts;
  placesOfTexts += 1;
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const said = ofTexts.of(text, placesOfTexts);
    const known = said[place];
    if (known !== undefined) return known as T;
    const value = compute(text);
    said[place] = value;
    return value;
  };
}

function rememberedApart<T extends Value>(compute: (text: string) => T, most: number): (text: string) => T {
  const memory = new Memory<T>(most);
  return (text) => {
    if (text.length > LONG) return compute(text);
    const known = memory.get(text);
    if (known !== undefined) return known;
    const value = compute(text);
    memory.set(text, value);
    return value;
  };
}

/** The memories of things that never change, which go with them. */
const ofThings = new WeakMap<object, SharedMemory>();
let placesOfThings = 0;

function memoryOf(thing: object): SharedMemory {
  const known = ofThings.get(thing);
  if (known !== undefined) return known;
  const memory = new SharedMemory();
  ofThings.set(thing, memory);
  return memory;
}

/**
 * `remembered` of a text and something that never changes, a knowledge base or a fact: each has a memory of its own, which
 * goes with it. Of a knowledge base, only what follows from names and claims: who follows the reading of its texts (titles,
 * sources, evidence, reasons) to know what to judge again does not see them read a second time.
 *
 * @param most texts kept at least, in a memory of the function's own; as for `remembered`
 */
export function rememberedOf<K extends object, T extends Value>(
  compute: (text: string, of: K) => T,
  most?: number,
): (text: string, of: K) => T {
  if (most !== undefined) return rememberedOfApart(compute, most);
  const place = placesOfThings;
  placesOfThings += 1;
  return (text, of) => {
    if (text.length > LONGEST) return compute(text, of);
    const said = memoryOf(of).of(text, placesOfThings);
    const known = said[place];
    if (known !== undefined) return known as T;
    const value = compute(text, of);
    said[place] = value;
    return value;
  };
}

function rememberedOfApart<K extends object, T extends Value>(
  compute: (text: string, of: K) => T,
  most: number,
): (text: string, of: K) => T {
  const reader = once((of: K) => rememberedApart((text) => compute(text, of), most));
  return (text, of) => reader(of)(text);
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

/** What a thing gives, kept for the one asked for last: of an item, which many rules read one behind the other. */
export function ofLast<K extends object, T extends Value>(compute: (of: K) => T): (of: K) => T {
  let last: K | undefined;
  let kept: T | undefined;
  return (of) => {
    if (of === last && kept !== undefined) return kept;
    const value = compute(of);
    last = of;
    kept = value;
    return value;
  };
}
