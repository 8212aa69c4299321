import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Response } from '#lib/items/kinds/matching/response.client.tsx';
import { feedbackOn, publicItem, publicPart, showControl } from './control.tsx';

afterEach(cleanup);

const answers = ['Rings', 'Hums', 'Clicks', 'Is silent'];
const item = publicItem('matching', [
  publicPart('bell', 'Bell', answers),
  publicPart('wire', 'Wire', answers),
  publicPart('latch', 'Latch', answers),
]);
const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

test('each name has a select of its own with every answer, none chosen', () => {
  const { sent } = showControl(Response, item);
  const group = screen.getByRole('group', { name: 'Which belongs where?' });
  expect(within(group).getAllByRole('combobox')).toHaveLength(3);
  const offered = within(select('Wire')).getAllByRole('option');
  expect(offered.map(({ textContent }) => textContent)).toEqual(['Choose …', ...answers]);
  expect(sent()).toEqual({ bell: [], wire: [], latch: [] });
});

test('a choice is sent by handle, and can be taken back', async () => {
  const { sent } = showControl(Response, item);
  await userEvent.selectOptions(select('Bell'), 'Rings');
  await userEvent.selectOptions(select('Latch'), 'Is silent');
  expect(sent()).toEqual({ bell: ['bell-1'], wire: [], latch: ['latch-4'] });
  await userEvent.selectOptions(select('Latch'), 'Choose …');
  expect(sent()).toEqual({ bell: ['bell-1'], wire: [], latch: [] });
});

test('the keyboard reaches every select in order', async () => {
  showControl(Response, item);
  for (const name of ['Bell', 'Wire', 'Latch']) {
    await userEvent.tab();
    expect(document.activeElement).toBe(select(name));
  }
});

test('names without an answer are named', () => {
  showControl(Response, item, { missing: ['wire', 'latch'], picks: { bell: ['bell-2'] } });
  expect(screen.getByRole('alert').textContent).toBe('2 rows have no answer yet: “Wire” and “Latch”.');
  expect(select('Wire').getAttribute('aria-invalid')).toBe('true');
  expect(select('Bell').getAttribute('aria-invalid')).toBeNull();
  expect(select('Bell').value).toBe('bell-2');
});

test('afterwards each name tells what was right and why', () => {
  showControl(Response, item, {
    feedback: feedbackOn(item, ['bell-1', 'wire-2', 'latch-3'], ['bell-1', 'wire-4', 'latch-3']),
  });
  const [bell, wire] = screen.getAllByRole('listitem');
  expect(bell?.textContent).toContain('BellRings · Correct · Your answerWhy bell-1.');
  expect(wire?.textContent).toContain('Hums · Correct answerWhy wire-2.');
  expect(wire?.textContent).toContain('Is silent · Not correct · Your answerWhy wire-4.');
  expect(screen.queryAllByRole('combobox')).toEqual([]);
});
