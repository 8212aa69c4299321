import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Response } from '#lib/items/kinds/select-n/response.client.tsx';
import { feedbackOn, publicItem, publicPart, showControl } from './control.tsx';

afterEach(cleanup);

const item = publicItem('select-n', [publicPart('main', '', ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir'], 2)]);
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('counts up to the number asked for', async () => {
  const { sent } = showControl(Response, item);
  expect(screen.getByText('0 of 2 selected')).toBeTruthy();
  await userEvent.click(box('Ash'));
  expect(screen.getByText('1 of 2 selected')).toBeTruthy();
  await userEvent.click(box('Elm'));
  expect(screen.getByText('2 of 2 selected')).toBeTruthy();
  expect(sent()).toEqual({ main: ['main-1', 'main-4'] });
});

test('one more is undone with a sentence, stays in reach and keeps the focus', async () => {
  const { sent } = showControl(Response, item);
  for (const name of ['Ash', 'Birch', 'Cedar']) await userEvent.click(box(name));
  expect(box('Cedar').checked).toBe(false);
  expect(box('Cedar').disabled).toBe(false);
  expect(document.activeElement).toBe(box('Cedar'));
  expect(screen.getByText('You can choose 2. Remove one to choose another.')).toBeTruthy();
  await userEvent.click(box('Ash'));
  await userEvent.click(box('Cedar'));
  expect(sent()).toEqual({ main: ['main-2', 'main-3'] });
});

test('the keyboard alone chooses', async () => {
  const { sent } = showControl(Response, item);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(sent()).toEqual({ main: ['main-1', 'main-2'] });
});

test('what is missing is said, and what was chosen before stands there', () => {
  const { sent } = showControl(Response, item, { missing: ['main'], picks: { main: ['main-5'] } });
  expect(screen.getByRole('alert').textContent).toContain('You have not chosen an answer yet');
  expect(sent()).toEqual({ main: ['main-5'] });
});

test('every option is told afterwards, with its rationale', () => {
  showControl(Response, item, { feedback: feedbackOn(item, ['main-1', 'main-2'], ['main-1', 'main-3']) });
  const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(told).toHaveLength(5);
  expect(told[0]).toContain('AshCorrectYour answerWhy main-1.');
  expect(told[1]).toContain('BirchCorrect, but not chosenWhy main-2.');
  expect(told[2]).toContain('CedarNot correctYour answerWhy main-3.');
});
