import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Response } from '#lib/items/kinds/matrix-multiple-response/response.client.tsx';
import { feedbackOn, publicItem, publicPart, showControl } from './control.tsx';

afterEach(cleanup);

const rows = ['Rings', 'Hums', 'Clicks', 'Is silent'];
const item = publicItem('matrix-multiple-response', [
  publicPart('bell', 'Bell', rows, 4),
  publicPart('wire', 'Wire', rows, 4),
]);
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('every cell is a checkbox named by its row and column', () => {
  showControl(Response, item);
  const names = screen.getAllByRole('checkbox').map((cell) => cell.getAttribute('aria-label'));
  expect(names).toEqual(rows.flatMap((row) => [`${row}, Bell`, `${row}, Wire`]));
  const headers = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(headers).toEqual(['Answer', 'Bell', 'Wire']);
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(rows);
});

test('ticks are sent by column', async () => {
  const { sent } = showControl(Response, item);
  for (const name of ['Rings, Bell', 'Is silent, Bell', 'Hums, Wire']) await userEvent.click(box(name));
  expect(sent()).toEqual({ bell: ['bell-1', 'bell-4'], wire: ['wire-2'] });
  await userEvent.click(box('Rings, Bell'));
  expect(sent()).toEqual({ bell: ['bell-4'], wire: ['wire-2'] });
});

test('the keyboard alone ticks', async () => {
  const { sent } = showControl(Response, item);
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(sent()).toEqual({ bell: [], wire: ['wire-1'] });
});

test('columns without an answer are named, and earlier ticks stand', () => {
  const { sent } = showControl(Response, item, { missing: ['wire'], picks: { bell: ['bell-3'] } });
  expect(screen.getByRole('alert').textContent).toBe('1 column has no answer yet: “Wire”.');
  expect(sent()).toEqual({ bell: ['bell-3'], wire: [] });
});

test('afterwards each column tells its rows apart', () => {
  showControl(Response, item, {
    feedback: feedbackOn(item, ['bell-1', 'bell-2', 'wire-3'], ['bell-1', 'wire-4']),
  });
  const [bell, wire] = screen.getAllByRole('listitem');
  expect(bell?.textContent).toContain('Rings · Correct · Your answerWhy bell-1.');
  expect(bell?.textContent).toContain('Hums · Correct, but not chosenWhy bell-2.');
  expect(wire?.textContent).toContain('Is silent · Not correct · Your answerWhy wire-4.');
});
