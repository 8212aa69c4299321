import { invariant } from '#lib/base/invariant.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { leadInOf, partsOf, type Item, type Option, type Part, type Response } from '#lib/items/item.ts';
import type { PublicItem, PublicPart } from '#lib/items/view.ts';
import type { FormEntry } from './form.ts';
import { handleFor } from './handles.ts';

/** A response that names what the item does not have, too much of it, or nothing. */
export interface ResponseFault {
  readonly code: 'unknown-handle' | 'too-many-picks' | 'nothing-picked';
}

/** What was chosen as the browser says it: part handle → option handles. */
export type HandlePicks = Readonly<Record<string, readonly string[]>>;

/** A part and its options in the order in which they are shown. */
export interface ShownPart {
  readonly part: Part;
  readonly options: readonly Option[];
}

/** The parts and options of an item in the order of its form. */
export function shownParts(item: Item, entry: FormEntry): readonly ShownPart[] {
  const parts = new Map(partsOf(item).map((part) => [part.id, part]));
  return entry.optionOrder.map((order) => {
    const part = parts.get(order.part);
    invariant(part !== undefined, `${item.id} has no part ${order.part}`);
    return { part, options: order.options.map((id) => optionOf(item, part, id)) };
  });
}

/**
 * What a browser may see of an item before it is answered: no id, fact, key, rationale or proof; keys and distractors
 * have the same shape.
 *
 * @param attemptSecret the secret that handles are made with, one per attempt
 * @param picksPerPart how many options may be chosen in one part, from the item's kind
 */
export function toPublicItem(
  item: Item,
  entry: FormEntry,
  attemptSecret: string,
  picksPerPart: number,
): PublicItem {
  return {
    handle: handleFor(attemptSecret, entry),
    kind: item.kind,
    context: contextOf(item.stem),
    leadIn: leadInOf(item.stem),
    parts: shownParts(item, entry).map((shown) => publicPart(shown, entry, attemptSecret)),
    picksPerPart,
  };
}

/**
 * The response with the item's own ids.
 *
 * @returns refuses a handle that this place of this attempt did not give out, more picks than a part allows, and a
 * response without any pick; a pick given twice counts once
 */
export function fromHandles(
  item: Item,
  entry: FormEntry,
  attemptSecret: string,
  picks: HandlePicks,
  picksPerPart: number,
): Result<Response, ResponseFault> {
  const parts = new Map(partsOf(item).map((part) => [handleFor(attemptSecret, entry, part.id), part]));
  const chosen: Record<string, readonly string[]> = {};
  for (const [partHandle, handles] of Object.entries(picks)) {
    const part = parts.get(partHandle);
    if (part === undefined) return refuse({ code: 'unknown-handle' });
    const wanted = new Set(handles);
    const ids = part.options
      .map((option) => option.id)
      .filter((id) => wanted.has(handleFor(attemptSecret, entry, part.id, id)));
    if (ids.length < wanted.size) return refuse({ code: 'unknown-handle' });
    if (ids.length > picksPerPart) return refuse({ code: 'too-many-picks' });
    chosen[part.id] = ids;
  }
  const isEmpty = Object.values(chosen).every((ids) => ids.length === 0);
  return isEmpty ? refuse({ code: 'nothing-picked' }) : ok({ picks: chosen });
}

function publicPart({ part, options }: ShownPart, entry: FormEntry, secret: string): PublicPart {
  return {
    handle: handleFor(secret, entry, part.id),
    text: part.text,
    options: options.map(({ id, text }) => ({ handle: handleFor(secret, entry, part.id, id), text })),
  };
}

function contextOf(stem: string): string {
  const end = stem.lastIndexOf('\n\n');
  return end < 0 ? '' : stem.slice(0, end).trim();
}

function optionOf(item: Item, part: Part, id: string): Option {
  const option = part.options.find((candidate) => candidate.id === id);
  invariant(option !== undefined, `part ${part.id} of ${item.id} has no option ${id}`);
  return option;
}
