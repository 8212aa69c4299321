import { once } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { qualifierWords } from '../../text/names-qualifier.ts';
import { optionSets } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { meet } from '../../text/shared.ts';
import { finding, inOrder } from '../finding.ts';
import { jurisdictionsIn, mayNameJurisdiction } from './jurisdictions.ts';

/** A fact that another one replaces, that has changed since the item was made, or that holds in another country than the stem's. */
export const rule: Rule = {
  id: 'IWF-31',
  code: 'rules/outdated-fact',
  waivable: false,
  why: 'An answer that was right last year, or is right in another country, harms whoever acts on it.',
  help: 'Ask the fact that replaces it, make the item again from the changed fact, or name the country of the fact.',
  check: (item, kb) => {
    const refs = [
      ...new Set([
        ...item.facts,
        ...optionSets(item).flatMap((set) => set.options.flatMap(({ proof }) => proof.facts)),
      ]),
    ];
    return inOrder([...refs.flatMap((ref) => outdated(ref, item, kb)), ...elsewhere(item, kb)]);
  },
};

function outdated(ref: FactRef, item: Item, kb: KnowledgeBase): readonly Finding[] {
  const fact = kb.facts.get(ref);
  if (fact === undefined) return [];
  const next = replacementsIn(kb).get(ref);
  const recorded = item.certificate.factVersions[ref];
  const changed = recorded !== undefined && recorded !== fact.version;
  return [
    ...(next === undefined
      ? []
      : [finding('error', `Unexpected fact "${ref}", which is superseded, expected "${next}"`, ref)]),
    ...(changed
      ? [
          finding(
            'error',
            `Unexpected version of the fact "${ref}", which has changed since, expected an item made from what it says now`,
            ref,
          ),
        ]
      : []),
  ];
}

/** Fact → the fact that replaces it. An id in `supersedes` names a fact of the same lesson. */
const replacementsIn = once(
  (kb: KnowledgeBase): ReadonlyMap<FactRef, FactRef> =>
    new Map(
      [...kb.facts.values()].flatMap(({ ref, course, lesson, entry }) =>
        entry.supersedes === undefined ? [] : [[`${course}/${lesson}/${entry.supersedes}`, ref] as const],
      ),
    ),
);

/** The stem, or the part's text, names countries of which the key's fact names none, but another. */
function elsewhere(item: Item, kb: KnowledgeBase): readonly Finding[] {
  if (!mayNameJurisdiction(item)) return [];
  return optionSets(item).flatMap((set) => {
    const stated = jurisdictionsIn(set.context);
    if (stated.size === 0) return [];
    return set.keys
      .flatMap(({ proof }) => proof.facts)
      .flatMap((ref) => kb.facts.get(ref) ?? [])
      .flatMap((fact) => {
        const own = jurisdictionsOf(fact, kb);
        if (own.size === 0 || meet(own, stated)) return [];
        const [there, here] = [own, stated].map((names) => [...names].sort().join(', '));
        return [
          finding(
            'error',
            `Unexpected ${quoted(here ?? '')} in the stem for the fact "${fact.ref}", expected ${quoted(there ?? '')}`,
            set.context,
          ),
        ];
      });
  });
}

function jurisdictionsOf(fact: Fact, kb: KnowledgeBase): ReadonlySet<string> {
  const words = Object.entries(fact.qualifiers).flatMap(([id, value]) => qualifierWords(id, value, kb));
  return new Set(words.flatMap((form) => [...jurisdictionsIn(form)]));
}
