/**
 * Whether a body is one that React sends to a server action. React's own reader takes every fault in one for a failure of the
 * server. Actions here take a form, and perhaps what they answered before it: plain values, and nothing that refers to others.
 */
import { calledForm } from './called-form.ts';

const CALLED = 'next-action';
/** The arguments, and what else stands in a part of its own. */
const CHUNK = /^[0-9a-f]{1,3}$/u;
/** Of a form that was sent without a script: which action, and what it answered before. */
const STATE = /^\$ACTION_\d{1,3}:\d{1,3}$/u;
/** Texts that begin with a dollar sign: escaped, nothing, a form, and in `STATE` what stands in the next part. */
const REFERENCE = /^\$(?:\$|undefined$|K[0-9a-f]{1,3}$)/u;
const NEXT_PART = /^\$@1$/u;
const ARGUMENTS_MAX = 8;
const DEPTH_MAX = 8;

/** Headers as Node has them. */
type CallHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** True for a request that may be meant for a server action: its body is then looked at before anything reads it. */
export function isCall(method: string | undefined, headers: CallHeaders): boolean {
  return method === 'POST' && (headers[CALLED] !== undefined || isMultipart(headers));
}

/** True for a body that an action can be given, and for a whole form that no script sent. */
export async function isSoundCall(headers: CallHeaders, body: Buffer): Promise<boolean> {
  const isCalled = headers[CALLED] !== undefined;
  // Next takes a header without an id for a bug of its own.
  if (headers[CALLED] === '') return false;
  if (!isMultipart(headers)) return !isUrlEncoded(headers) && isArguments(body.toString('utf8'));
  const form = await (isCalled ? calledForm(headers, body) : sentForm(headers, body));
  if (form === undefined) return false;
  const parts = isCalled ? CHUNK : STATE;
  const isSound = [...form].every(([name, value]) => !parts.test(name) || isPlainJson(value, name));
  return isSound && (!isCalled || isArguments(form.get('0')));
}

function isMultipart(headers: CallHeaders): boolean {
  return typeOf(headers).startsWith('multipart/form-data');
}

function isUrlEncoded(headers: CallHeaders): boolean {
  return typeOf(headers).startsWith('application/x-www-form-urlencoded');
}

function typeOf(headers: CallHeaders): string {
  return String(headers['content-type'] ?? '').toLowerCase();
}

/** Next reads forms that no script sent with the same parser. */
async function sentForm(headers: CallHeaders, body: Buffer): Promise<FormData | undefined> {
  const type = String(headers['content-type']);
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
}

function isArguments(text: unknown): boolean {
  const value = typeof text === 'string' ? parsed(text) : undefined;
  return Array.isArray(value) && value.length <= ARGUMENTS_MAX && isPlain(value, false, 1);
}

function isPlainJson(text: unknown, name: string): boolean {
  const value = typeof text === 'string' ? parsed(text) : undefined;
  return value !== undefined && isPlain(value, STATE.test(name), 1);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown, mayRefer: boolean, depth: number): boolean {
  if (depth > DEPTH_MAX) return false;
  if (typeof value === 'string')
    return !value.startsWith('$') || REFERENCE.test(value) || (mayRefer && NEXT_PART.test(value));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([name, inner]) => name !== '__proto__' && isPlain(inner, mayRefer, depth + 1),
  );
}
