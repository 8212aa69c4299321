/** The server of a room, killed under load in each phase; `npm run faults` does it many times more. */
import { describe, expect, it } from 'vitest';
import type { Engine } from '#lib/shell/db/tables.ts';
import type { Phase } from '#lib/sessions/session.ts';
import { killRoom, PHASES } from '#tests/faults/kill-room.ts';
import { wrongIn } from '#tests/faults/tally.ts';
import { startLiveServer } from '#tests/support/live-server.ts';
import { freshPlace } from '#tests/support/stores.ts';

const CASES: readonly (readonly [Engine, readonly Phase[]])[] = [
  ['sqlite', PHASES],
  ['postgres', ['open']],
];

describe('a server that is killed with a room in it', () => {
  it.each(CASES)('loses nothing on %s, in the phases %s', { timeout: 120_000 }, async (engine, phases) => {
    const { place, clear } = await freshPlace(engine);
    let server = await startLiveServer(place);
    for (const phase of phases) {
      const found = await killRoom(place, server, phase, Math.random() * 100);
      server = found.server;
      expect(wrongIn({ outcomes: [found.outcome] }), phase).toEqual([]);
    }
    await server.end();
    await clear();
  });
});
