import { idsOf, presentId } from '../db/same-learner.ts';
import type { Store } from '../db/store.ts';
import { pseudonymOf } from './pseudonym.ts';

/** What a learner is called in the record store now; and what they were called there on devices that were joined since. */
export async function ownPseudonyms(store: Store, learner: string): Promise<readonly string[]> {
  return store.read(async (records) => {
    const present = await presentId(records, learner);
    const rows = await idsOf(records, present).execute();
    const others = rows.map(({ id }) => id).filter((id) => id !== present);
    return [present, ...others.sort()].map(pseudonymOf);
  });
}
