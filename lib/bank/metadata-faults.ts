import { citationsOf } from '#lib/items/citations.ts';
import { leadInOf, type Item } from '#lib/items/item.ts';
import { answerSets } from '#lib/checks/text/option-sets.ts';
import { onOneScale } from '#lib/checks/text/scale.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { askedFacts } from '#lib/items/asked-facts.ts';
import { bankCodes } from './codes.ts';
import { itemFault, type ItemFault } from './item-fault.ts';

/** What an item says of itself and its facts say otherwise: sources, safety mark, level, order of options, and id. */
export function metadataFaults(item: Item, kb: KnowledgeBase): readonly ItemFault[] {
  return [
    ...sourceFaults(item, kb),
    ...safetyFaults(item, kb),
    ...levelFaults(item),
    ...orderFaults(item, kb),
    ...idFaults(item, kb),
  ];
}

function sourceFaults(item: Item, kb: KnowledgeBase): readonly ItemFault[] {
  const sources = citationsOf(item.facts, kb);
  if (item.sources.join(' ') === sources.join(' ')) return [];
  if (item.sources.toSorted().join(' ') === sources.toSorted().join(' ')) return [];
  const message = `Unexpected sources ${list(item.sources)}, expected ${list(sources)}`;
  return [itemFault(bankCodes.metadataDiffers, message)];
}

function list(sources: readonly string[]): string {
  return sources.length === 0 ? '(none)' : sources.join(', ');
}

function safetyFaults(item: Item, kb: KnowledgeBase): readonly ItemFault[] {
  const isCritical = (ref: string): boolean => kb.facts.get(ref)?.safety === true;
  if (!item.safety && askedFacts(item).some(isCritical)) {
    const message = 'Unexpected item without its safety mark, expected the mark of the fact it asks';
    return [itemFault(bankCodes.metadataDiffers, message)];
  }
  if (!item.safety || item.facts.some(isCritical)) return [];
  const message = 'Unexpected safety mark, expected none: no fact of the item is marked as critical';
  return [itemFault(bankCodes.needlessMark, message)];
}

/** An item that opens with a patient case asks for more than recall. */
function levelFaults(item: Item): readonly ItemFault[] {
  if (item.level !== 'recall') return [];
  const hasCase = item.stem.trim() !== leadInOf(item.stem);
  if (!hasCase) return [];
  const message = 'Unexpected level "recall" of an item with a case, expected application or analysis';
  return [itemFault(bankCodes.metadataDiffers, message)];
}

/** Options on a scale must never be shuffled. */
function orderFaults(item: Item, kb: KnowledgeBase): readonly ItemFault[] {
  if (item.order === 'fixed' || !answerSets(item).some(({ texts }) => onOneScale(texts, kb))) return [];
  const message = 'Unexpected order "free" of options on a scale, expected "fixed"';
  return [itemFault(bankCodes.metadataDiffers, message)];
}

const GENERATED_ID = /^(?<fact>[^/]+\/[^/]+\/[^/]+)\/(?<kind>[^/]+)\/\d+$/u;

/** Only ids of the form of generated ones say what they are about; others are free. */
function idFaults(
  { id, kind, facts, course, lesson, objective }: Item,
  kb: KnowledgeBase,
): readonly ItemFault[] {
  const named = GENERATED_ID.exec(id)?.groups;
  if (named === undefined) return [];
  const wrong: string[] = [];
  if (named['kind'] !== kind) wrong.push(`the kind ${kind}`);
  if (named['fact']?.startsWith(`${course}/${lesson}/`) !== true)
    wrong.push(`the lesson ${course}/${lesson}`);
  // A table may be named after a fact of its objective that found no place in it.
  else if (!facts.includes(named['fact'])) {
    const near = facts.length > 1 && kb.facts.get(named['fact'])?.objective === objective;
    if (!near) wrong.push('one of its facts');
  }
  return wrong.map((what) =>
    itemFault(bankCodes.metadataDiffers, `Unexpected id "${id}", expected one that names ${what}`),
  );
}
