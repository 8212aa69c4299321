'use client';

/** Something that the server has not acknowledged. It is sent again under the same id until it has. */
export interface Outgoing {
  /** What it is about: one message is kept for each. */
  readonly key: string;
  /** Which of two messages about the same is kept: an answer in practice stands, one in an exam may change. */
  readonly keeps: 'first' | 'latest';
  /** Where it is posted to, on this server. */
  readonly path: string;
  /** UUIDv7, made once. */
  readonly id: string;
  /** JSON. */
  readonly body: object;
}

/** Only paths of our own interface: what stands in storage is not trusted to name another server. */
export function isOutgoing(value: unknown): value is Outgoing {
  if (typeof value !== 'object' || value === null) return false;
  const { key, keeps, path, id, body } = value as Partial<Record<keyof Outgoing, unknown>>;
  const areTexts = [key, path, id].every((text) => typeof text === 'string');
  const isKnown = keeps === 'first' || keeps === 'latest';
  return areTexts && isKnown && String(path).startsWith('/api/') && typeof body === 'object' && body !== null;
}
