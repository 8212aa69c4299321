import type { ItemOperator } from '../operator.ts';

/** The item was made from an older version of one of its facts. */
export const staleFact: ItemOperator = {
  level: 'item',
  name: 'stale-fact',
  class: 'flaw',
  mutate: function* (item) {
    for (const [ref, version] of Object.entries(item.certificate.factVersions)) {
      const older = version.startsWith('0') ? `1${version.slice(1)}` : `0${version.slice(1)}`;
      yield {
        what: `an older version of ${ref}`,
        draft: item,
        recorded: {
          ...item,
          certificate: {
            ...item.certificate,
            factVersions: { ...item.certificate.factVersions, [ref]: older },
          },
        },
      };
    }
  },
};
