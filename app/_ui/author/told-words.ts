import { messages } from '#app/_ui/messages/messages.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { RefusalCode } from '#lib/shell/usecases/refusals.ts';
import type { ToldOfItem } from './bench-item-data.ts';

/** What was told of the last decision, and about which item; the item is empty where none is known. */
export interface ToldDecision {
  readonly code: RefusalCode | keyof typeof pageMessages.author.written;
  readonly item: string;
}

/** What became of a decision, in a sentence. */
export function toldWords({ code }: ToldDecision): ToldOfItem {
  const { written } = pageMessages.author;
  if (code === 'approve' || code === 'retire' || code === 'take-back')
    return { text: written[code], isRefused: false };
  return { text: messages.refusals[code], isRefused: true };
}
