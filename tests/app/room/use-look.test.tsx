import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLook } from '#app/_ui/room/use-look.client.tsx';
import type { LookedAt, RoomView } from '#lib/sessions/messages.ts';
import { singleItem } from '#tests/support/app-fixtures.ts';

const seen: LookedAt = { item: singleItem, own: [], told: null };
const room = { step: 1 } as RoomView;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A line that fails so many times before it answers. */
function lineFailing(times: number) {
  let asked = 0;
  const look = (): Promise<LookedAt> => {
    asked += 1;
    return asked > times ? Promise.resolve(seen) : Promise.reject(new Error('no connection'));
  };
  return { line: { look }, asked: () => asked };
}
const pass = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });

test('an item that does not come is asked for again until it does, and then no more', async () => {
  const { line, asked } = lineFailing(2);
  const { result } = renderHook(() => useLook(line, 0, room, true));
  await pass(0);
  expect(result.current).toMatchObject({ seen: undefined, hasFailed: true });
  expect(asked()).toBe(1);
  await pass(10_000);
  expect(result.current).toMatchObject({ seen, hasFailed: false });
  await pass(60_000);
  expect(asked()).toBe(3);
});

test('nothing is asked for without a connection, nor after the page has gone on', async () => {
  const { line, asked } = lineFailing(100);
  const { rerender, unmount } = renderHook(({ isConnected }) => useLook(line, 0, room, isConnected), {
    initialProps: { isConnected: false },
  });
  await pass(10_000);
  expect(asked()).toBe(0);
  rerender({ isConnected: true });
  await pass(0);
  expect(asked()).toBe(1);
  unmount();
  await pass(60_000);
  expect(asked()).toBe(1);
});
