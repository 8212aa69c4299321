'use client';

/**
 * Has pages kept on the device, so that they can be opened without a network. Does nothing where there is no service worker.
 *
 * @param afresh addresses whose pages have changed
 * @param missing addresses that are fetched only where none is kept
 */
export function keepPages(afresh: readonly string[], missing: readonly string[] = []): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready.then(({ active }) =>
    active?.postMessage({ keep: afresh, keepMissing: missing }),
  );
}

/** How many of these addresses are kept on the device; none where the browser keeps nothing. */
export async function countKept(addresses: readonly string[]): Promise<number> {
  if (!('caches' in window)) return 0;
  const found = await Promise.all(
    addresses.map((address) => window.caches.match(address, { ignoreVary: true })),
  );
  return found.filter((page) => page !== undefined).length;
}

/** Starts the service worker and has it keep this very page, which was loaded before it. */
export function startKeeping(): void {
  if (!('serviceWorker' in navigator)) return;
  const isFirst = navigator.serviceWorker.controller === null;
  // A browser that refuses works as before, with a network.
  navigator.serviceWorker.register('/sw.js').then(
    () => (isFirst ? keepPages([window.location.href]) : undefined),
    () => undefined,
  );
}
