import { rememberedOf } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { optionSets } from './option-sets.ts';

/** Something that a rule looks for in single texts, and without which it finds nothing: a bit of a number. */
export type Trait = number;

/** Says whether a text has it. Of the knowledge base it reads names and claims alone: what it says is remembered. */
type Has = (text: string, kb: KnowledgeBase) => boolean;

/** Bits of a number that shifts and comparisons keep apart. */
const BITS = 30;

/** What the texts of an item have: its options, and what they are read with, the stem and the texts of parts. */
interface ItemTraits {
  readonly options: number;
  readonly context: number;
}

const ofOptions: Has[] = [];
const ofContext: Has[] = [];

function added(tests: Has[], has: Has): Trait {
  if (tests.length === BITS) throw new RangeError(`more than ${String(BITS)} traits`);
  tests.push(has);
  reading = undefined;
  return 2 ** (tests.length - 1);
}

function traitsBy(tests: readonly Has[]): (text: string, kb: KnowledgeBase) => number {
  return rememberedOf((text, kb: KnowledgeBase) => {
    let traits = 0;
    for (const [at, has] of tests.entries()) if (has(text, kb)) traits |= 2 ** at;
    return traits;
  });
}

/** Made anew when a trait is added, so that nothing is kept from before it was known. The item asked for last is read once. */
function newReading(): (item: Item, kb: KnowledgeBase) => ItemTraits {
  const ofOption = traitsBy(ofOptions);
  const ofText = traitsBy(ofContext);
  let last: { readonly item: Item; readonly kb: KnowledgeBase; readonly traits: ItemTraits } | undefined;
  return (item, kb) => {
    if (last?.item === item && last.kb === kb) return last.traits;
    const traits = { options: 0, context: ofText(item.stem, kb) };
    for (const { text, texts } of optionSets(item)) {
      traits.context |= ofText(text, kb);
      for (const option of texts) traits.options |= ofOption(option, kb);
    }
    last = { item, kb, traits };
    return traits;
  };
}

let reading: ReturnType<typeof newReading> | undefined;

function traitsOf(item: Item, kb: KnowledgeBase): ItemTraits {
  reading ??= newReading();
  return reading(item, kb);
}

/** A trait of options. A rule says of it once, when it is loaded. @throws {RangeError} when there are more than fit into a number */
export function optionTrait(has: Has): Trait {
  return added(ofOptions, has);
}

/** A trait of stems and of the texts of parts; as `optionTrait`. */
export function contextTrait(has: Has): Trait {
  return added(ofContext, has);
}

/** True when some option of the item has the trait. */
export function optionHas(trait: Trait, item: Item, kb: KnowledgeBase): boolean {
  return (traitsOf(item, kb).options & trait) !== 0;
}

/** True when the stem, or the text of some part, has the trait. */
export function contextHas(trait: Trait, item: Item, kb: KnowledgeBase): boolean {
  return (traitsOf(item, kb).context & trait) !== 0;
}
