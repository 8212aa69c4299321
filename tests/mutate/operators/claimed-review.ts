import type { ItemOperator } from '../operator.ts';

/** The certificate says that the facts were reviewed although nobody did. */
export const claimedReview: ItemOperator = {
  level: 'item',
  name: 'claimed-review',
  class: 'flaw',
  mutate: function* (item) {
    if (!item.certificate.reviewed)
      yield {
        what: 'reviewed: true',
        draft: item,
        recorded: { ...item, certificate: { ...item.certificate, reviewed: true } },
      };
  },
};
