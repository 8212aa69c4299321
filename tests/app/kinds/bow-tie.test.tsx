import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { Response } from '#lib/items/kinds/bow-tie/response.client.tsx';
import { aPart, anItem, feedbackOn } from '#tests/support/part-fixtures.ts';

const item = anItem('bow-tie', 'Complete the diagram for this person.', [
  aPart('c', 'What do these signs suggest?', ['Storm', 'Rust', 'Frost', 'Dust']),
  aPart('a', 'What is done? Select two.', ['Close', 'Call', 'Wait', 'Run', 'Sing'], 2),
  aPart('m', 'What is watched? Select two.', ['Claps', 'Hinges', 'Shoes', 'Moon', 'Steps'], 2),
]);

afterEach(cleanup);

const show = (missing: readonly string[] = []) =>
  render(
    <form aria-label="form">
      <Response item={item} picks={{ a: ['a-1'] }} missing={missing} locked={false} feedback={undefined} />
    </form>,
  );
const group = (name: string) => within(screen.getByRole('group', { name }));

describe('a bow-tie', () => {
  test('is three named groups within the group of the lead-in, one of radios and two of checkboxes', () => {
    show();
    expect(screen.getByRole('group', { name: item.leadIn })).toBeTruthy();
    expect(group('Condition').getAllByRole('radio')).toHaveLength(4);
    expect(group('Actions').getAllByRole('checkbox')).toHaveLength(5);
    expect(group('Monitoring').getAllByRole('checkbox')).toHaveLength(5);
    expect(group('Monitoring').getByText('What is watched? Select two.')).toBeTruthy();
  });

  test('each wing counts what is chosen and lets nobody choose a third', async () => {
    show();
    expect(group('Actions').getByText('1 of 2 selected')).toBeTruthy();
    expect(group('Monitoring').getByText('0 of 2 selected')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Call' }));
    expect(group('Actions').getByText('2 of 2 selected')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Wait' }));
    expect(group('Actions').getByText('You can choose 2. Remove one to choose another.')).toBeTruthy();
    const form = new FormData(screen.getByRole<HTMLFormElement>('form'));
    expect(form.getAll('a')).toEqual(['a-1', 'a-2']);
  });

  test('parts without an answer are named', () => {
    show(['c', 'm']);
    expect(screen.getByRole('alert').textContent).toBe('Not answered yet: Condition and Monitoring.');
  });

  test('the answer shows part by part what was right', () => {
    const feedback = feedbackOn(
      item,
      ['c-1', 'a-1', 'a-2', 'm-1', 'm-2'],
      ['c-2', 'a-1', 'a-3', 'm-1', 'm-2'],
      3,
    );
    render(<Response item={item} picks={{}} missing={[]} locked={false} feedback={feedback} />);
    const parts = ['Condition', 'Actions', 'Monitoring'].map((name) =>
      within(screen.getByRole('region', { name })),
    );
    expect(parts.map((part) => part.getAllByRole('listitem').length)).toEqual([4, 5, 5]);
    expect(parts[0]?.getByText('Why c-1.').closest('li')?.textContent).toBe('StormCorrect answerWhy c-1.');
    expect(parts[1]?.getByText('Why a-2.').closest('li')?.textContent).toBe(
      'CallCorrect, but not chosenWhy a-2.',
    );
  });
});
