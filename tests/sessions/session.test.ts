import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type Command } from '#lib/sessions/command.ts';
import { join, present, remove } from '#lib/sessions/join.ts';
import {
  applySessionEvent,
  foldSession,
  type SessionEvent,
  type SessionState,
} from '#lib/sessions/session.ts';
import { AT, created, deeds, ITEMS, pacing, play, ROOM, stateOf } from './arbitrary-session.ts';

describe('a session, whatever is done in it,', () => {
  const always = (law: (run: ReturnType<typeof play>) => void): void =>
    fc.assert(
      fc.property(pacing, deeds, (how, done) => {
        law(play(how, done));
      }),
      { numRuns: 200 },
    );

  it('comes to every phase, to second rounds and to items after a reveal, in a good part of the runs', () => {
    const runs = fc.sample(fc.tuple(pacing, deeds), { numRuns: 200, seed: 1 });
    const share = (holds: (state: SessionState) => boolean): number =>
      runs.filter(([how, done]) => play(how, done).states.some(holds)).length / runs.length;
    for (const phase of ['shown', 'open', 'closed', 'revealed', 'finished'])
      expect(
        share((state) => state.phase === phase),
        phase,
      ).toBeGreaterThan(0.1);
    expect(share(({ round }) => round === 2)).toBeGreaterThan(0.1);
    expect(share(({ phase, told }) => phase === 'open' && told.size > 0)).toBeGreaterThan(0.1);
  });

  it('stands where its stored events say: killed and read again, it is the same', () => {
    always(({ events, states }) => expect(foldSession(events)).toEqual(states.at(-1)));
  });

  it('goes on from any of its states, which stays as it was', () => {
    always(({ events, states }) => {
      states.forEach((state, index) => {
        const before = structuredClone(state);
        expect(foldSession(events.slice(index + 1), state)).toEqual(states.at(-1));
        expect(state).toEqual(before);
      });
    });
  });

  it('never goes back a step, and moves by one at most', () => {
    always(({ states }) => {
      states.slice(1).forEach((state, index) => {
        const grown = state.step - (states[index]?.step ?? 0);
        expect([0, 1]).toContain(grown);
      });
    });
  });

  it('is at an item of its form, in round 1 or 2 of it, while answers count', () => {
    always(({ states }) => {
      for (const { phase, position, round, openedAt } of states) {
        if (position !== null) expect(position >= 0 && position < ITEMS).toBe(true);
        if (phase === 'open') expect([round, openedAt]).toEqual([round === 2 ? 2 : 1, AT]);
        if (phase === 'lobby') expect([position, round]).toEqual([null, null]);
      }
    });
  });

  it('tells nothing of an item before it was closed', () => {
    always(({ states }) => {
      states.slice(1).forEach((state, index) => {
        const before = states[index];
        if (state.phase === 'revealed' && before?.phase !== 'revealed') expect(before?.phase).toBe('closed');
      });
    });
  });

  it('never asks about an item again whose key was told', () => {
    always(({ states }) => {
      states.slice(1).forEach((state, index) => {
        const before = states[index];
        if (state.phase === 'open' && state.position !== null && state.round === 1)
          expect(before?.told.has(state.position) ?? false).toBe(false);
      });
    });
  });

  it('is over once it is finished', () => {
    always(({ states }) => {
      const end = states.findIndex(({ phase }) => phase === 'finished');
      if (end !== -1) for (const state of states.slice(end)) expect(state).toEqual(states[end]);
    });
  });

  it('has no more people in the room than fit, and no two of one name', () => {
    always(({ states }) => {
      for (const state of states) {
        expect(present(state)).toBeLessThanOrEqual(ROOM);
        const names = Array.from(state.participants.values(), ({ name }) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
      }
    });
  });

  it('carries out one of two commands for one step, and tells the other that it is done', () => {
    always(({ states }) => {
      for (const state of states) {
        const commands: Command[] = [
          { type: 'show', position: 0, step: state.step },
          { type: 'ask', position: 0, limitMs: null, step: state.step },
          { type: 'close-and-reveal', step: state.step },
          { type: 'close', step: state.step },
          { type: 'finish', step: state.step },
        ];
        for (const command of commands) {
          const first = decide(state, command, AT);
          if (!first.ok) continue;
          const after = first.value.reduce((now, event) => applySessionEvent(now, event) ?? now, state);
          const second = decide(after, command, AT);
          expect(second.ok).toBe(false);
          expect(second.ok ? '' : second.error.code).toMatch(/^(already-done|session-finished)$/u);
          expect(second.ok ? -1 : second.error.step).toBe(state.step + first.value.length);
        }
      }
    });
  });

  it('reads stored events that cannot follow as nothing', () => {
    const any = fc.array(
      fc.oneof(
        fc.record({
          type: fc.constant('shown' as const),
          position: fc.integer({ min: -2, max: 5 }),
          at: fc.constant(AT),
        }),
        fc.record({
          type: fc.constant('opened' as const),
          round: fc.constantFrom(1 as const, 2 as const),
          limitMs: fc.constant(null),
          at: fc.constant(AT),
        }),
        fc.record({
          type: fc.constantFrom('closed' as const, 'revealed' as const, 'finished' as const),
          at: fc.constant(AT),
        }),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(pacing, any, (how, events: SessionEvent[]) => {
        let state = stateOf([created(how)]);
        for (const event of events) {
          const next = applySessionEvent(state, event) ?? state;
          if (next !== state) expect(next.step).toBe(state.step + 1);
          if (next.phase === 'revealed' && state.phase !== 'revealed') expect(state.phase).toBe('closed');
          state = next;
        }
      }),
    );
  });
});

describe('a trainer’s command', () => {
  const run = (commands: readonly object[], how: 'trainer' | 'participant' = 'trainer') =>
    commands.reduce<{ readonly state: ReturnType<typeof stateOf>; readonly code: string }>(
      ({ state }, command) => {
        const decided = decide(state, { step: state.step, ...command } as Command, AT);
        return decided.ok
          ? {
              state: decided.value.reduce((now, event) => applySessionEvent(now, event) ?? now, state),
              code: '',
            }
          : { state, code: decided.error.code };
      },
      { state: stateOf([created(how)]), code: '' },
    );
  const show = { type: 'show', position: 0 };
  const open = { type: 'open', limitMs: null };
  const again = { type: 'ask-again', limitMs: null };
  const [close, reveal, finish] = [{ type: 'close' }, { type: 'reveal' }, { type: 'finish' }];

  it('leads through show, open, close, reveal, and to the next item', () => {
    const { state, code } = run([show, open, close, reveal, { type: 'show', position: 1 }]);
    expect([state.phase, state.position, state.round, code]).toEqual(['shown', 1, null, '']);
  });

  it('asks, and tells, in one step of the trainer where they want it so', () => {
    const asked = run([{ type: 'ask', position: 1, limitMs: 30_000 }]);
    expect([asked.state.phase, asked.state.position, asked.state.round]).toEqual(['open', 1, 1]);
    const told = run([{ type: 'ask', position: 1, limitMs: null }, { type: 'close-and-reveal' }]);
    expect([told.state.phase, told.code]).toEqual(['revealed', '']);
    expect(run([show, { type: 'close-and-reveal' }]).code).toBe('not-now');
    expect(run([show, open, { type: 'ask', position: 1, limitMs: null }]).code).toBe('not-now');
  });

  it('asks again after a discussion, once', () => {
    const twice = run([show, open, close, again, close, reveal]);
    expect([twice.state.phase, twice.state.round]).toEqual(['revealed', 2]);
    expect(run([show, open, close, reveal, again]).state.round).toBe(2);
    expect(run([show, open, close, again, close, again]).code).toBe('not-now');
  });

  it('opens the whole form where each participant goes alone', () => {
    const { state, code } = run([open, close, reveal], 'participant');
    expect([state.phase, state.position, code]).toEqual(['revealed', null, '']);
    expect(run([show], 'participant').code).toBe('not-now');
  });

  it.each([
    ['reveal before closing', [show, open, reveal], 'not-now'],
    ['open what is not shown', [open], 'not-now'],
    ['go on while answers count', [show, open, show], 'not-now'],
    ['an item that the form does not have', [{ type: 'show', position: ITEMS }], 'position-unknown'],
    ['an item whose key was told', [show, open, close, reveal, show], 'not-now'],
    ['a time that is none', [show, { type: 'open', limitMs: 0 }], 'limit-unfit'],
    ['a time beyond an hour', [show, { type: 'open', limitMs: 3_600_001 }], 'limit-unfit'],
    ['a step that is past', [show, { ...open, step: 0 }], 'already-done'],
    ['anything after the end', [finish, show], 'session-finished'],
  ])('is refused: %s', (_, commands, code) => {
    expect(run(commands).code).toBe(code);
  });
});

describe('somebody who joins', () => {
  const lobby = stateOf([created('trainer')]);

  it('comes late to where the room stands, and comes back as the same', () => {
    const shown = applySessionEvent(lobby, { type: 'shown', position: 2, at: AT }) ?? lobby;
    const first = join(shown, { participant: 'p1', name: 'Ada' }, AT);
    expect(first).toEqual({
      ok: true,
      value: [{ type: 'joined', participant: 'p1', name: 'Ada', team: null, at: AT }],
    });
    const inside = first.ok
      ? first.value.reduce((state, event) => applySessionEvent(state, event) ?? state, shown)
      : shown;
    expect(inside.position).toBe(2);
    expect(join(inside, { participant: 'p1', name: 'Other' }, AT)).toEqual({ ok: true, value: [] });
  });

  it('is removed once, and nobody is who never came', () => {
    const joined = stateOf([
      created('trainer'),
      { type: 'joined', participant: 'p1', name: 'Ada', team: null, at: AT },
    ]);
    const event = { type: 'removed', participant: 'p1', at: AT } as const;
    expect(remove(joined, 'p1', AT)).toEqual({ ok: true, value: [event] });
    expect(remove(foldSession([event], joined) ?? joined, 'p1', AT)).toEqual({ ok: true, value: [] });
    expect(remove(joined, 'p2', AT)).toEqual({ ok: false, error: { code: 'participant-unknown' } });
  });

  it('does not come back after being removed, nor into a room that is over', () => {
    const events: SessionEvent[] = [
      created('trainer'),
      { type: 'joined', participant: 'p1', name: 'Ada', team: null, at: AT },
      { type: 'removed', participant: 'p1', at: AT },
    ];
    expect(join(stateOf(events), { participant: 'p1', name: 'Ada' }, AT)).toEqual({
      ok: false,
      error: { code: 'removed' },
    });
    const over = stateOf([...events, { type: 'finished', at: AT }]);
    expect(join(over, { participant: 'p2', name: 'Mia' }, AT)).toEqual({
      ok: false,
      error: { code: 'session-finished' },
    });
  });
});
