import { revisionOf } from '#lib/bank/revise.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import { withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A proof names a fact that says nothing of the kind, in the option, the certificate and the item's list alike. */
export const proofFromAnotherFact: ItemOperator = {
  level: 'item',
  name: 'proof-from-another-fact',
  class: 'flaw',
  mutate: function* (item, { kb }) {
    const stranger = [...kb.facts.values()].find(({ relation }) =>
      item.facts.every((ref) => kb.facts.get(ref)?.relation !== relation),
    );
    if (stranger === undefined) return;
    const facts = [stranger.ref];
    for (const part of partsOf(item))
      for (const option of part.options) {
        const declared: Item = withOption(item, part.id, option.id, (one) => ({
          ...one,
          proof: { ...one.proof, facts },
        }));
        const isIt = (entry: { readonly part: string; readonly option: string }): boolean =>
          entry.part === part.id && entry.option === option.id;
        const recorded: Item = {
          ...declared,
          facts: [...item.facts, stranger.ref],
          certificate: {
            ...item.certificate,
            keys: item.certificate.keys.map((entry) => (isIt(entry) ? { ...entry, facts } : entry)),
            distractors: item.certificate.distractors.map((entry) =>
              isIt(entry) ? { ...entry, facts } : entry,
            ),
            factVersions: { ...item.certificate.factVersions, [stranger.ref]: stranger.version },
          },
        };
        yield {
          what: `${part.id}/${option.id} from ${stranger.ref}`,
          draft: declared,
          recorded: { ...recorded, revision: revisionOf(recorded, kb) },
        };
      }
  },
};
