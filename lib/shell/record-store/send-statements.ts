/** Statements over HTTP, to the one address that is configured. */
import { z } from 'zod';
import type { Statement } from '#lib/exchange/xapi/statement.ts';
import { XAPI_VERSION } from '#lib/exchange/xapi/vocabulary.ts';
import type { RecordStoreConfig } from '../config.ts';

/**
 * What came of it: there now; not now, because of the store, whose `isFailure` may be one with these statements alone; or never,
 * because of some of the statements: the others are there.
 */
export type Sent =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'away'; readonly reason: string; readonly isFailure: boolean }
  | { readonly outcome: 'unfit'; readonly reason: string };

/** Of one request: some record stores take a megabyte at most. */
export const BATCH = 25;
const TIMEOUT_MS = 15_000;
/** It has another statement with the id, which is this one as it was sent before. */
const CONFLICT = 409;
/** The statements are wrong, or too many bytes; any other refusal is about the address, the key or the moment. */
const UNFIT: readonly number[] = [400, 413, 422];
/** From here on the store failed, as it does on statements that it trips over. */
const FAILURE = 500;
/** What a store says of a batch: an id for each statement. */
const ANSWER_BYTES_MAX = 64 * 1024;

/** Where statements go; and what lets go of a request that is under way. */
export interface Receiver extends RecordStoreConfig {
  readonly signal: AbortSignal;
}

/** What was answered, or why nothing was. */
interface Reply {
  readonly status: number | undefined;
  /** Of an answer that is not what a record store says; or why there is none. */
  readonly fault?: string;
}

/**
 * Sends statements; those that are there already are passed over. Never throws for what the network or the store does.
 *
 * @param statements at most `BATCH`
 */
export async function sendBatch(store: Receiver, statements: readonly Statement[]): Promise<Sent> {
  const reply = await post(store, statements);
  const { status } = reply;
  // A store takes all of a batch or nothing of it (xAPI 1.0.3, part 3, 2.1.2): who is to blame shows one by one.
  const isMixed = status !== undefined && (status === CONFLICT || UNFIT.includes(status));
  return isMixed ? sendSingly(store, statements) : sentBy(reply);
}

async function sendSingly(store: Receiver, statements: readonly Statement[]): Promise<Sent> {
  let unfit: Sent | undefined = undefined;
  for (const statement of statements) {
    const reply = await ask(store, 'PUT', `statements?statementId=${statement.id}`, statement);
    const sent = reply.status === CONFLICT ? { outcome: 'taken' as const } : sentBy(reply);
    if (sent.outcome === 'away') return sent;
    if (sent.outcome === 'unfit') unfit ??= sent;
  }
  return unfit ?? { outcome: 'taken' };
}

function sentBy({ status, fault }: Reply): Sent {
  if (fault !== undefined) return { outcome: 'away', reason: fault, isFailure: false };
  if (status === undefined || status === 200 || status === 204) return { outcome: 'taken' };
  const reason = `it answers ${String(status)}`;
  if (UNFIT.includes(status)) return { outcome: 'unfit', reason };
  return { outcome: 'away', reason, isFailure: status >= FAILURE };
}

/** What answers 200 without the ids of the statements is something else than a record store, which has kept nothing. */
async function post(store: Receiver, statements: readonly Statement[]): Promise<Reply> {
  const reply = await ask(store, 'POST', 'statements', statements);
  if (reply.status !== 200 && reply.status !== 204) return reply;
  const kept = z.array(z.string()).safeParse(reply.body);
  const ids = new Set(kept.data?.map((id) => id.toLowerCase()));
  if (statements.every(({ id }) => ids.has(id))) return reply;
  return { status: undefined, fault: `it answers ${String(reply.status)}, but not as a record store does` };
}

/** A redirect is not followed: key and secret go to nobody else. */
async function ask(
  { url, key, secret, signal }: Receiver,
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
): Promise<Reply & { readonly body?: unknown }> {
  try {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: {
        Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
        'Content-Type': 'application/json',
        'X-Experience-API-Version': XAPI_VERSION,
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await readAnswer(response) };
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return { status: undefined, fault: isLate ? 'it does not answer in time' : 'it cannot be reached' };
  }
}

/** @returns the JSON of an answer; undefined for what is none, or is longer than any answer */
async function readAnswer({ body }: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > ANSWER_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
