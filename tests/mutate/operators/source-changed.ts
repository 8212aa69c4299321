import type { ItemOperator } from '../operator.ts';

/** A source is left out, or one is named that the facts do not cite. */
export const sourceChanged: ItemOperator = {
  level: 'item',
  name: 'source-changed',
  class: 'flaw',
  mutate: function* (item, { kb }) {
    const [first, ...rest] = item.sources;
    if (first === undefined) return;
    yield { what: `without ${first}`, draft: { ...item, sources: rest } };
    const other = [...kb.sources.keys()].find(
      (id) => !item.sources.some((cited) => cited.split('#')[0] === id),
    );
    if (other !== undefined)
      yield { what: `${other} added`, draft: { ...item, sources: [...item.sources, other] } };
  },
};
