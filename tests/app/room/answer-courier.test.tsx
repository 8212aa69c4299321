import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnswerCourier, type AnswerOutcome } from '#app/_ui/room/answer-courier.client.tsx';
import type { SentAnswer } from '#lib/sessions/messages.ts';

const answer = (id: string, change: Partial<SentAnswer> = {}): SentAnswer => ({
  id,
  position: 0,
  round: 1,
  picks: {},
  confidence: null,
  latencyMs: 1,
  ...change,
});

let sent: string[] = [];
let settled: (readonly [string, AnswerOutcome])[] = [];
let replies: (() => Promise<unknown>)[] = [];

const unreachable = (): Promise<unknown> => Promise.reject(new Error('no connection'));
const courier = (): AnswerCourier =>
  new AnswerCourier(
    ({ id }) => {
      sent.push(id);
      return (replies.shift() ?? unreachable)();
    },
    ({ id }, outcome) => settled.push([id, outcome]),
  );
const reply = (value: unknown) => (): Promise<unknown> => Promise.resolve(value);

beforeEach(() => {
  vi.useFakeTimers();
  [sent, settled, replies] = [[], [], []];
});
afterEach(() => vi.useRealTimers());

test('the same answer goes out again until there is a receipt', async () => {
  replies = [unreachable, reply({ ok: false, code: 'try-again' }), reply({ ok: true })];
  const one = courier();
  one.send(answer('a'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(['a', 'a', 'a']);
  expect(settled).toEqual([['a', { isIn: true }]]);
  expect(one.waiting).toEqual([]);
});

test('a refusal ends it', async () => {
  replies = [reply({ ok: false, code: 'closed' })];
  courier().send(answer('a'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(settled).toEqual([['a', { isIn: false, code: 'closed' }]]);
  expect(sent).toEqual(['a']);
});

test('a newer answer to the same item takes the place of one that waits, another item does not', async () => {
  const one = courier();
  one.send(answer('a'));
  one.send(answer('other', { position: 1 }));
  await vi.advanceTimersByTimeAsync(0);
  one.send(answer('b'));
  expect(one.waiting.map(({ id }) => id).sort()).toEqual(['b', 'other']);
  replies = [reply({ ok: true }), reply({ ok: true }), reply({ ok: true })];
  await vi.advanceTimersByTimeAsync(60_000);
  expect(settled.map(([id]) => id).sort()).toEqual(['b', 'other']);
});

test('a connection that comes back is used at once, by everything that waits', async () => {
  const one = courier();
  one.send(answer('a'));
  one.send(answer('other', { position: 1 }));
  await vi.advanceTimersByTimeAsync(0);
  replies = [reply({ ok: true }), reply({ ok: true })];
  one.wake();
  await vi.advanceTimersByTimeAsync(0);
  expect(settled.map(([id]) => id).sort()).toEqual(['a', 'other']);
});

test('nothing is sent once the page goes', async () => {
  const one = courier();
  one.send(answer('a'));
  await vi.advanceTimersByTimeAsync(0);
  one.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(['a']);
});
