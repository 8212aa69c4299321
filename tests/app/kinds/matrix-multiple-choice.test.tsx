import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Response } from '#lib/items/kinds/matrix-multiple-choice/response.client.tsx';
import { publicItem, publicPart, showControl } from './control.tsx';

afterEach(cleanup);

const categories = ['Frequent', 'Occasional', 'Scarce'];
const names = ['Humming', 'Whistling', 'Clapping', 'Yawning'];
const item = publicItem(
  'matrix-multiple-choice',
  names.map((name) => publicPart(name.toLowerCase(), name, categories)),
);

test('names with categories make one radio group a row', async () => {
  const { sent } = showControl(Response, item);
  const headers = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
  expect(headers).toEqual(['Name', ...categories]);
  await userEvent.click(screen.getByRole('radio', { name: 'Occasional: Humming' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Scarce: Humming' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Frequent: Yawning' }));
  expect(sent()).toEqual({ humming: ['humming-3'], whistling: [], clapping: [], yawning: ['yawning-1'] });
});

test('statements are called statements', () => {
  const statement = publicPart('s', 'Humming is frequent.', ['True', 'False']);
  showControl(Response, publicItem('matrix-multiple-choice', [statement]));
  expect(screen.getByRole('columnheader', { name: 'Statement' })).toBeTruthy();
});

test('a row without an answer is marked, and named without the full stop of its statement', () => {
  const rows = ['Humming is frequent.', 'Yawning is scarce.'].map((text, at) =>
    publicPart(`s${String(at)}`, text, ['True', 'False']),
  );
  showControl(Response, publicItem('matrix-multiple-choice', rows), { missing: ['s0', 's1'] });
  expect(screen.getByRole('alert').textContent).toBe(
    '2 rows have no answer yet: “Humming is frequent” and “Yawning is scarce”.',
  );
  expect(screen.getAllByText('Not answered yet')).toHaveLength(2);
});
