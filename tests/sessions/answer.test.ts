import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingAnswers, judgeAnswer, type LiveAnswer } from '#lib/sessions/answer.ts';
import type { SessionEvent } from '#lib/sessions/session.ts';
import { AT, created, deeds, ITEMS, pacing, play, stateOf } from './arbitrary-session.ts';

const joined: SessionEvent = { type: 'joined', participant: 'p1', name: 'Ada', team: null, at: AT };
const shown = (position: number): SessionEvent => ({ type: 'shown', position, at: AT });
const opened = (round: 1 | 2 = 1): SessionEvent => ({ type: 'opened', round, limitMs: null, at: AT });
const closed: SessionEvent = { type: 'closed', at: AT };
const revealed: SessionEvent = { type: 'revealed', at: AT };
type Sent = Parameters<typeof judgeAnswer>[1];
const answer: Sent = { response: 'r1', participant: 'p1', position: 0, round: 1, isLate: false };
const codeOf = (
  events: readonly SessionEvent[],
  change: Partial<Sent> = {},
  stored: readonly string[] = [],
): string => {
  const state = stateOf([created('trainer'), joined, ...events]);
  const verdict = judgeAnswer(state, { ...answer, ...change }, stored);
  return verdict.ok ? verdict.value : verdict.error.code;
};

describe('an answer', () => {
  it('counts for the item and the round that the room is at, and for no other, whatever was done', () => {
    fc.assert(
      fc.property(
        pacing,
        deeds,
        fc.nat({ max: ITEMS }),
        fc.constantFrom(1 as const, 2 as const),
        (how, done, position, round) => {
          for (const state of play(how, done).states)
            for (const participant of state.participants.keys()) {
              const verdict = judgeAnswer(state, { ...answer, participant, position, round }, []);
              const isAsked = how === 'participant' ? position < ITEMS : position === state.position;
              const isThere = state.participants.get(participant)?.isRemoved === false;
              expect(verdict.ok).toBe(state.phase === 'open' && isAsked && round === state.round && isThere);
            }
        },
      ),
    );
  });

  it.each([
    ['while the round is open', [shown(0), opened()], {}, 'record'],
    ['anew, while the round is open', [shown(0), opened()], { response: 'r2' }, 'record'],
    ['after closing', [shown(0), opened(), closed], {}, 'closed'],
    [
      'after the reveal, when the next item is open',
      [shown(0), opened(), closed, revealed, shown(1), opened()],
      {},
      'not-shown',
    ],
    ['of the first round in the second', [shown(0), opened(), closed, opened(2)], {}, 'not-shown'],
    ['before the item is open', [shown(0)], {}, 'not-shown'],
    ['when its time was over', [shown(0), opened()], { isLate: true }, 'closed'],
    ['of nobody in the room', [shown(0), opened()], { participant: 'p9' }, 'participant-unknown'],
    [
      'of somebody who was removed',
      [shown(0), opened(), { type: 'removed', participant: 'p1', at: AT }],
      {},
      'removed',
    ],
    ['after the end', [shown(0), opened(), { type: 'finished', at: AT }], {}, 'session-finished'],
  ] satisfies [string, SessionEvent[], Partial<Sent>, string][])('%s', (_, events, change, expected) => {
    expect(codeOf(events, change)).toBe(expected);
  });

  it('that is stored already has its receipt again, also after closing and for somebody removed', () => {
    expect(codeOf([shown(0), opened(), closed, revealed], {}, ['r1'])).toBe('repeat');
    expect(codeOf([shown(0), opened(), { type: 'removed', participant: 'p1', at: AT }], {}, ['r1'])).toBe(
      'repeat',
    );
  });
});

describe('the answers that count', () => {
  const answers = fc.uniqueArray(
    fc.record({
      response: fc.uuid(),
      participant: fc.constantFrom('p1', 'p2'),
      position: fc.nat({ max: 1 }),
      round: fc.constantFrom(1 as const, 2 as const),
      sequence: fc.nat(),
    }),
    { selector: ({ sequence }) => sequence, maxLength: 20 },
  );
  const keyOf = ({ participant, position, round }: LiveAnswer) => `${participant} ${position} ${round}`;

  it('are one of each participant, item and round, the last, in whatever order they are read', () => {
    fc.assert(
      fc.property(
        answers.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, mixed]) => {
          const counting = countingAnswers(all);
          expect(countingAnswers(mixed)).toEqual(counting);
          expect(new Set(counting.map(keyOf)).size).toBe(counting.length);
          for (const one of all) {
            const standing = counting.find((other) => keyOf(other) === keyOf(one));
            expect(standing?.sequence).toBeGreaterThanOrEqual(one.sequence);
          }
        },
      ),
    );
  });
});
