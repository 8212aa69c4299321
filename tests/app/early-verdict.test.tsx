import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import 'fake-indexeddb/auto';
import type { ItemForm } from '#app/_ui/attempt/item-form.client.tsx';
import { listOutgoing } from '#app/_ui/outbox/kept.client.tsx';
import type { PracticeKey } from '#lib/items/view.ts';
import { singleItem } from '#tests/support/app-fixtures.ts';
import { firstOf } from '#tests/support/item-form-props.ts';

/** In practice the verdict is shown in the frame after Submit, before all else; the answer is sent once, whatever happens then. */

const RIGHT = 'p1-2';
const practiceKey: PracticeKey = {
  item: singleItem.handle,
  isPlain: true,
  main: 'p1',
  parts: singleItem.parts.map(({ handle, options }) => ({
    handle,
    options: options.map((option) => ({
      handle: option.handle,
      key: option.handle === RIGHT,
      rationale: 'Because.',
      text: undefined,
    })),
    entry: undefined,
  })),
  evidence: [],
};

let page: { readonly ItemForm: typeof ItemForm };
let sent: { readonly picks: Record<string, string[]> }[] = [];
/** Frames are made when the test says so. */
let frames: (() => void)[] = [];
let attempt = 'early-0';
let attempts = 0;

beforeEach(async () => {
  window.dispatchEvent(new Event('pagehide'));
  vi.resetModules();
  page = await import('#app/_ui/attempt/item-form.client.tsx');
  attempts += 1;
  attempt = `early-${attempts}`;
  sent = [];
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('fetch', (url: string, { body }: { body: string }) => {
    if (url.includes(`/${attempt}/`)) sent.push(JSON.parse(body) as (typeof sent)[number]);
    return Promise.resolve(Response.json({}));
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(): { readonly form: HTMLFormElement; readonly line: HTMLElement } {
  const { container } = render(<page.ItemForm {...firstOf(attempt, singleItem)} practiceKey={practiceKey} />);
  const form = container.querySelector('form');
  const line = container.querySelector<HTMLElement>('form p[aria-hidden]');
  if (form === null || line === null) throw new Error('the form or its line is not there');
  return { form, line };
}

const choice = (handle: string) =>
  screen.getAllByRole<HTMLInputElement>('radio').find(({ value }) => value === handle);
const choose = (handle: string) => fireEvent.click(choice(handle) ?? document.body);
const keptHere = async () => (await listOutgoing()).filter(({ key }) => key.startsWith(`${attempt}/`));
/** As long as the page waits for a frame before it does without. */
const UNPAINTED_MS = 100;
const realTimeout = setTimeout;

/** The frame is waited for as long as it takes. */
function neverWithoutFrame(): void {
  vi.stubGlobal('setTimeout', (work: () => void, after?: number) =>
    after === UNPAINTED_MS ? 0 : realTimeout(work, after),
  );
}

const makeFrame = () => frames.splice(0).forEach((frame) => frame());

test('the verdict is told and the answer kept at once, and it is sent when the verdict is painted', async () => {
  neverWithoutFrame();
  const { form, line } = show();
  expect(line.dataset['outcome']).toBeUndefined();
  choose(RIGHT);
  fireEvent.submit(form);
  expect(line.dataset['outcome']).toBe('right');
  expect(frames).toHaveLength(1);
  // Kept at once, but neither sent nor told in full before the frame.
  await waitFor(async () => expect(await keptHere()).toHaveLength(1));
  expect(sent).toEqual([]);
  expect(screen.queryByRole('heading', { name: /^Correct/u })).toBeNull();
  makeFrame();
  expect(await screen.findByRole('heading', { name: /^Correct 1 of 1 point/u })).toBeTruthy();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.picks).toEqual({ p1: [RIGHT] });
});

test('a page that paints nothing sends it all the same', async () => {
  const { form } = show();
  choose('p1-1');
  fireEvent.submit(form);
  expect(await screen.findByRole('heading', { name: /^Not correct/u })).toBeTruthy();
  await waitFor(() => expect(sent).toHaveLength(1));
});

test('a page that goes before it is painted has kept the answer, and the next one sends it', async () => {
  neverWithoutFrame();
  const { form } = show();
  choose('p1-1');
  fireEvent.submit(form);
  await waitFor(async () => expect(await keptHere()).toHaveLength(1));
  expect(sent).toEqual([]);
  window.dispatchEvent(new Event('pagehide'));
  cleanup();
  vi.resetModules();
  page = await import('#app/_ui/attempt/item-form.client.tsx');
  show();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.picks).toEqual({ p1: ['p1-1'] });
  await waitFor(async () => expect(await keptHere()).toEqual([]));
});

test('a second Submit before the frame sends nothing more, and the first answer stands', async () => {
  const { form, line } = show();
  choose(RIGHT);
  fireEvent.submit(form);
  choose('p1-1');
  fireEvent.submit(form);
  expect(line.dataset['outcome']).toBe('right');
  makeFrame();
  await screen.findByRole('heading', { name: /^Correct/u });
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.picks).toEqual({ p1: [RIGHT] });
});

test('what counts is what the form says at Submit, also when it changed without an event after it was graded ahead', async () => {
  const { form, line } = show();
  choose('p1-1');
  // Past the idle time in which it is graded ahead.
  await new Promise((done) => setTimeout(done, 20));
  const right = choice(RIGHT);
  if (right !== undefined) right.checked = true;
  fireEvent.submit(form);
  expect(line.dataset['outcome']).toBe('right');
  makeFrame();
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.picks).toEqual({ p1: [RIGHT] });
});

test('nothing is told of an answer that is not there', () => {
  const { form, line } = show();
  fireEvent.submit(form);
  expect(line.dataset['outcome']).toBeUndefined();
  expect(frames).toEqual([]);
});
