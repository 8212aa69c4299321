import { rememberedOf } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import { bestAsAdvised } from '#lib/knowledge/best-action.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import type { Rule } from '../../rule.ts';
import { claimsOf } from '../../text/claims-of.ts';
import { withoutNames } from '../../text/mentions.ts';
import { optionSets } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { leadIn } from '../../text/sentences.ts';
import { plain } from '../../text/words.ts';
import { askedTells, phrases, tellingWords } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/** Source: the rubric, IWF-01 (d) names best, most, first and priority; other forms of "priority" are added here. */
const SUPERLATIVE = phrases('best|most|first|priority|priorities|prioriti[sz]e[sd]?', undefined, 'giu');
const TELLING = tellingWords(SUPERLATIVE.telling);
/** What ranks nothing: parts of a whole, places in time, fixed phrases. Chosen here. */
const HARMLESS =
  /\b(?:at most|most (?:people|persons|patients|adults|children|women|men|cases|countries|of)|for the first time|first (?:\w+ )?(?:doses?|minutes?|hours?|days?|weeks?|months?|years?|trimester|supply|prescription|visit|time|signs?))\b/giu;
/** Kinds of fact that put things in an order. */
const RANKING = new Set(['comparison', 'sequence']);

/** A lead-in that asks for the best, the most or the first, where no fact ranks. */
export const rule: Rule = {
  id: 'IWF-01d',
  code: 'rules/unranked-superlative',
  waivable: true,
  why: 'Where nothing says in what the options are ranked, two of them may be right, and experts will not agree on one.',
  help: 'Ask "which is", or teach the ranking: a comparison, a sequence, or a relation whose own words rank.',
  check: (item, kb) =>
    askedTells(TELLING, item)
      ? inOrder(asked(item).flatMap((text) => [...unranked(text, item, kb)].map((word) => at(word, text))))
      : [],
};

/** The lead-in, and the texts of parts: questions or statements. A passage tells what happened, and asks nothing. */
function asked(item: Item): readonly string[] {
  const parts = optionSets(item).filter((set) => !set.passage);
  return [leadIn(item.stem), ...parts.map((set) => set.text)].filter((text) => text !== '');
}

function unranked(text: string, item: Item, kb: KnowledgeBase): ReadonlySet<string> {
  const found = superlativesIn(bestAsAdvised(text, framesOfItem(item, kb)), kb);
  if (found.length === 0 || item.facts.some((ref) => RANKING.has(kb.facts.get(ref)?.kind ?? '')))
    return new Set();
  const ranked = wordsThatRank(item, kb);
  return new Set(found.filter((word) => !ranked.has(word)));
}

const superlativesIn = rememberedOf((text, kb: KnowledgeBase): readonly string[] => {
  const bare = withoutNames(text, kb).replace(HARMLESS, ' ').toLowerCase();
  return bare.match(SUPERLATIVE.pattern) ?? [];
});

/** Superlatives in the phrasing of the relations asked, and in the words of the facts' qualifiers: what they say is taught. */
function wordsThatRank(item: Item, kb: KnowledgeBase): ReadonlySet<string> {
  const frames = framesOfItem(item, kb);
  const phrases = item.facts.flatMap((ref) =>
    Object.entries(kb.facts.get(ref)?.qualifiers ?? {}).map(
      ([id, value]) => kb.qualifiers.get(id)?.values[value]?.phrase ?? '',
    ),
  );
  const topic = kb.objectives.filter(({ id, lesson }) => id === item.objective && lesson === item.lesson);
  const texts = [...frames, ...phrases, ...topic.map((objective) => objective.topic)];
  return new Set(texts.join(' ').toLowerCase().match(SUPERLATIVE.pattern) ?? []);
}

/** Statements and phrasings of the relations that the facts of an item are of. */
function framesOfItem(item: Item, kb: KnowledgeBase): readonly string[] {
  const relations = item.facts.flatMap((ref) => [
    kb.facts.get(ref)?.relation ?? '',
    ...claimsOf(ref, kb).map((claim) => claim.relation),
  ]);
  return [...new Set(relations)].flatMap((id) => framesOf(kb.relations.get(id)));
}

function framesOf(relation: Relation | undefined): readonly string[] {
  if (relation === undefined) return [];
  const roles = [...Object.values(relation.ask), ...Object.values(relation.askInCase)].flat();
  return [relation.statement, relation.negation, ...roles];
}

function at(word: string, text: string): ReturnType<typeof finding> {
  return finding(
    'error',
    `Unexpected "${word}" in ${quoted(text)} without a fact that ranks, expected a question on what is so`,
    plain(text),
  );
}
