import type { Item, Option } from '#lib/items/item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { SELECT_WORDS } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { contentStems, lightStem } from '../../text/content-stems.ts';
import { mentionedIds, withoutMentions } from '../../text/mentions.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { optionSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { onOneScale } from '../../text/scale.ts';
import { plain, words } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';
import { sharedAffixes } from './affixes.ts';
import { GENERIC } from '../../text/generic-stems.ts';

/** Stems of this length are errors, shorter ones warnings. Source: the rubric, IWF-12. */
const LONG_STEM = 6;

/** A word of the stem that comes back in the key and in no distractor. */
export const rule: Rule = {
  id: 'IWF-12',
  code: 'rules/word-repeat',
  waivable: true,
  why: 'A learner who knows nothing picks the option that sounds like the question.',
  help: 'Say it in another word in the stem or the key, or let a distractor have the word too.',
  check: (item, kb) => inOrder(optionSets(item).flatMap((set) => repeats(item, set, kb))),
};

function repeats(item: Item, set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  if (set.judges || set.typed || set.distractors.length === 0 || onOneScale(set.texts, kb)) return [];
  const context = contextOf(item, set);
  const others = set.distractors.map(({ text }) => text).join(' . ');
  return set.keys.flatMap((key) => repeatsOfKey(key, others, context, kb));
}

/** Where options are shared, the part's own text; where they stand in a passage, the stem alone. */
function contextOf(item: Item, set: OptionSet): string {
  if (set.passage) return item.stem;
  if (set.shared) return set.text;
  // How to answer is nothing that the item says.
  const stem = item.stem.replace(SELECT_WORDS, '');
  return set.text === '' ? stem : `${stem}\n\n${set.text}`;
}

function repeatsOfKey(key: Option, others: string, context: string, kb: KnowledgeBase): readonly Finding[] {
  const around = withoutKey(context, key.text, kb);
  const concepts = sharedConcepts(key.text, around, others, kb);
  const covered = contentStems(concepts.flatMap((id) => kb.concepts.get(id)?.names ?? []).join(' '));
  const stems = sharedStems(key.text, around, others).filter((stem) => !covered.has(stem));
  const affixes = stems.length + concepts.length > 0 ? [] : affixesOf(key.text, around, others, kb);
  return [
    ...concepts.map((id) => worded('error', `"${kb.concepts.get(id)?.label ?? id}"`, key)),
    ...stems.map((stem) =>
      worded(stem.length >= LONG_STEM ? 'error' : 'warning', asWritten(stem, around, key.text), key),
    ),
    ...affixes.map(([inStem, inKey]) => worded('warning', `"${inStem}" beside "${inKey}"`, key)),
  ];
}

/** A word by its stem, as the key writes it, and as the stem of the item does where that differs. */
function asWritten(stem: string, around: string, key: string): string {
  const [inItem, inKey] = [around, key].map(
    (text) => words(text).find(({ form }) => lightStem(form.text) === stem)?.form,
  );
  const own = `"${inKey?.raw ?? stem}"`;
  return inItem === undefined || inItem.text === inKey?.text ? own : `"${inItem.raw}" beside ${own}`;
}

function worded(severity: 'error' | 'warning', what: string, key: Option): Finding {
  return finding(
    severity,
    `Unexpected ${what} in stem and key ${quoted(key.text)} alone, expected it in a distractor too or in other words`,
    key.text,
  );
}

/** The context without the key's own name: that is a leak, which another rule reports. */
function withoutKey(context: string, key: string, kb: KnowledgeBase): string {
  const ids = namedConcepts(key, kb);
  const around = withoutMentions(context, kb, (mention) => mention.ids.some((id) => ids.includes(id)));
  return ids.length > 0 ? around : around.toLowerCase().replaceAll(plain(key).toLowerCase(), ' ');
}

function sharedConcepts(key: string, around: string, others: string, kb: KnowledgeBase): readonly string[] {
  const inContext = mentionedIds(around, kb);
  const shared = [...mentionedIds(key, kb)].filter((id) => inContext.has(id));
  if (shared.length === 0) return [];
  const inOthers = mentionedIds(others, kb);
  return shared.filter((id) => !inOthers.has(id) && isTelling(id, kb));
}

function isTelling(id: ConceptId, kb: KnowledgeBase): boolean {
  return [...contentStems(kb.concepts.get(id)?.label ?? '')].some((stem) => !GENERIC.has(stem));
}

function sharedStems(key: string, around: string, others: string): readonly string[] {
  const inContext = contentStems(around);
  const shared = [...contentStems(key)].filter((stem) => inContext.has(stem) && !GENERIC.has(stem));
  if (shared.length === 0) return [];
  const inOthers = contentStems(others);
  return shared.filter((stem) => !inOthers.has(stem));
}

/** Concepts that the stem names and no option does (the subject of the question) are exempt. */
function affixesOf(
  key: string,
  around: string,
  others: string,
  kb: KnowledgeBase,
): readonly (readonly [string, string])[] {
  // Blanking names out takes words away and makes none: what is not found with them is not found without them.
  if (sharedAffixes(around, key, others).length === 0) return [];
  const inOptions = mentionedIds(`${key} . ${others}`, kb);
  const free = withoutMentions(around, kb, (mention) => !mention.ids.some((id) => inOptions.has(id)));
  return sharedAffixes(free, key, others);
}
