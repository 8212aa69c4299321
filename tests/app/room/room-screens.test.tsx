import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Countdown } from '#app/_ui/room/countdown.client.tsx';
import { findKeptRoom, forgetRoom, keepRoom, type KeptRoom } from '#app/_ui/room/kept-room.client.tsx';
import { LineNote } from '#app/_ui/room/line-note.client.tsx';
import { missedBetween } from '#app/_ui/room/missed.client.tsx';
import { RoomItem } from '#app/_ui/room/room-item.client.tsx';
import { Standings } from '#app/_ui/room/standings.client.tsx';
import { tallyOf } from '#app/_ui/room/tally.client.tsx';
import type { OwnAnswer, RoomView, ToldItem } from '#lib/sessions/messages.ts';
import { singleItem } from '#tests/support/app-fixtures.ts';

afterEach(cleanup);

const [part] = singleItem.parts;
const [first, second] = part?.options ?? [];
const told: ToldItem = {
  key: {
    item: singleItem.handle,
    isPlain: true,
    main: part?.handle ?? '',
    parts: [
      {
        handle: part?.handle ?? '',
        entry: undefined,
        options: (part?.options ?? []).map(({ handle }) => ({
          handle,
          key: handle === second?.handle,
          rationale: `Reason of ${handle}.`,
          text: undefined,
        })),
      },
    ],
    evidence: [],
  },
  rounds: [1, 2].map((round) => ({
    round: round as 1 | 2,
    answered: 4,
    right: round,
    parts: [
      {
        part: part?.handle ?? '',
        right: round,
        options: [
          { option: first?.handle ?? '', chosen: 4 - round },
          { option: second?.handle ?? '', chosen: round },
        ],
      },
    ],
  })),
};

describe('what a room answered', () => {
  test('stands in the order that is shown, with the share of each round and the key', () => {
    const [tally] = tallyOf(singleItem, told);
    expect(tally?.options.map(({ text }) => text)).toEqual(part?.options.map(({ text }) => text));
    expect(tally?.options.map(({ isKey }) => isKey).filter(Boolean)).toHaveLength(1);
    expect(tally?.options[1]?.shares).toEqual([
      { round: 1, chosen: 1, answered: 4 },
      { round: 2, chosen: 2, answered: 4 },
    ]);
  });

  test('is told in numbers and words', () => {
    render(<RoomItem item={singleItem} told={told} reasons="keys" />);
    expect(screen.getByText('First round: 1 of 4 answers correct (25 %)')).toBeTruthy();
    expect(screen.getByText('3 · 75 %')).toBeTruthy();
    expect(screen.getByText('Correct')).toBeTruthy();
    expect(screen.getByText(`Reason of ${second?.handle ?? ''}.`)).toBeTruthy();
    expect(screen.queryByText(`Reason of ${first?.handle ?? ''}.`)).toBeNull();
  });

  test('is not there before it is told', () => {
    const { container } = render(<RoomItem item={singleItem} told={null} reasons="all" />);
    for (const { text } of part?.options ?? []) expect(container.textContent).toContain(text);
    expect(container.textContent).not.toMatch(/%|Correct|Reason/u);
  });
});

describe('the countdown', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('goes by the clock of the page from what the server said, whatever the device takes the time to be', () => {
    render(<Countdown remainingMs={30_000} receivedAt={performance.now()} hasWarning />);
    const seen = (): string | null => screen.getByRole('timer').textContent;
    expect(seen()).toBe('0:30');
    vi.setSystemTime(new Date('2031-01-01'));
    act(() => void vi.advanceTimersByTime(21_000));
    expect(seen()).toBe('0:09');
    expect(screen.getByRole('status').textContent).toBe('Ten seconds left.');
    act(() => void vi.advanceTimersByTime(60_000));
    expect(seen()).toBe('0:00');
  });

  test('is not there without a limit', () => {
    const { container } = render(<Countdown remainingMs={null} receivedAt={0} />);
    expect(container.textContent).toBe('');
  });
});

