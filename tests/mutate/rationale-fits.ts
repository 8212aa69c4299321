import { foldSpace } from '#lib/base/words.ts';
import type { Item, Option, Part } from '#lib/items/item.ts';
import { negationOf, statementOf } from '#lib/items/phrase/statement.ts';
import { saidBy } from './claims.ts';
import { isTruthRow } from './edit-item.ts';
import type { World } from './world.ts';

/**
 * True when the words say outright whether this option's claim holds, as it does, or are no more than the lesson's own
 * sentence for its proof: under this option they are then no wrong rationale, wherever they come from. A step of a sequence
 * is spoken of by every link that names it.
 */
export function fits(rationale: string, item: Item, part: Part, option: Option, world: World): boolean {
  const words = foldSpace(rationale);
  if (item.kind === 'ordered-response')
    return words.includes(world.kb.concepts.get(option.id)?.label ?? words);
  if (option.proof.facts.some((ref) => words === quotationOf(ref, world))) return true;
  const said = saidBy(item, part.id, option.id, world);
  if (said === undefined || world.kb.relations.get(said.relation) === undefined) return false;
  const holds = isTruthRow(part) ? part.options.some(({ key, text }) => key && text === 'True') : option.key;
  const sentence = holds ? statementOf(said, world.kb) : negationOf(said, world.kb);
  return sentence !== undefined && words.includes(foldSpace(sentence));
}

function quotationOf(ref: string, { kb }: World): string | undefined {
  const sentence = kb.facts.get(ref)?.evidence.sentence;
  return sentence === undefined ? undefined : `The lesson says: “${foldSpace(sentence)}”`;
}
