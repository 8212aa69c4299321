'use client';

/** Something that the server has not acknowledged. It is sent again under the same id until it has. */
export interface Outgoing {
  /** What it is about: a later message about the same takes its place. */
  readonly key: string;
  /** Where it is posted to, on this server. */
  readonly path: string;
  /** UUIDv7, made once. */
  readonly id: string;
  /** JSON. */
  readonly body: object;
}

const PREFIX = 'stemma:outbox:';

/** Keeps a message on the device until `forgetOutgoing`; a browser that refuses storage keeps it on the page only. */
export function keepOutgoing(message: Outgoing): void {
  withStorage((storage) => storage.setItem(PREFIX + message.key, JSON.stringify(message)));
}

/** Every message that is kept, of this tab and others. */
export function listOutgoing(): readonly Outgoing[] {
  const keys = withStorage((storage) => Object.keys(storage)) ?? [];
  return keys.filter((key) => key.startsWith(PREFIX)).flatMap((key) => readKept(key) ?? []);
}

/** The message kept under a key; undefined when there is none or it cannot be read. */
export function readOutgoing(key: string): Outgoing | undefined {
  return readKept(PREFIX + key);
}

/** Drops a message that the server has acknowledged or refused, unless a later one has taken its place. */
export function forgetOutgoing({ key, id }: Pick<Outgoing, 'key' | 'id'>): void {
  if (readOutgoing(key)?.id === id) dropOutgoing(key);
}

/** Drops whatever is kept under a key. */
export function dropOutgoing(key: string): void {
  withStorage((storage) => storage.removeItem(PREFIX + key));
}

function readKept(name: string): Outgoing | undefined {
  const text = withStorage((storage) => storage.getItem(name));
  if (text === undefined || text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isOutgoing(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}

/** Only paths of our own interface: what stands in storage is not trusted to name another server. */
function isOutgoing(value: unknown): value is Outgoing {
  if (typeof value !== 'object' || value === null) return false;
  const { key, path, id, body } = value as Partial<Record<keyof Outgoing, unknown>>;
  const areTexts = [key, path, id].every((text) => typeof text === 'string');
  return areTexts && String(path).startsWith('/api/') && typeof body === 'object' && body !== null;
}
