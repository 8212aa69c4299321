/** A server of rooms for every store, and rooms in it. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { SessionSettings } from '#lib/sessions/settings.ts';
import type { Store } from '#lib/shell/db/store.ts';
import {
  closeDevices,
  openRoom,
  participantIn,
  startRoomServer,
  trainerIn,
  type OpenRoom,
  type Participant,
  type RoomServer,
  type Trainer,
} from './live-room.ts';
import { eachStore } from './stores.ts';

/** What the tests of one store work with. */
export interface RoomBench {
  readonly server: RoomServer;
  readonly store: () => Store;
  /** A new room with its trainer, and somebody for each name, who come in one after the other. */
  readonly roomWith: <const Names extends readonly string[]>(
    settings: Partial<SessionSettings>,
    ...names: Names
  ) => Promise<{
    readonly opened: OpenRoom;
    readonly trainer: Trainer;
    readonly people: { readonly [Place in keyof Names]: Participant };
  }>;
}

/** Runs the tests on every store, each with a server of its own. */
export function eachRoomServer(tests: (bench: RoomBench) => void): void {
  eachStore(({ store }) => {
    let started: RoomServer;
    beforeAll(async () => {
      started = await startRoomServer(store());
    });
    afterEach(closeDevices);
    afterAll(() => started.kill());
    tests({
      // It is there once the tests run.
      server: {
        get url() {
          return started.url;
        },
        get context() {
          return started.context;
        },
        kill: () => started.kill(),
      },
      store,
      roomWith: async (settings, ...names) => {
        const opened = await openRoom(started, settings);
        const trainer = await trainerIn(started, opened);
        const people: Participant[] = [];
        for (const name of names) people.push(await participantIn(started, { code: opened.joinCode, name }));
        return { opened, trainer, people: people as never };
      },
    });
  });
}
