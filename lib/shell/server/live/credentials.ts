/** What devices come in with besides a join code: only this installation can have made it, and for one session. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNED = /^(?<id>[0-9a-f-]{36})\.(?<signature>[\w-]{43})$/u;

/** @returns `participant.signature`, HMAC-SHA-256 in base64url */
export function participantCredential(secret: string, session: string, participant: string): string {
  return `${participant}.${signatureOf(secret, 'participant', session, participant)}`;
}

/** The participant of a credential that was made for this session; undefined for every other. */
export function readCredential(secret: string, session: string, text: string): string | undefined {
  return verified(text, (id) => signatureOf(secret, 'participant', session, id));
}

/** What a room's QR code says instead of its join code: nobody guesses it, so that it is never limited. */
export function linkToken(secret: string, session: string): string {
  return `${session}.${signatureOf(secret, 'link', session)}`;
}

/** The session of a link; undefined for what is none of ours. */
export function readLinkToken(secret: string, text: string): string | undefined {
  return verified(text, (session) => signatureOf(secret, 'link', session));
}

/** Takes the same time for every signature. */
function verified(text: string, expected: (id: string) => string): string | undefined {
  const { id, signature } = SIGNED.exec(text)?.groups ?? {};
  if (id === undefined || signature === undefined) return undefined;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected(id))) ? id : undefined;
}

function signatureOf(secret: string, ...parts: readonly string[]): string {
  return createHmac('sha256', secret).update(parts.join('\u0000')).digest('base64url');
}
