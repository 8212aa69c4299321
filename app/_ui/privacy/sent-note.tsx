import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ToldRecordStore } from './told-record-store.ts';

const words = messages.data;

/** What erasing does not reach, and the name to ask for it by. Nothing where no record store is told, or of nobody. */
export function SentNote({ sent }: { readonly sent: ToldRecordStore | undefined }): ReactNode {
  if (sent === undefined || sent.pseudonyms.length === 0) return null;
  return <p>{words.sent(sent.host, sent.pseudonyms)}</p>;
}
