/** Rooms under load: real sockets, answers durable on SQLite, the load generator on the same machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RoomView } from '#lib/sessions/messages.ts';
import { anyPicks } from '#tests/support/any-picks.ts';
import {
  closeDevices,
  participantIn,
  trainerIn,
  type OpenRoom,
  type Participant,
  type Trainer,
} from '#tests/support/live-room.ts';
import { startLiveServer, type LiveServerProcess } from '#tests/support/live-server.ts';
import type { Measurement } from './measurement.ts';

const SIZES = [200, 1_000];
const WHOLE_FORM = 2_000;
const ITEMS = 3;
const ANSWERING_MS = 1_000;
const QUIZ = 'gabapentin-quick-check';

/** Joining, showing, answering and messages for 200 and 1,000 participants; a whole form for 2,000; memory for each. */
export async function measureLive(): Promise<readonly Measurement[]> {
  const found: Measurement[] = [];
  for (const size of SIZES) found.push(...(await withServer((server) => measureRoom(server, size))));
  found.push(...(await withServer(measureWholeForm)));
  return found;
}

async function withServer<T>(measure: (server: LiveServerProcess) => Promise<T>): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'stemma-bench-live-'));
  const server = await startLiveServer({ databaseUrl: undefined, dataFolder }, QUIZ);
  try {
    return await measure(server);
  } finally {
    closeDevices();
    await server.end();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function measureRoom(server: LiveServerProcess, size: number): Promise<readonly Measurement[]> {
  const room = await server.openRoom();
  const trainer = await trainerIn(server, room);
  const idle = await server.memory();
  const began = performance.now();
  const people = await joined(server, room, size);
  const join = performance.now() - began;
  const memory = (await server.memory()) - idle;
  const rounds: Round[] = [];
  for (let position = 0; position < ITEMS; position += 1)
    rounds.push(await oneItem(trainer, people, position));
  const [last, p50, p99, messages] = (['last', 'p50', 'p99', 'messages'] as const).map((name) =>
    middle(rounds.map((round) => round[name])),
  );
  const name = (what: string): string => `live.${String(size)}.${what}`;
  return [
    { name: name('join.ms'), value: round(join), unit: 'ms' },
    { name: name('last.ms'), value: round(last ?? 0), unit: 'ms' },
    { name: name('ack.p50.ms'), value: round(p50 ?? 0), unit: 'ms' },
    { name: name('ack.p99.ms'), value: round(p99 ?? 0), unit: 'ms' },
    { name: name('messagesPerItem'), value: messages ?? 0, unit: 'messages', against: 4 * size + 40 },
    ...(size === Math.max(...SIZES)
      ? [{ name: 'live.memoryPerParticipant.kb', value: round(memory / size / 1024), unit: 'kB' }]
      : []),
  ];
}

/** Everybody answers every item of the form; none of the receipts may be missing. */
async function measureWholeForm(server: LiveServerProcess): Promise<readonly Measurement[]> {
  const room = await server.openRoom();
  const trainer = await trainerIn(server, room);
  const began = performance.now();
  const people = await joined(server, room, WHOLE_FORM);
  const join = performance.now() - began;
  const { items } = await trainer.room();
  let acknowledged = 0;
  for (let position = 0; position < items; position += 1)
    acknowledged += (await oneItem(trainer, people, position)).acknowledged;
  return [
    { name: 'live.2000.join.ms', value: round(join), unit: 'ms' },
    {
      name: 'live.2000.wholeForm.answers',
      value: acknowledged,
      unit: 'answers',
      against: items * WHOLE_FORM,
    },
  ];
}

function joined(server: LiveServerProcess, room: OpenRoom, size: number): Promise<readonly Participant[]> {
  return Promise.all(
    Array.from({ length: size }, (_, place) =>
      participantIn(server, { code: room.joinCode, name: `Participant ${String(place + 1)}` }),
    ),
  );
}

interface Round {
  /** From the trainer's press to the last participant who has the item. */
  readonly last: number;
  readonly p50: number;
  readonly p99: number;
  readonly messages: number;
  readonly acknowledged: number;
}

/** One round of one item: asked, answered by everybody within a second, told. */
async function oneItem(trainer: Trainer, people: readonly Participant[], position: number): Promise<Round> {
  const count = countMessages([trainer, ...people]);
  const isOpen = (view: RoomView): boolean => view.phase === 'open' && view.position === position;
  const began = performance.now();
  const shown = people.map(async (one) => {
    const view = await one.room(isOpen);
    return { one, view, at: performance.now() - began };
  });
  await trainer.now({ type: 'ask', position, limitMs: null });
  const arrived = await Promise.all(shown);
  const receipts = await Promise.all(
    arrived.map(async ({ one, view }) => {
      await wait(Math.random() * ANSWERING_MS);
      const sent = performance.now();
      const receipt = view.item === null ? { ok: false } : await one.answer(anyPicks(view.item));
      return { ok: receipt.ok, ms: performance.now() - sent };
    }),
  );
  const isTold = (view: RoomView): boolean => view.phase === 'revealed' && view.position === position;
  const told = people.map((one) => one.room(isTold));
  await trainer.now({ type: 'close-and-reveal' });
  await Promise.all(told);
  for (const device of [trainer, ...people]) device.forget();
  const times = receipts.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    last: Math.max(...arrived.map(({ at }) => at)),
    p50: times[Math.floor(times.length / 2)] ?? 0,
    p99: times[Math.ceil(times.length * 0.99) - 1] ?? 0,
    messages: count(),
    acknowledged: receipts.filter(({ ok }) => ok).length,
  };
}

/** Everything that goes over the sockets, both ways, apart from pings. @returns how many so far, and stops counting */
function countMessages(devices: readonly (Trainer | Participant)[]): () => number {
  let messages = 0;
  const count = ({ type }: { type: string }): void => {
    if (type === 'message') messages += 1;
  };
  for (const { socket } of devices) socket.io.engine.on('packet', count).on('packetCreate', count);
  return () => {
    for (const { socket } of devices) socket.io.engine.off('packet', count).off('packetCreate', count);
    return messages;
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
