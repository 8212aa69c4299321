import { withFact } from '../edit-content.ts';
import { statedClaimsOf } from '../stated-claims.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact in another lesson gives a functional relation another value, which the first fact calls false. */
export const secondValueElsewhere: ContentOperator = {
  level: 'content',
  name: 'second-value-elsewhere',
  class: 'content',
  places: (world) =>
    statedClaimsOf(world).flatMap(({ fact, claim, entry, elsewhere }) => {
      const denied = world.kb.claims.filter(
        (one) => one.fact === fact.ref && one.polarity === -1 && one.subject === claim.subject,
      );
      return denied
        .filter(({ object }) => Object.hasOwn(world.parsed.vocabulary.concepts, object))
        .map(({ object }) => ({
          what: elsewhere,
          spoil: () => {
            const other = { ...entry, id: 'second-value', object };
            const files = withFact(world.files, elsewhere, other, 'A newer report gives something else');
            const what = `says ${claim.subject} ${claim.relation} ${object}, which ${fact.ref} denies`;
            return files === undefined ? undefined : { what, files, touched: [elsewhere] };
          },
        }));
    }),
};
