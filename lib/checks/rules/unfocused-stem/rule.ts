import type { Item } from '#lib/items/item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { inOwnSpelling } from '#lib/knowledge/own-spelling.ts';
import type { Finding, Rule } from '../../rule.ts';
import { claimsOf } from '../../text/claims-of.ts';
import { mentionedIds, nestedIds } from '../../text/mentions.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { optionSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { leadIn, paragraphs } from '../../text/sentences.ts';
import { plain, tokens } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';

/** Lead-ins that leave the question to the options. Source: the rubric's pattern for IWF-13. */
const LEFT_TO_OPTIONS = /^(?:regarding|concerning|which of the following (?:is|are) (?:true|correct))\b/iu;
/** Fewest words of a lead-in that names nothing the vocabulary knows. Source: the rubric, IWF-13. */
const FEWEST_WORDS = 6;

/** Points at what the sentence before has named: "A patient takes examplol. Which gate does it close?". */
const POINTING = /\b(?:it|its|they|them|their|this|these|those)\b/iu;

/** A stem that cannot be answered with the options covered. */
export const rule: Rule = {
  id: 'IWF-13',
  code: 'rules/unfocused-stem',
  waivable: true,
  why: 'Learners must read every option to learn what is asked; unfocused stems made items harder without measuring more.',
  help: 'Cover the options: the stem must name what the question is about, and have an answer that the facts give.',
  check: (item, kb) =>
    inOrder([...optionSets(item).flatMap((set) => unanswerable(item, set, kb)), ...proxies(item, kb)]),
};

/**
 * The answers to a stem are the other sides of the claims that it names one side of. None is an error: the key's facts
 * then say nothing of what the stem names, and the options alone bound the question. Keys that name no concept are
 * judged by the proof.
 */
function unanswerable(item: Item, set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  if (set.judges) return [];
  const named = nestedIds(inOwnSpelling(set.context, kb), kb);
  return set.keys.flatMap(({ text, proof }) => {
    const key = namedConcepts(text, kb);
    const claims = proof.facts.flatMap((ref) => claimsOf(ref, kb));
    if (key.length === 0 || claims.length === 0) return [];
    if (claims.some((claim) => claim.polarity === 1 && isOpen(claim, key, named))) return [];
    return [
      finding(
        'error',
        `Unexpected stem from which ${quoted(text)} does not follow without the options, expected it to name what its fact is about`,
        item.stem,
      ),
    ];
  });
}

/** True when the claim's other side, or something it is limited to, stands in the stem. */
function isOpen(
  { subject, object, qualifiers }: Claim,
  key: readonly ConceptId[],
  named: ReadonlySet<ConceptId>,
): boolean {
  return [subject, object, ...Object.values(qualifiers)].some((id) => !key.includes(id) && named.has(id));
}

/** Source: the rubric's text proxies for IWF-13. A missing question mark alone says nothing (half of sound items lack it). */
function proxies(item: Item, kb: KnowledgeBase): readonly Finding[] {
  const asked = plain(leadIn(item.stem));
  const left = LEFT_TO_OPTIONS.exec(asked)?.[0];
  if (left !== undefined) {
    return [
      finding(
        'warning',
        `Unexpected lead-in that begins with ${quoted(left)}, expected the question itself`,
        asked,
      ),
    ];
  }
  const count = tokens(asked).length;
  const named = POINTING.test(asked) ? (paragraphs(item.stem).at(-1) ?? asked) : asked;
  if (item.parts !== undefined || count >= FEWEST_WORDS || mentionedIds(named, kb).size > 0) return [];
  return [
    finding(
      'warning',
      `Unexpected lead-in of ${count} words that names no concept, expected a question that says what it is about`,
      asked,
    ),
  ];
}
