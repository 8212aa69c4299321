import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionsOf } from '#app/_ui/room/room-actions.client.tsx';
import { decide } from '#lib/sessions/command.ts';
import { applySessionEvent } from '#lib/sessions/session.ts';
import { AT, created, pacing, stateOf } from '#tests/sessions/arbitrary-session.ts';

test('whatever is offered can be done, and something always is until the end', () => {
  const presses = fc.array(fc.nat(), { maxLength: 20, size: 'max' });
  fc.assert(
    fc.property(pacing, presses, fc.constantFrom(null, 30_000), (how, done, limitMs) => {
      let state = stateOf([created(how)]);
      for (const nth of [...done, 0]) {
        const { primary, others } = actionsOf(state, limitMs);
        expect(primary === undefined).toBe(state.phase === 'finished');
        const offered = [...(primary === undefined ? [] : [primary]), ...others];
        const outcomes = offered.map(({ wish }) => decide(state, { ...wish, step: state.step }, AT));
        expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
        // To end it is always offered: pressed as often as the rest, it would leave few rooms for what comes late.
        const pressable = outcomes.filter((_, at) => offered[at]?.name !== 'finish' || nth % 8 === 0);
        const next = pressable[nth % pressable.length];
        for (const event of next?.ok === true ? next.value : [])
          state = applySessionEvent(state, event) ?? state;
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
