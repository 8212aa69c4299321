import { withFact } from '../edit-content.ts';
import { statedClaimsOf } from '../stated-claims.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact in another lesson says that it is not so. */
export const contradictElsewhere: ContentOperator = {
  level: 'content',
  name: 'contradict-elsewhere',
  class: 'content',
  places: (world) =>
    statedClaimsOf(world).map(({ fact, claim, entry, elsewhere }) => ({
      what: elsewhere,
      spoil: () => {
        const denied = { ...entry, id: 'contradiction', not: true };
        const files = withFact(world.files, elsewhere, denied, 'A newer report says that this is not so');
        const what = `denies ${claim.subject} ${claim.relation} ${claim.object} of ${fact.ref}`;
        return files === undefined ? undefined : { what, files, touched: [elsewhere] };
      },
    })),
};
