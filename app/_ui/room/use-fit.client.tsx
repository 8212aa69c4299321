'use client';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** Below this share of the usual size nothing is read from the last row any more: what is longer is scrolled. */
const SMALLEST = 0.5;
const STEP = 0.05;
/** A screen that people hold is scrolled by hand. */
const WIDE = '(width >= 48rem)';

/**
 * Makes what stands in an element as much smaller as it takes for the page to fit on the screen, since nobody scrolls a
 * projector; as large as usual when it fits anyway.
 *
 * @returns a ref to the element
 */
export function useFit(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (ref.current !== null) fit(ref.current);
  });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    let frame = 0;
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => fit(element));
    };
    // Parts of the element have states of their own; a change of its size by `fit` is no change of these.
    const changes = new MutationObserver(later);
    changes.observe(element, { childList: true, characterData: true, subtree: true });
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      window.removeEventListener('resize', later);
    };
  }, []);
  return ref;
}

function fit({ style }: HTMLElement): void {
  style.removeProperty('zoom');
  if (!matchMedia(WIDE).matches) return;
  for (let size = 1; isTooLong() && size - STEP >= SMALLEST;) {
    size -= STEP;
    style.setProperty('zoom', size.toFixed(2));
  }
}

function isTooLong(): boolean {
  return document.documentElement.scrollHeight > window.innerHeight;
}
