/** Statements over HTTP, to the one address that is configured. */
import type { Statement } from '#lib/exchange/xapi/statement.ts';
import { XAPI_VERSION } from '#lib/exchange/xapi/vocabulary.ts';
import type { RecordStoreConfig } from '../config.ts';

/** What came of it: there now; not now, because of the store; or never, because of the statements. */
export type Sent =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'away' | 'unfit'; readonly reason: string };

/** Of one request: some record stores take a megabyte at most. */
const BATCH = 25;
const TIMEOUT_MS = 15_000;
/** It has another statement with the id, which is this one as it was sent before. */
const CONFLICT = 409;
/** The statements are wrong, or too many bytes; any other refusal is about the address, the key or the moment. */
const UNFIT: readonly number[] = [400, 413, 422];

/** Sends statements; those that are there already are passed over. Never throws for what the network or the store does. */
export async function sendStatements(
  store: RecordStoreConfig,
  statements: readonly Statement[],
): Promise<Sent> {
  for (let from = 0; from < statements.length; from += BATCH) {
    const sent = await sendBatch(store, statements.slice(from, from + BATCH));
    if (sent.outcome !== 'taken') return sent;
  }
  return { outcome: 'taken' };
}

/** All at once; one by one where some are there already, since the store then refuses all (xAPI 1.0.3, part 3, 2.1.2). */
async function sendBatch(store: RecordStoreConfig, statements: readonly Statement[]): Promise<Sent> {
  const status = await ask(store, 'POST', 'statements', statements);
  if (status !== CONFLICT) return sentBy(status);
  for (const statement of statements) {
    const one = await ask(store, 'PUT', `statements?statementId=${statement.id}`, statement);
    if (one !== CONFLICT && sentBy(one).outcome !== 'taken') return sentBy(one);
  }
  return { outcome: 'taken' };
}

function sentBy(status: number | string): Sent {
  if (status === 200 || status === 204) return { outcome: 'taken' };
  if (typeof status === 'string') return { outcome: 'away', reason: status };
  return { outcome: UNFIT.includes(status) ? 'unfit' : 'away', reason: `it answers ${String(status)}` };
}

/** @returns the status; or why there is none. A redirect is not followed: key and secret go to nobody else. */
async function ask(
  { url, key, secret }: RecordStoreConfig,
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
): Promise<number | string> {
  try {
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
        'Content-Type': 'application/json',
        'X-Experience-API-Version': XAPI_VERSION,
      },
      body: JSON.stringify(body),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError'
      ? 'it does not answer in time'
      : 'it cannot be reached';
  }
}
