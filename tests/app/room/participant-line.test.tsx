/** A participant's line to a room, over a real socket to a server that says things in an order of the test's choice. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findKeptRoom, keepRoom, type KeptRoom } from '#app/_ui/room/kept-room.client.tsx';
import { ParticipantLine } from '#app/_ui/room/participant-line.client.tsx';
import type { ParticipantWelcome, RoomView, SentAnswer } from '#lib/sessions/messages.ts';

declare const jsdom: { readonly reconfigure: (settings: { readonly url: string }) => void };

const room: RoomView = {
  step: 3,
  phase: 'finished',
  title: 'A room',
  items: 2,
  pacing: 'trainer',
  order: 'room',
  points: false,
  position: null,
  round: null,
  remainingMs: null,
  item: null,
  told: null,
  standings: null,
  isTrainerHere: true,
};
const unsent: SentAnswer = {
  id: '0199-answer',
  position: 0,
  round: 1,
  picks: { part: ['option'] },
  confidence: null,
  latencyMs: 1,
};
const kept: KeptRoom = {
  session: '0199-a',
  credential: 'p.s',
  code: 'K7M3QX',
  unsent: [unsent],
  isOver: false,
};
const welcome: ParticipantWelcome = {
  session: kept.session,
  participant: 'p',
  name: 'Ada',
  team: null,
  credential: kept.credential,
  room,
  own: [],
  points: {},
};

const http = createServer();
const sockets = new Server(http);
const before = window.location.href;
let line: ParticipantLine | undefined;

beforeEach(async () => {
  window.localStorage.clear();
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  jsdom.reconfigure({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/` });
});

afterEach(async () => {
  line?.close();
  await sockets.close();
  jsdom.reconfigure({ url: before });
});

/** A device comes back to the room that it kept. */
async function comesBack(): Promise<Socket> {
  keepRoom(kept);
  const opened = new ParticipantLine(kept);
  line = opened;
  const connected = new Promise<Socket>((done) => sockets.of('/participants').once('connection', done));
  opened.open();
  return connected;
}

test('what the room says before it greets loses no answer that was not sent', async () => {
  const socket = await comesBack();
  const came: string[] = [];
  socket.on('answer', ({ id }: SentAnswer, receive: (receipt: unknown) => void) => {
    came.push(id);
    receive({ ok: true });
  });
  // In this order on one connection, so in this order on the device.
  socket.emit('room', room);
  socket.emit('welcome', welcome);
  await vi.waitFor(() => expect(came).toEqual([unsent.id]));
  await vi.waitFor(() =>
    expect(findKeptRoom({ code: kept.code })).toMatchObject({ unsent: [], isOver: true }),
  );
});
