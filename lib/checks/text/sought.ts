import { rememberedOf } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { optionSets } from './option-sets.ts';

/** Something that a rule looks for in single texts, and without which it finds nothing: a bit of a number. */
export type Sought = number;

/** Says whether a text has it. Of the knowledge base it reads names and claims alone: what it says is remembered. */
type Has = (text: string, kb: KnowledgeBase) => boolean;

/** Bits of a number that shifts and comparisons keep apart. */
const BITS = 30;

/** What the texts of an item have: its options, and what they are read with, the stem and the texts of parts. */
interface ItemHas {
  readonly options: number;
  readonly context: number;
}

const ofOptions: Has[] = [];
const ofContext: Has[] = [];

function added(tests: Has[], has: Has): Sought {
  if (tests.length === BITS) throw new RangeError(`more than ${String(BITS)} things are sought`);
  tests.push(has);
  reading = undefined;
  return 2 ** (tests.length - 1);
}

function readerOf(tests: readonly Has[]): (text: string, kb: KnowledgeBase) => number {
  return rememberedOf((text, kb: KnowledgeBase) => {
    let found = 0;
    for (const [at, has] of tests.entries()) if (has(text, kb)) found |= 2 ** at;
    return found;
  });
}

/** Made anew when something more is sought, so that nothing is kept from before it was known. The item asked for last is read once. */
function newReading(): (item: Item, kb: KnowledgeBase) => ItemHas {
  const ofOption = readerOf(ofOptions);
  const ofText = readerOf(ofContext);
  let last: { readonly item: Item; readonly kb: KnowledgeBase; readonly has: ItemHas } | undefined;
  return (item, kb) => {
    if (last?.item === item && last.kb === kb) return last.has;
    const has = { options: 0, context: ofText(item.stem, kb) };
    for (const { text, texts } of optionSets(item)) {
      has.context |= ofText(text, kb);
      for (const option of texts) has.options |= ofOption(option, kb);
    }
    last = { item, kb, has };
    return has;
  };
}

let reading: ReturnType<typeof newReading> | undefined;

function hasOf(item: Item, kb: KnowledgeBase): ItemHas {
  reading ??= newReading();
  return reading(item, kb);
}

/** What is sought in options. A rule says so once, when it is loaded. @throws {RangeError} when there are more than fit into a number */
export function soughtInOptions(has: Has): Sought {
  return added(ofOptions, has);
}

/** What is sought in stems and in the texts of parts; as `soughtInOptions`. */
export function soughtInContext(has: Has): Sought {
  return added(ofContext, has);
}

/** True when some option of the item has it. */
export function optionHas(sought: Sought, item: Item, kb: KnowledgeBase): boolean {
  return (hasOf(item, kb).options & sought) !== 0;
}

/** True when the stem, or the text of some part, has it. */
export function contextHas(sought: Sought, item: Item, kb: KnowledgeBase): boolean {
  return (hasOf(item, kb).context & sought) !== 0;
}
