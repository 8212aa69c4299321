/** A cookie value that only this installation can have made: `id.signature`. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNED = /^(?<id>[0-9a-f-]{36})\.(?<signature>[\w-]{43})$/u;

/**
 * @param id a learner's id
 * @returns `id.signature`, HMAC-SHA-256 in base64url
 */
export function signId(id: string, secret: string): string {
  return `${id}.${signatureOf(id, secret)}`;
}

/** The id of a value that `signId` made with this secret; undefined for every other. Takes the same time for all. */
export function verifyId(value: string, secret: string): string | undefined {
  const { id, signature } = SIGNED.exec(value)?.groups ?? {};
  if (id === undefined || signature === undefined) return undefined;
  const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(id, secret)));
  return isOurs ? id : undefined;
}

/** The purpose stands before the id, so that the secret may sign other things too. */
function signatureOf(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`learner\u0000${id}`).digest('base64url');
}
