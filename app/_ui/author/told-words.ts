import { messages } from '#app/_ui/messages/messages.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ItemLine } from '#lib/bank/workbench/fact-bench.ts';
import type { RefusalCode } from '#lib/shell/usecases/refusals.ts';
import { itemAnchor } from './bench-place.ts';
import type { ToldOfItem } from './bench-item-data.ts';

/** What was told of the last decision, and about which item; the item is empty where none is known. */
export interface ToldDecision {
  readonly code: RefusalCode | keyof typeof pageMessages.author.written;
  readonly item: string;
}

/** What became of a decision, in a sentence. @param next what is to be read then */
export function toldWords({ code }: ToldDecision, next?: ItemLine): ToldOfItem {
  const { written } = pageMessages.author;
  if (code === 'take-back') return { text: written[code], isRefused: false };
  if (code === 'approve' || code === 'retire')
    return { text: written[code], isRefused: false, next: next === undefined ? 'none' : aimedAt(next) };
  return { text: messages.refusals[code], isRefused: true };
}

/** Why the last decision was not written, where it was not. */
export function refusedWords(told: ToldDecision | undefined): string | undefined {
  const words = told === undefined ? undefined : toldWords(told);
  return words?.isRefused === true ? words.text : undefined;
}

function aimedAt({ id, leadIn }: ItemLine): Exclude<ToldOfItem['next'], 'none' | undefined> {
  return { id, leadIn, anchor: itemAnchor(id) };
}
