import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { Response } from '#lib/items/kinds/ordered-response/response.client.tsx';
import { feedbackOn, publicItem, publicPart, showControl } from './control.tsx';

afterEach(cleanup);

const steps = ['Close', 'Open', 'Wait', 'Listen'];
/** Parts come in any order: the positions are what counts. */
const item = publicItem(
  'ordered-response',
  ['3', '1', '4', '2'].map((position) => publicPart(`p${position}`, position, steps)),
);
const entries = () =>
  screen.getAllByRole('listitem').map((entry) => entry.querySelector('span')?.textContent ?? '');
const button = (name: string) => screen.getByRole('button', { name });

test('the entries stand as shown, and the form says so', () => {
  const { sent } = showControl(Response, item);
  expect(entries()).toEqual(steps);
  expect(sent()).toEqual({ p1: ['p1-1'], p2: ['p2-2'], p3: ['p3-3'], p4: ['p4-4'] });
});

test('a button moves its entry, keeps the focus and has the new position announced', async () => {
  const { sent } = showControl(Response, item);
  await userEvent.click(button('Move up: Open'));
  expect(entries()).toEqual(['Open', 'Close', 'Wait', 'Listen']);
  expect(document.activeElement).toBe(button('Move up: Open'));
  expect(screen.getByText('Open: now at position 1 of 4.')).toBeTruthy();
  await userEvent.click(button('Move down: Open'));
  await userEvent.click(button('Move down: Open'));
  expect(entries()).toEqual(['Close', 'Wait', 'Open', 'Listen']);
  expect(document.activeElement).toBe(button('Move down: Open'));
  expect(sent()).toEqual({ p1: ['p1-1'], p2: ['p2-3'], p3: ['p3-2'], p4: ['p4-4'] });
});

test('at the ends nothing moves, and the button stays in reach', async () => {
  showControl(Response, item);
  expect(button('Move up: Close').getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button('Move up: Close'));
  await userEvent.click(button('Move down: Listen'));
  expect(entries()).toEqual(steps);
});

test('the keyboard alone puts an entry last', async () => {
  showControl(Response, item);
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement).toBe(button('Move down: Close'));
  await userEvent.keyboard('{Enter} {Enter}');
  expect(entries()).toEqual(['Open', 'Wait', 'Listen', 'Close']);
});

test('an order that was sent before stands there again', () => {
  const picks = { p1: ['p1-4'], p2: ['p2-3'], p3: ['p3-2'], p4: ['p4-1'] };
  const { sent } = showControl(Response, item, { picks });
  expect(entries()).toEqual([...steps].reverse());
  expect(sent()).toEqual(picks);
});

test('without JavaScript there is a select for each position, in order', () => {
  const html = renderToString(
    <Response item={item} picks={{}} missing={[]} locked={false} feedback={undefined} />,
  );
  const page = new DOMParser().parseFromString(html, 'text/html');
  const selects = [...page.querySelectorAll('select')];
  expect(selects.map(({ name }) => name)).toEqual(['p1', 'p2', 'p3', 'p4']);
  expect(selects[1]?.getAttribute('aria-label')).toBe('Position 2');
  expect([...(selects[1]?.options ?? [])].map(({ value }) => value)).toEqual([
    '',
    'p2-1',
    'p2-2',
    'p2-3',
    'p2-4',
  ]);
});

test('afterwards each position tells what belongs there, in order', () => {
  const keys = ['p1-2', 'p2-1', 'p3-3', 'p4-4'];
  showControl(Response, item, { feedback: feedbackOn(item, keys, ['p1-1', 'p2-2', 'p3-3', 'p4-4']) });
  const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(told[0]).toContain('Position 1');
  expect(told[0]).toContain('Open · Correct answerWhy p1-2.');
  expect(told[0]).toContain('Close · Not correct · Your answerWhy p1-1.');
  expect(told[2]).toContain('Position 3Wait · Correct · Your answerWhy p3-3.');
});
