import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ActionBar } from '#app/_ui/room/action-bar.client.tsx';
import type { TrainerLine, TrainerState } from '#app/_ui/room/trainer-line.client.tsx';
import type { RoomView } from '#lib/sessions/messages.ts';

afterEach(cleanup);

const room = { phase: 'revealed', pacing: 'trainer', position: 0, round: 1, items: 3, step: 4 } as RoomView;
const state: TrainerState = {
  phase: 'connected',
  isIdle: false,
  room,
  receivedAt: 0,
  counts: undefined,
  people: [],
  isAsking: false,
  isSettling: false,
  refusal: '',
};

/** Shows the bar. @returns what was asked for */
function show(change: Partial<TrainerState> = {}, view: Partial<RoomView> = {}): unknown[] {
  const command = vi.fn();
  const line = { command } as unknown as TrainerLine;
  render(<ActionBar state={{ ...state, ...change }} room={{ ...room, ...view }} line={line} />);
  return command.mock.calls as unknown[];
}

const next = { type: 'ask', position: 1, limitMs: null };

test.each(['{Enter}', ' ', 'n'])('the key %j presses the main button', async (key) => {
  const asked = show();
  await userEvent.keyboard(key);
  expect(asked).toEqual([[next]]);
});

test('N does nothing where no next item may come', async () => {
  const asked = show({}, { phase: 'open' });
  await userEvent.keyboard('n');
  expect(asked).toEqual([]);
});

test('Enter on another button is that button’s own', async () => {
  const asked = show();
  screen.getByRole('button', { name: 'Ask again after discussion' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(asked).toEqual([[{ type: 'ask-again', limitMs: null }]]);
});

test('the time to answer goes with what is asked', async () => {
  const asked = show();
  await userEvent.selectOptions(screen.getByRole('combobox'), '90 s');
  await userEvent.click(screen.getByRole('button', { name: 'Next question' }));
  expect(asked).toEqual([[{ ...next, limitMs: 90_000 }]]);
});

test.each([{ isAsking: true }, { isSettling: true }, { phase: 'reconnecting' as const }])(
  'nothing is asked for with %o',
  async (change) => {
    const asked = show(change);
    await userEvent.click(screen.getByRole('button', { name: 'Next question' }));
    await userEvent.keyboard('n');
    expect(asked).toEqual([]);
  },
);

test('a command that came late is told in words', () => {
  show({ refusal: 'already-done' });
  expect(screen.getByRole('status').textContent).toBe('That was done on your other device.');
});
