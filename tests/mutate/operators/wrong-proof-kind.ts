import { revisionOf } from '#lib/bank/revise.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import { distractorsOf, withOption } from '../edit-item.ts';
import type { ItemOperator } from '../operator.ts';

/** A distractor declares a proof that does not exist, in its option and in the certificate alike. */
export const wrongProofKind: ItemOperator = {
  level: 'item',
  name: 'wrong-proof-kind',
  class: 'flaw',
  mutate: function* (item, { kb }) {
    for (const part of partsOf(item))
      for (const wrong of distractorsOf(part)) {
        const proof = { ...wrong.proof, kind: wrong.proof.kind === 'R7' ? ('R3' as const) : ('R7' as const) };
        const declared: Item = withOption(item, part.id, wrong.id, (option) => ({ ...option, proof }));
        const distractors = item.certificate.distractors.map((entry) =>
          entry.part === part.id && entry.option === wrong.id ? { ...entry, proof: proof.kind } : entry,
        );
        const recorded = { ...declared, certificate: { ...item.certificate, distractors } };
        yield {
          what: `${part.id}/${wrong.id}: ${proof.kind}`,
          draft: declared,
          recorded: { ...recorded, revision: revisionOf(recorded, kb) },
        };
      }
  },
};
