'use client';

/** A page in the background paints nothing: then the work is done all the same, after this long. */
const UNPAINTED_MS = 100;

/**
 * Does the work once, as soon as the frame that is being made is painted, so that what the learner waits for comes first;
 * or when the page goes, or paints nothing.
 */
export function afterPaint(work: () => void): void {
  const done = new AbortController();
  const once = (): void => {
    if (done.signal.aborted) return;
    done.abort();
    painted.port1.close();
    work();
  };
  const painted = new MessageChannel();
  painted.port1.onmessage = once;
  // A message that is sent while a frame is made is handled when it is painted.
  requestAnimationFrame(() => painted.port2.postMessage(null));
  setTimeout(once, UNPAINTED_MS);
  window.addEventListener('pagehide', once, { signal: done.signal });
}
