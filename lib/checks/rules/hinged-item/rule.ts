import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { contentStems } from '../../text/content-stems.ts';
import { mentionedIds } from '../../text/mentions.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { optionSets, type OptionSet } from '../../text/option-sets.ts';
import { quantity } from '../../text/quantity.ts';
import { quoted } from '../../text/quoted.ts';
import { plain, tokens } from '../../text/words.ts';
import { askedTells, phrases, tellingWords } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/** What another item is called, and what the learner did there. */
const NUMBERED = 'question|item';
const ANSWER = 'answer';
const ANOTHER = `${NUMBERED}|${ANSWER}|part`;
const DONE = 'chose|selected|gave|answered';
const SO = 'answered|chosen';
/** Words that send the learner to another item. Chosen here. */
const ELSEWHERE = new RegExp(
  String.raw`\b(?:(?:previous|preceding|earlier|last|next) (?:${ANOTHER})|(?:${NUMBERED}) (?:no\. )?\d+|(?:your|the) ${ANSWER} (?:to|in|from|of) (?:the )?(?:previous|preceding|question|item|part|row|blank)|you (?:${DONE}) (?:above|before|in)|as (?:${SO}) above)\b`,
  'iu',
);
const TELLING = tellingWords(phrases(`${ANOTHER}|${DONE}|${SO}`).telling);

/** An item that needs, or gives away, the key of another: in its words, or in the text of a part beside it. */
export const rule: Rule = {
  id: 'IWF-27',
  code: 'rules/hinged-item',
  waivable: true,
  why: 'Who misses the first then misses the second too, and is marked down twice; or reads the key of one in the words of the other.',
  help: 'Say in the stem what the learner must know, and keep the key of one part out of the text of every other.',
  check: (item, kb) => inOrder([...references(item), ...keysInOtherParts(item, kb)]),
};

function references(item: Item): readonly Finding[] {
  if (!askedTells(TELLING, item)) return [];
  return [item.stem, ...optionSets(item).map((set) => set.text)].flatMap((text) => {
    const words = ELSEWHERE.exec(plain(text))?.[0];
    if (words === undefined) return [];
    return [finding('error', `Unexpected ${quoted(words)}, expected an item that stands on its own`, text)];
  });
}

function keysInOtherParts(item: Item, kb: KnowledgeBase): readonly Finding[] {
  const sets = optionSets(item);
  if (sets.length < 2) return [];
  return sets
    .filter((set) => !set.judges && set.text !== '')
    .flatMap((set) => {
      const others = sets.filter((other) => other !== set && !other.judges);
      return others.flatMap((other) => other.keys.flatMap(({ text }) => gives(set, text, other, kb)));
    });
}

/** A text that names a wrong answer of that part too gives nothing away; shared options are named in every part alike. */
function gives(set: OptionSet, key: string, other: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  if (!names(set.text, key, kb) || other.distractors.some(({ text }) => names(set.text, text, kb))) return [];
  return [
    finding(
      'error',
      `Unexpected ${quoted(key)} in ${quoted(set.text)}, which is the key of ${quoted(other.text)}, expected parts that do not answer each other`,
      set.text,
    ),
  ];
}

function names(text: string, answer: string, kb: KnowledgeBase): boolean {
  const ids = namedConcepts(answer, kb);
  if (ids.length > 0) {
    const named = mentionedIds(text, kb);
    return ids.some((id) => named.has(id));
  }
  const telling = contentStems(answer).size > 0 && quantity(answer) === undefined;
  return telling && ` ${tokens(text).join(' ')} `.includes(` ${tokens(answer).join(' ')} `);
}
