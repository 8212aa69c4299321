/** The answers that a page keeps until the server has them, seen from outside the page. */
import type { Page } from 'playwright-core';

/** Puts an answer into IndexedDB that the server does not get. */
export async function keepUnsent(page: Page): Promise<void> {
  await page.route('**/api/attempts/x/responses', (route) => route.abort());
  await page.evaluate(async () => {
    const message = { key: 'x/y', keeps: 'first', path: '/api/attempts/x/responses', id: 'z', body: {} };
    const opening = indexedDB.open('stemma-outbox');
    await new Promise((done) => (opening.onsuccess = done));
    const writing = opening.result.transaction('messages', 'readwrite');
    writing.objectStore('messages').put(message, message.key);
    await new Promise((done) => (writing.oncomplete = done));
    opening.result.close();
  });
}

/** How many answers wait in IndexedDB. */
export function countUnsent(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('stemma-outbox');
    await new Promise((done) => (opening.onsuccess = done));
    const names = [...opening.result.objectStoreNames];
    const reading = names.includes('messages')
      ? opening.result.transaction('messages').objectStore('messages').count()
      : undefined;
    if (reading !== undefined) await new Promise((done) => (reading.onsuccess = done));
    opening.result.close();
    return reading?.result ?? 0;
  });
}
