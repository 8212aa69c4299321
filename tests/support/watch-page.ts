/** What a page is sent, and how it moves, beside what it shows. */
import type { Page } from 'playwright-core';

/** Websocket frames as text: what a device is sent besides its pages. */
export function framesOf(page: Page): readonly string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString())),
  );
  return frames;
}

/**
 * How much of the page moved by itself, in the worst stretch of five seconds without a pause of one: up to 0.1 is good
 * (cumulative layout shift, web.dev/articles/cls).
 */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
    }
    let [worst, sum, first, last] = [0, 0, 0, -Infinity];
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, value, hadRecentInput } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        const isNew = startTime - last > 1000 || startTime - first > 5000;
        [sum, first, last] = [isNew ? value : sum + value, isNew ? startTime : first, startTime];
        worst = Math.max(worst, sum);
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((done) => setTimeout(done, 100));
    return worst;
  });
