'use client';

/** A page in the background paints nothing: then the work is done all the same, after this long. */
const UNPAINTED_MS = 100;

/** Does the work once, as soon as the frame that is being made is painted: what the learner waits for comes first. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    work();
  };
  // What is asked for while a frame is made is done when it is painted.
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, UNPAINTED_MS);
}
