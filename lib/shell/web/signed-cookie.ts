/** A cookie value that only this installation can have made: `id.signature`. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNED = /^(?<id>[0-9a-f-]{36})\.(?<signature>[\w-]{43})$/u;

/** What an id is of: the value of one cookie is worth nothing in the other. */
export type SignedPurpose = 'learner' | 'trainer-id';

/**
 * @param id a learner's or a trainer's id
 * @returns `id.signature`, HMAC-SHA-256 in base64url
 */
export function signId(id: string, secret: string, purpose: SignedPurpose = 'learner'): string {
  return `${id}.${signatureOf(id, secret, purpose)}`;
}

/** The id of a value that `signId` made with this secret; undefined for every other. Takes the same time for all. */
export function verifyId(
  value: string,
  secret: string,
  purpose: SignedPurpose = 'learner',
): string | undefined {
  const { id, signature } = SIGNED.exec(value)?.groups ?? {};
  if (id === undefined || signature === undefined) return undefined;
  const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(id, secret, purpose)));
  return isOurs ? id : undefined;
}

/** The purpose stands before the id, so that the secret may sign other things too. */
function signatureOf(id: string, secret: string, purpose: SignedPurpose): string {
  return createHmac('sha256', secret).update(`${purpose}\u0000${id}`).digest('base64url');
}
