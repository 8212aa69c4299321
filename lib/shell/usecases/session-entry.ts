import { invariant } from '#lib/base/invariant.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import { orderOptions } from '#lib/forms/order-options.ts';
import type { Item } from '#lib/items/item.ts';
import type { StoredSession } from '../db/sessions.ts';

/** An item's place on the form of a session; in a participant's own order of options where the room is set so. */
export function sessionEntry(
  { id, form, settings, secret }: Pick<StoredSession, 'id' | 'form' | 'settings' | 'secret'>,
  item: Item,
  position: number,
  participant?: string,
): FormEntry {
  const entry = form.entries[position];
  invariant(entry !== undefined, `session ${id} has no position ${position}`);
  if (participant === undefined || settings.order === 'room') return entry;
  const [optionOrder] = orderOptions([item], `${secret}/${participant}/${position}`);
  return optionOrder === undefined ? entry : { ...entry, optionOrder };
}
