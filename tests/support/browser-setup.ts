import { findChromium } from './find-chromium.ts';

/** Before any browser test, once: two workers would install one at the same time. */
export function setup(): void {
  findChromium();
}
