import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { mentionedIds } from '../../text/mentions.ts';
import { namesQualifier } from '../../text/names-qualifier.ts';
import { optionSets } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { leadIn, paragraphs, sentences } from '../../text/sentences.ts';
import { meet } from '../../text/shared.ts';
import { tokens } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';
import { conceptsUsed } from './concepts-used.ts';

/** Most words of a stem, without and with a patient case. Source: the rubric, IWF-05; proposals of this project. */
const MOST_WORDS = { recall: 45, case: 120 } as const;
const INSTRUCTION = /^(?:select|choose|complete|decide|enter|put|tick|mark)\b/iu;

/** A stem with more words than its question needs, or with a sentence that no fact of the item is about. */
export const rule: Rule = {
  id: 'IWF-05',
  code: 'rules/long-stem',
  waivable: true,
  why: 'Words that the answer does not need cost time and add a test of reading.',
  help: 'Take out what no option needs. What belongs to a patient case stands in a paragraph of its own before the question.',
  check: (item, kb) => inOrder([...tooLong(item), ...besidesThePoint(item, kb)]),
};

function tooLong(item: Item): readonly Finding[] {
  const hasCase = item.level !== 'recall' || paragraphs(item.stem).length > 1;
  const most = hasCase ? MOST_WORDS.case : MOST_WORDS.recall;
  const count = tokens(item.stem).length;
  if (count <= most) return [];
  return [finding('warning', `Unexpected stem of ${count} words, expected at most ${most}`, item.stem)];
}

/** Sentences beside the question, in its paragraph. Those of a case are its context, and may lead nowhere. */
function besidesThePoint(item: Item, kb: KnowledgeBase): readonly Finding[] {
  const asked = leadIn(item.stem);
  const last = paragraphs(item.stem).findLast((paragraph) => paragraph.includes(asked)) ?? '';
  const beside = sentences(last).filter(
    (sentence) => !asked.includes(sentence) && !INSTRUCTION.test(sentence),
  );
  if (beside.length === 0) return [];
  const used = conceptsUsed(item, kb);
  return beside
    .filter((sentence) => !serves(sentence, used, item, kb))
    .map((sentence) =>
      finding(
        'warning',
        `Unexpected sentence ${quoted(sentence)} that no fact of the item is about, expected only what the question needs`,
        sentence,
      ),
    );
}

function serves(sentence: string, used: ReadonlySet<string>, item: Item, kb: KnowledgeBase): boolean {
  if (meet(mentionedIds(sentence, kb), used)) return true;
  const facts = [
    ...item.facts,
    ...optionSets(item).flatMap((set) => set.options.flatMap(({ proof }) => proof.facts)),
  ];
  return facts.some((ref) =>
    Object.entries(kb.facts.get(ref)?.qualifiers ?? {}).some(([id, value]) =>
      namesQualifier(sentence, id, value, kb),
    ),
  );
}
