/** How much a request may bring with it, and that what is meant for an action can be given to one. */
import type { IncomingMessage } from 'node:http';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { isCall, isSoundCall } from './action-call.ts';
import type { Refusal } from './refusal.ts';
import { readWhole } from './whole-request.ts';

const KIB = 1024;

/** Forms, answers and actions; the largest answer is about 3 kB. Of a body that does not say its length, on every path. */
const LARGEST_BYTES = 64 * KIB;

/** A learner with 20,000 responses makes a file of about 20 MB. */
const LARGEST_BY_PATH: ReadonlyMap<string, number> = new Map([['/api/my-data/import', 64 * KIB * KIB]]);

const UNREADABLE: Refusal = { status: 400, why: 'The body cannot be read as a form.' };

/**
 * The request as the pages may have it, or why they may not.
 *
 * What says its length is judged by that, and Node lets nothing beyond it in. What does not is read here, and so is what may be
 * meant for an action; both are handed on whole.
 */
export async function admitBody(
  request: IncomingMessage,
  path: string,
): Promise<Result<IncomingMessage, Refusal>> {
  const { method, headers } = request;
  const saysLength = headers['transfer-encoding'] === undefined;
  const most = saysLength ? bodyLimit(path) : LARGEST_BYTES;
  if (Number(headers['content-length'] ?? 0) > most) return refuse(tooLarge(path));
  const isAction = !path.startsWith('/api/') && isCall(method, headers);
  if (saysLength && !isAction) return ok(request);
  const whole = await readWhole(request, most);
  if (whole === undefined) return refuse(tooLarge(path));
  return isAction && !(await isSoundCall(headers, whole.body)) ? refuse(UNREADABLE) : ok(whole.request);
}

/** Bytes that a request to this path may bring when it says so. */
function bodyLimit(path: string): number {
  return LARGEST_BY_PATH.get(path) ?? LARGEST_BYTES;
}

function tooLarge(path: string): Refusal {
  const unknown = `none of a body of unknown length above ${LARGEST_BYTES}`;
  const why = `The body of this request is too large: at most ${bodyLimit(path)} bytes are read here, and ${unknown}.`;
  return { status: 413, why };
}
