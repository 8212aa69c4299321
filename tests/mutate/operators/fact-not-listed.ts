import type { ItemOperator } from '../operator.ts';

/** A fact on which a proof rests is left out of the item's list, or one is listed that does not exist. */
export const factNotListed: ItemOperator = {
  level: 'item',
  name: 'fact-not-listed',
  class: 'flaw',
  mutate: function* (item) {
    const [first] = item.facts;
    if (first === undefined) return;
    const { certificate } = item;
    const factVersions = Object.fromEntries(
      Object.entries(certificate.factVersions).filter(([ref]) => ref !== first),
    );
    yield {
      what: `${first} not listed`,
      draft: item,
      recorded: { ...item, facts: item.facts.slice(1), certificate: { ...certificate, factVersions } },
    };
    const absent = `${item.course}/${item.lesson}/no-such-fact`;
    yield { what: `${absent} listed`, draft: { ...item, facts: [...item.facts, absent] } };
  },
};
