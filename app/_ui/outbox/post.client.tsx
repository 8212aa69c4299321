'use client';
import type { Outgoing } from './outgoing.client.tsx';

/** What became of a message that was posted. */
export type Outcome =
  | { readonly is: 'saved' | 'refused'; readonly told: unknown }
  | { readonly is: 'unreachable' };

const PATIENCE_MS = 10_000;

/** A failing network and a failing server are alike: the message stays ours to send. A refusal is final. */
export async function post({ path, body }: Pick<Outgoing, 'path' | 'body'>): Promise<Outcome> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      // A message that is on its way is not stopped by leaving the page.
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status >= 500 || answer.status === 429) return { is: 'unreachable' };
    const told: unknown = await answer.json();
    return { is: answer.ok ? 'saved' : 'refused', told };
  } catch {
    return { is: 'unreachable' };
  }
}
