/** What is refused before the pages see it, because Next takes it for a failure of its own and answers 500. */
import type { IncomingMessage } from 'node:http';
import { readWhole } from '../guard/whole-request.ts';
import { unsoundAddress } from './sound-address.ts';
import { isCall, isSoundCall } from './sound-call.ts';
import { isSoundState } from './sound-state.ts';

const STATE = 'next-router-state-tree';

export interface Unsound {
  readonly status: 400 | 414;
  readonly why: string;
}

/** Why the pages cannot read a request's address or headers; undefined when they can. */
export function unsoundHead({
  url = '',
  headers,
}: Pick<IncomingMessage, 'url' | 'headers'>): Unsound | undefined {
  const unsound = unsoundAddress(url);
  if (unsound !== undefined || isSoundState(headers[STATE])) return unsound;
  return { status: 400, why: `The header ${STATE} cannot be read.` };
}

/**
 * The request, as an action may have it: its body is read here, and handed on whole. Undefined for a body that no action can
 * be given, or of more than `most` bytes. What calls no action is handed on as it is.
 */
export async function soundCall(
  request: IncomingMessage,
  most: number,
): Promise<IncomingMessage | undefined> {
  const { url = '', method, headers } = request;
  if (url.startsWith('/api/') || !isCall(method, headers)) return request;
  const whole = await readWhole(request, most);
  return whole !== undefined && (await isSoundCall(headers, whole.body)) ? whole.request : undefined;
}
