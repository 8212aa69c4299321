import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionsOf } from '#app/_ui/room/room-actions.client.tsx';
import { decide } from '#lib/sessions/command.ts';
import { AT, deeds, pacing, play } from '#tests/sessions/arbitrary-session.ts';

test('whatever is offered can be done, and something always is until the end', () => {
  fc.assert(
    fc.property(pacing, deeds, fc.constantFrom(null, 30_000), (how, done, limitMs) => {
      for (const state of play(how, done).states) {
        const { primary, others } = actionsOf(state, limitMs);
        expect(primary === undefined).toBe(state.phase === 'finished');
        for (const { wish } of [...(primary === undefined ? [] : [primary]), ...others])
          expect(decide(state, { ...wish, step: state.step }, AT)).toMatchObject({ ok: true });
      }
    }),
  );
});

test('the main action leads from the lobby to the end', () => {
  const names: string[] = [];
  let room = { phase: 'lobby', pacing: 'trainer', position: null, round: null, items: 2 } as Parameters<
    typeof actionsOf
  >[0];
  for (const next of [
    { phase: 'open', position: 0, round: 1 },
    { phase: 'revealed' },
    { phase: 'open', position: 1 },
    { phase: 'revealed' },
    { phase: 'finished' },
  ] as const) {
    names.push(actionsOf(room, null).primary?.name ?? '');
    room = { ...room, ...next };
  }
  expect(names).toEqual(['start', 'reveal', 'next', 'reveal', 'finish']);
});
