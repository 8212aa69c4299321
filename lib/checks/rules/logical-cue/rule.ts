import type { Item, Option } from '#lib/items/item.ts';
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
  check: (item, kb) =>
    inOrder(
      answerSets(item).flatMap((set) => [
        ...outOfRange(set, kb),
        ...outOfClass(item, set, kb),
        ...loneNumber(set),
        ...loneUnit(item, set),
      ]),
    ),
};

function outOfRange(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const kinds = kindsAsked(set, kb);
  if (kinds.size === 0) return [];
  const expected = [...kinds]
    .map((id) => kb.kinds.get(id)?.label ?? id)
    .sort()
    .join(' or ');
  return set.options
    .filter(({ text }) => {
      const own = namedConcepts(text, kb).map((id) => kb.concepts.get(id)?.kind ?? '');
      return own.length > 0 && !own.some((kind) => kinds.has(kind));
    })
    .map(({ text }) =>
      finding(
        'error',
        `Unexpected option ${quoted(text)} that cannot answer the question, expected a ${expected}`,
        text,
      ),
    );
}

/** The kinds that may stand where the key stands in the claims that it rests on: the range or the domain of their relation. */
function kindsAsked(set: OptionSet, kb: KnowledgeBase): ReadonlySet<string> {
  return new Set(set.keys.flatMap((key) => kindsOfKey(key, namedConcepts(key.text, kb), kb)));
}

function kindsOfKey({ proof }: Option, ids: readonly ConceptId[], kb: KnowledgeBase): readonly string[] {
  return proof.facts.flatMap((ref) =>
    claimsOf(ref, kb).flatMap(({ relation, subject, object }) => {
      const known = kb.relations.get(relation);
      if (known === undefined) return [];
      return [
        ...(ids.includes(object) ? [known.range] : []),
        ...(ids.includes(subject) ? [known.domain] : []),
      ];
    }),
  );
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