describe('the line to the room', () => {
  test.each([
    ['connected', true, 'Connected'],
    ['connected', false, 'Your trainer is reconnecting. The room waits.'],
    ['reconnecting', false, 'You are offline. Reconnecting …'],
    ['reconnecting', true, 'You are offline. Reconnecting …'],
  ] as const)('%s, with the trainer there: %s', (phase, isTrainerHere, text) => {
    render(<LineNote phase={phase} who="participant" isTrainerHere={isTrainerHere} />);
    expect(screen.getByRole('status').textContent).toBe(text);
  });
});

test('a room that is about to be closed says so to its participants too', () => {
  render(<LineNote phase="connected" who="participant" isTrainerHere isIdle />);
  expect(screen.getByRole('status').textContent).toContain('unless somebody goes on');
});

describe('how teams stand', () => {
  test('is shown as it is told, with the own team marked', () => {
    const standings = [
      { team: 1, place: 1, members: 3, points: 4 },
      { team: 2, place: 1, members: 2, points: 4 },
      { team: 0, place: 3, members: 2, points: -1.5 },
    ];
    render(<Standings standings={standings} own={0} />);
    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
    expect(rows).toEqual(['PlaceTeamPeoplePoints', '1Team 234.0', '1Team 324.0', '3Team 1, yours2−1.5']);
  });

  test('is not there without teams', () => {
    const { container } = render(<Standings standings={null} own={null} />);
    expect(container.textContent).toBe('');
  });
});

describe('what a device missed', () => {
  const view = (change: Partial<RoomView>): RoomView =>
    ({ pacing: 'trainer', step: 0, phase: 'open', position: 0, ...change }) as RoomView;
  const own = (position: number): OwnAnswer => ({ position, round: 1, picks: {}, confidence: null });

  test.each([
    ['nothing when it saw every step', view({ step: 2 }), view({ step: 4, position: 1 }), [], []],
    ['the items between', view({ step: 2 }), view({ step: 10, position: 2 }), [own(0)], [1]],
    ['an open item too', view({ step: 2 }), view({ step: 10, position: 2 }), [], [0, 1]],
    [
      'not one that it saw closed',
      view({ step: 4, phase: 'revealed' }),
      view({ step: 10, position: 2 }),
      [],
      [1],
    ],
    [
      'all of them from the lobby',
      view({ phase: 'lobby', position: null }),
      view({ step: 6, position: 1 }),
      [],
      [0],
    ],
    ['nothing for who comes late', undefined, view({ step: 10, position: 2 }), [], []],
  ] as const)('%s', (_, before, now, answered, missed) => {
    expect(missedBetween(before, now, answered)).toEqual(missed);
  });
});

describe('what a device keeps of a room', () => {
  const room: KeptRoom = {
    session: '0199-a',
    credential: 'p.s',
    code: 'K7M3QX',
    unsent: [],
    isOver: false,
  };
  beforeEach(() => window.localStorage.clear());

  test('is found by its link and by its code, as it is typed', () => {
    keepRoom(room);
    expect(findKeptRoom({ link: `${room.session}.token` })).toEqual(room);
    expect(findKeptRoom({ code: ' k7m 3qx' })).toEqual(room);
    expect(findKeptRoom({ code: '' })).toBeUndefined();
    expect(findKeptRoom({ link: 'other.token', code: room.code })).toBeUndefined();
    forgetRoom(room.session);
    expect(findKeptRoom({ code: room.code })).toBeUndefined();
  });

  test('of two rooms with one code is the one that is not over', () => {
    keepRoom({ ...room, isOver: true });
    keepRoom({ ...room, session: '0199-b' });
    expect(findKeptRoom({ code: room.code })?.session).toBe('0199-b');
  });

  test('is nothing when something else stands there', () => {
    window.localStorage.setItem('stemma:room:x', '{"session":1}');
    window.localStorage.setItem('stemma:room:y', 'no JSON');
    expect(findKeptRoom({ link: 'x.t' })).toBeUndefined();
    expect(findKeptRoom({ link: 'y.t' })).toBeUndefined();
  });

  test('does not grow for ever', () => {
    for (let number = 10; number < 50; number += 1) keepRoom({ ...room, session: `s${number}` });
    expect(window.localStorage.length).toBeLessThanOrEqual(20);
    expect(findKeptRoom({ link: 's49.t' })?.session).toBe('s49');
  });
});
