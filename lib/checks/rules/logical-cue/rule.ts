import type { Item, Option } from '#lib/items/item.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { claimsOf } from '../../text/claims-of.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { answerSets, type OptionSet } from '../../text/option-sets.ts';
import { quantity } from '../../text/quantity.ts';
import { quoted } from '../../text/quoted.ts';
import { leadIn } from '../../text/sentences.ts';
import { meet } from '../../text/shared.ts';
import { optionHas, soughtInOptions } from '../../text/sought.ts';
import { finding, inOrder } from '../finding.ts';
import { classAsked } from './class-asked.ts';
import { unitsGiven, unitsAsked } from './units-in.ts';

/** An option that alone fits the question, or one that does not fit it at all. */
export const rule: Rule = {
  id: 'IWF-08',
  code: 'rules/logical-cue',
  waivable: true,
  why: 'Where only some options can answer the question, the rest are struck out without knowledge.',
  help: 'Use options of the kind that the relation asks for, and give all of them, or none, a number and the unit of the stem.',
  check: (item, kb) => {
    const numbers = optionHas(IN_NUMBERS, item, kb);
    const units = optionHas(WITH_UNIT, item, kb);
    return inOrder(
      answerSets(item).flatMap((set) => [
        ...outOfRange(set, kb),
        ...outOfClass(item, set, kb),
        ...(numbers ? loneNumber(set) : []),
        ...(units ? loneUnit(item, set) : []),
      ]),
    );
  },
};

const IN_NUMBERS = soughtInOptions((text) => quantity(text) !== undefined);
const WITH_UNIT = soughtInOptions((text) => unitsGiven(text).size > 0);

function outOfRange(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const kinds = kindsAsked(set, kb);
  if (kinds.size === 0) return [];
  const outside = set.options.filter(({ text }) => {
    const own = namedConcepts(text, kb);
    return own.length > 0 && !own.some((id) => kinds.has(kb.concepts.get(id)?.kind ?? ''));
  });
  if (outside.length === 0) return [];
  const expected = [...kinds]
    .map((id) => kb.kinds.get(id)?.label ?? id)
    .sort()
    .join(' or ');
  return outside.map(({ text }) =>
    finding(
      'error',
      `Unexpected option ${quoted(text)} that cannot answer the question, expected a ${expected}`,
      text,
    ),
  );
}

/** The kinds that may stand where the key stands in the claims that it rests on: the range or the domain of their relation. */
function kindsAsked(set: OptionSet, kb: KnowledgeBase): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const { text, proof } of set.keys) {
    const ids = namedConcepts(text, kb);
    if (ids.length > 0) for (const ref of proof.facts) addKinds(claimsOf(ref, kb), ids, kb, kinds);
  }
  return kinds;
}

function addKinds(
  claims: readonly Claim[],
  ids: readonly ConceptId[],
  kb: KnowledgeBase,
  kinds: Set<string>,
): void {
  for (const { relation, subject, object } of claims) {
    const inRange = ids.includes(object);
    const inDomain = ids.includes(subject);
    const known = inRange || inDomain ? kb.relations.get(relation) : undefined;
    if (known === undefined) continue;
    if (inRange) kinds.add(known.range);
    if (inDomain) kinds.add(known.domain);
  }
}

/** "Which benzodiazepine …?" with some options that are none. */
function outOfClass(item: Item, set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const asked = classAsked(set.text.endsWith('?') ? set.text : leadIn(item.stem), kb);
  if (asked === undefined) return [];
  const belongs = ({ text }: Option): boolean =>
    namedConcepts(text, kb).some((id) => id !== asked && kb.wider.get(id)?.has(asked) === true);
  const outside = set.options.filter(
    (option) => namedConcepts(option.text, kb).length > 0 && !belongs(option),
  );
  if (!set.options.some(belongs)) return [];
  const label = kb.concepts.get(asked)?.label ?? asked;
  return outside.map(({ text }) =>
    finding(
      'error',
      `Unexpected option ${quoted(text)} where the stem asks for "${label}", expected one of that class`,
      text,
    ),
  );
}

function loneNumber(set: OptionSet): readonly Finding[] {
  const [only, another] = set.options.filter(({ text }) => quantity(text) !== undefined);
  if (only === undefined || another !== undefined || set.options.length < 2) return [];
  return [
    finding(
      'error',
      `Unexpected number ${quoted(only.text)} in one option alone, expected numbers in all options or none`,
      only.text,
    ),
  ];
}

function loneUnit(item: Item, set: OptionSet): readonly Finding[] {
  if (set.options.length < 2) return [];
  const question = leadIn(item.stem);
  const asked = unitsAsked(set.text === '' ? question : `${question} ${set.text}`);
  if (asked.size === 0) return [];
  const [only, another] = set.options.filter(({ text }) => meet(unitsGiven(text), asked));
  if (only === undefined || another !== undefined) return [];
  return [
    finding(
      'error',
      `Unexpected unit of the stem in ${quoted(only.text)} alone, expected it in all options or none`,
      only.text,
    ),
  ];
}
