'use client';
import { clear, createStore, delMany, get, set, update, values, type UseStore } from 'idb-keyval';
import { isOutgoing, type Outgoing } from './outgoing.client.tsx';

/** What IndexedDB says of a key: `refused` where the browser keeps nothing for us, and the page must do alone. */
export type KeptMessage = Outgoing | 'none' | 'refused';

const DATABASE = 'stemma-outbox';
const MESSAGES = 'messages';
const SENT = 'sent/';
/** As many as the service worker keeps pages. */
const MOST_SENT = 300;
/** A database answers in milliseconds. One that does not must not keep an answer from being sent. */
const PATIENCE_MS = 2000;

let opened: UseStore | undefined;

function openedMessages(): UseStore {
  opened ??= createStore(DATABASE, MESSAGES);
  return opened;
}

/**
 * Keeps a message on the device until `forgetOutgoing`; a page that goes in this very moment takes nothing back.
 *
 * @returns the message that is kept now: where the first one counts, the one that was there already
 */
export async function keepOutgoing(message: Outgoing): Promise<Outgoing> {
  let kept = message;
  const choose = (old: unknown): Outgoing => {
    kept = message.keeps === 'first' && isOutgoing(old) ? old : message;
    return kept;
  };
  await withMessages((messages) =>
    messages('readwrite', (store) => writeAtOnce(store, message)).catch(() =>
      update(message.key, choose, messages),
    ),
  );
  return kept;
}

/**
 * One request and the end of its transaction, both with the browser before the page can go: a transaction that still waits to
 * look at what it read ends with its page, and writes nothing. Where the first message counts, one that is there already fails it.
 */
function writeAtOnce(store: IDBObjectStore, message: Outgoing): Promise<void> {
  if (message.keeps === 'first') store.add(message, message.key);
  else store.put(message, message.key);
  const { transaction } = store;
  // Safari before 15 ends transactions by itself alone.
  if ('commit' in transaction) transaction.commit();
  return ended(transaction);
}

/**
 * Every message that is kept, of this tab and others; none where the browser keeps nothing. It takes as long as the database
 * takes: a list that came without what a slow one holds would leave answers there that nobody sends.
 */
export async function listOutgoing(): Promise<readonly Outgoing[]> {
  try {
    const kept: readonly unknown[] = await values<unknown>(openedMessages());
    return kept.filter(isOutgoing);
  } catch {
    return [];
  }
}

/** The message kept under a key. */
export async function readOutgoing(key: string): Promise<KeptMessage> {
  const found = await withMessages(async (messages) => ({ value: await get<unknown>(key, messages) }));
  if (found === undefined) return 'refused';
  return isOutgoing(found.value) ? found.value : 'none';
}

/** A message that the server has taken, with what it told of it. */
export interface SentMessage {
  readonly message: Outgoing;
  readonly told: unknown;
}

/**
 * Keeps what the server has taken under `SENT` beside what waits: a page that was kept before shows what it is about as open, and
 * is to say otherwise. The oldest go when there are more than pages are kept.
 */
export async function keepSent(sent: SentMessage): Promise<void> {
  await withMessages(async (messages) => {
    await set(SENT + sent.message.key, sent, messages);
    const all = await listSentOf(messages);
    const oldestFirst = all.map(({ message }) => message).sort((a, b) => (a.id < b.id ? -1 : 1));
    const surplus = oldestFirst.slice(0, Math.max(0, all.length - MOST_SENT));
    await delMany(
      surplus.map(({ key }) => SENT + key),
      messages,
    );
  });
}

/** Every message that was sent and not dropped since. */
export async function listSent(): Promise<readonly SentMessage[]> {
  return (await withMessages(listSentOf)) ?? [];
}

async function listSentOf(messages: UseStore): Promise<readonly SentMessage[]> {
  const kept: readonly unknown[] = await values<unknown>(messages);
  return kept.filter(isSent);
}

function isSent(value: unknown): value is SentMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'told' in value &&
    'message' in value &&
    isOutgoing(value.message)
  );
}

/** Drops a message that the server has acknowledged or refused, unless another one has taken its place. */
export async function forgetOutgoing({ key, id }: Pick<Outgoing, 'key' | 'id'>): Promise<void> {
  await withMessages((messages) => messages('readwrite', (store) => dropIf(store, key, id)));
}

/** Drops everything that is kept. */
export async function forgetAllOutgoing(): Promise<void> {
  await withMessages((messages) => clear(messages));
}

/** Drops whatever is kept under a key, waiting or sent. */
export async function dropOutgoing(key: string): Promise<void> {
  await withMessages((messages) => delMany([key, SENT + key], messages));
}

/** Looking and dropping in one transaction: no other tab comes between. */
function dropIf(store: IDBObjectStore, key: string, id: string): Promise<void> {
  const reading: IDBRequest<unknown> = store.get(key);
  reading.onsuccess = () => {
    if (isOutgoing(reading.result) && reading.result.id === id) store.delete(key);
  };
  return ended(store.transaction);
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = transaction.onerror = () => failed(transaction.error ?? new Error('aborted'));
  });
}

/** A browser may refuse storage (private windows, full disks), or keep it shut for long: undefined then. */
async function withMessages<T>(use: (messages: UseStore) => Promise<T>): Promise<T | undefined> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const shut = new Promise<undefined>((done) => {
    late = setTimeout(() => done(undefined), PATIENCE_MS);
  });
  try {
    return await Promise.race([use(openedMessages()), shut]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(late);
  }
}
