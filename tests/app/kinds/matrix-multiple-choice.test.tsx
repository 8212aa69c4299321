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
