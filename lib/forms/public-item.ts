import { invariant } from '#lib/base/invariant.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { tiedAmounts } from '#lib/knowledge/tied-amounts.ts';
import { leadInOf, partsOf, type Item, type Option, type Part, type Response } from '#lib/items/item.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import type { PublicItem, PublicPart } from '#lib/items/view.ts';
import type { FormEntry } from './form.ts';
import { handleFor } from './handles.ts';

/** A response that names what the item does not have, too much of it, or nothing. */
export interface ResponseFault {
  readonly code: 'unknown-handle' | 'too-many-picks' | 'nothing-picked' | 'unreadable-entry';
}

/** What an item's kind says about answering it. */
export type Answering = Pick<ItemKind, 'picksIn'>;

/** As much as a learner may type where a number is asked for. */
const LONGEST_ENTRY = 40;

/** What was chosen as the browser says it: part handle → option handles, or the one text that was typed there. */
export type HandlePicks = Readonly<Record<string, readonly string[]>>;

/** A part and its options in the order in which they are shown. */
export interface ShownPart {
  readonly part: Part;
  readonly options: readonly Option[];
}

/** The parts and options of an item in the order of its form, no amount in them parted from its unit at the end of a line. */
export function shownParts(item: Item, entry: FormEntry): readonly ShownPart[] {
  const parts = new Map(partsOf(item).map((part) => [part.id, part]));
  return entry.optionOrder.map((order) => {
    const part = parts.get(order.part);
    invariant(part !== undefined, `${item.id} has no part ${order.part}`);
    return {
      part: { ...part, text: tiedAmounts(part.text) },
      options: order.options.map((id) => tiedOption(optionOf(item, part, id))),
    };
  });
}

/**
 * What a browser may see of an item before it is answered: no id, fact, key, rationale or proof; keys and distractors
 * have the same shape. Where a number is typed, not even the options.
 *
 * @param attemptSecret the secret that handles are made with, one per attempt
 * @param kind says how many options may be chosen in each part
 */
export function toPublicItem(
  item: Item,
  entry: FormEntry,
  attemptSecret: string,
  kind: Answering,
): PublicItem {
  return {
    handle: handleFor(attemptSecret, entry),
    kind: item.kind,
    context: tiedAmounts(contextOf(item.stem)),
    leadIn: shownLeadIn(item.stem),
    parts: shownParts(item, entry).map((shown) => ({
      ...publicPart(shown, entry, attemptSecret),
      picks: kind.picksIn(item, shown.part),
    })),
  };
}

/**
 * The response with the item's own ids.
 *
 * @returns refuses a handle that this place of this attempt did not give out, more picks than a part allows, a typed
 * text that is too long or holds control characters, and a response without any pick or text; a pick given twice
 * counts once
 */
export function fromHandles(
  item: Item,
  entry: FormEntry,
  attemptSecret: string,
  picks: HandlePicks,
  kind: Answering,
): Result<Response, ResponseFault> {
  const parts = new Map(partsOf(item).map((part) => [handleFor(attemptSecret, entry, part.id), part]));
  const chosen: Record<string, readonly string[]> = {};
  const entries: Record<string, string> = {};
  for (const [partHandle, values] of Object.entries(picks)) {
    const part = parts.get(partHandle);
    if (part === undefined) return refuse({ code: 'unknown-handle' });
    if (part.entry !== undefined) {
      const typed = typedText(values);
      if (!typed.ok) return typed;
      if (typed.value !== '') entries[part.id] = typed.value;
      continue;
    }
    const named = new Map(part.options.map(({ id }) => [handleFor(attemptSecret, entry, part.id, id), id]));
    const ids = chosenIds(named, values, kind.picksIn(item, part));
    if (!ids.ok) return ids;
    chosen[part.id] = ids.value;
  }
  const isTyped = Object.keys(entries).length > 0;
  if (!isTyped && Object.values(chosen).every((ids) => ids.length === 0))
    return refuse({ code: 'nothing-picked' });
  return ok({ picks: chosen, ...(isTyped ? { entries } : {}) });
}

/** A response as the browser says it: the opposite of `fromHandles`. */
export function toHandles(entry: FormEntry, attemptSecret: string, response: Response): HandlePicks {
  const handle = (...path: readonly string[]): string => handleFor(attemptSecret, entry, ...path);
  const picks = Object.entries(response.picks).map(([part, options]) => [
    handle(part),
    options.map((option) => handle(part, option)),
  ]);
  const typed = Object.entries(response.entries ?? {}).map(([part, text]) => [handle(part), [text]]);
  return Object.fromEntries([...picks, ...typed]) as HandlePicks;
}

/** @param named handle → option id, in the part's canonical order, which the ids keep */
function chosenIds(
  named: ReadonlyMap<string, string>,
  handles: readonly string[],
  limit: number,
): Result<readonly string[], ResponseFault> {
  const wanted = new Set(handles);
  if ([...wanted].some((handle) => !named.has(handle))) return refuse({ code: 'unknown-handle' });
  if (wanted.size > limit) return refuse({ code: 'too-many-picks' });
  return ok([...named].flatMap(([handle, id]) => (wanted.has(handle) ? [id] : [])));
}

/** What was typed, without white space around it; an empty text when nothing was. */
function typedText(values: readonly string[]): Result<string, ResponseFault> {
  if (values.length > 1) return refuse({ code: 'too-many-picks' });
  const text = (values[0] ?? '').trim();
  if (text.length > LONGEST_ENTRY || /\p{Cc}/u.test(text)) return refuse({ code: 'unreadable-entry' });
  return ok(text);
}

function publicPart(
  { part, options }: ShownPart,
  entry: FormEntry,
  secret: string,
): Omit<PublicPart, 'picks'> {
  const shown = part.entry === undefined ? options : [];
  return {
    handle: handleFor(secret, entry, part.id),
    text: part.text,
    options: shown.map(({ id, text }) => ({ handle: handleFor(secret, entry, part.id, id), text })),
    unit: part.entry?.unit,
  };
}

/** The patient case, or an empty string. */
export function contextOf(stem: string): string {
  const end = stem.lastIndexOf('\n\n');
  return end < 0 ? '' : stem.slice(0, end).trim();
}

/** The question as it is shown. */
export function shownLeadIn(stem: string): string {
  return tiedAmounts(leadInOf(stem));
}

function tiedOption(option: Option): Option {
  return { ...option, text: tiedAmounts(option.text), rationale: tiedAmounts(option.rationale) };
}

function optionOf(item: Item, part: Part, id: string): Option {
  const option = part.options.find((candidate) => candidate.id === id);
  invariant(option !== undefined, `part ${part.id} of ${item.id} has no option ${id}`);
  return option;
}
