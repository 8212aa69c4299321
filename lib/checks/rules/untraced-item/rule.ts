import type { Item } from '#lib/items/item.ts';
import { isObjective } from '#lib/knowledge/objectives.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { optionSets } from '../../text/option-sets.ts';
import { finding, inOrder } from '../finding.ts';

/** An item that serves no objective of its lesson, rests on no fact, or asks what is not to be asked. */
export const rule: Rule = {
  id: 'IWF-29',
  code: 'rules/untraced-item',
  waivable: true,
  why: 'An item that cannot be traced to an objective and a fact measures nothing that was taught, and nobody notices when it goes stale.',
  help: 'Name an objective of the lesson and facts of the content; facts marked `examinable: false` are background.',
  check: (item, kb) => inOrder([...objective(item, kb), ...facts(item, kb), ...trivia(item, kb)]),
};

function objective(item: Item, kb: KnowledgeBase): readonly Finding[] {
  if (isObjective(item.objective, item, kb)) return [];
  return [
    finding(
      'error',
      `Unexpected objective "${item.objective}", expected one of ${item.course}/${item.lesson}`,
      item.objective,
    ),
  ];
}

function facts(item: Item, kb: KnowledgeBase): readonly Finding[] {
  if (item.facts.length === 0)
    return [finding('error', 'Unexpected item without facts, expected at least one fact', item.id)];
  return item.facts
    .filter((ref) => !kb.facts.has(ref))
    .map((ref) => finding('error', `Unexpected fact "${ref}", expected a fact of the content`, ref));
}

/** Facts that prove a key are what the item asks for; facts that refute a distractor may be background. */
function trivia(item: Item, kb: KnowledgeBase): readonly Finding[] {
  const asked = optionSets(item).flatMap((set) => set.keys.flatMap(({ proof }) => proof.facts));
  return asked
    .filter((ref) => kb.facts.get(ref)?.examinable === false)
    .map((ref) =>
      finding('error', `Unexpected key from the background fact "${ref}", expected an examinable fact`, ref),
    );
}
