import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { namesQualifier, qualifierWords } from '../../text/names-qualifier.ts';
import { optionSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { finding, inOrder } from '../finding.ts';

/** A key whose fact is limited to something (a country, a population, a document) that stem and part do not name. */
export const rule: Rule = {
  id: 'IWF-01a',
  code: 'rules/missing-qualifier',
  waivable: true,
  why: 'What is right in one country, population or document may be wrong in another: without it the item has several answers.',
  help: 'Name every qualifier of the fact in the stem, in the words of the vocabulary.',
  check: (item, kb) => inOrder(optionSets(item).flatMap((set) => missing(set, kb))),
};

function missing(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const facts = new Set(set.keys.flatMap(({ proof }) => proof.facts));
  return [...facts].flatMap((ref) =>
    Object.entries(kb.facts.get(ref)?.qualifiers ?? {})
      .filter(([id, value]) => !namesQualifier(set.context, id, value, kb))
      .map(([id, value]) => {
        const words = qualifierWords(id, value, kb)[0] ?? value;
        return finding(
          'error',
          `Unexpected stem without the ${kb.qualifiers.get(id)?.label ?? id} of its fact "${ref}", expected ${quoted(words)}`,
          set.context,
        );
      }),
  );
}
