import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { Response } from '#lib/items/kinds/numeric-entry/response.client.tsx';
import type { ItemFeedback } from '#lib/items/view.ts';
import { aPart, anItem } from '#tests/support/part-fixtures.ts';

const item = anItem('numeric-entry', 'What is the starting dose? Enter a number (mg).', [
  { ...aPart('n', '', []), unit: 'mg' },
]);

afterEach(cleanup);

const feedback = (entered: string | undefined, points: number): ItemFeedback => ({
  item: item.handle,
  score: { points, max: 1, parts: { n: { points, max: 1 } } },
  parts: [
    {
      handle: 'n',
      options: ['2 mg', '20 mg', '1,200 mg'].map((text, index) => ({
        handle: `n-${index}`,
        key: text === '20 mg',
        chosen: false,
        rationale: `Why ${text}.`,
        text,
      })),
      entered,
    },
  ],
  evidence: [],
});

const show = (missing: readonly string[] = [], typed: readonly string[] = []) =>
  render(<Response item={item} picks={{ n: typed }} missing={missing} locked={false} feedback={undefined} />);
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your number' });

describe('a typed number', () => {
  test('the field asks for a decimal keypad, is described by its unit, and keeps what was typed', () => {
    show([], ['7.5']);
    expect(screen.getByRole('group', { name: item.leadIn })).toBeTruthy();
    expect([field().name, field().inputMode, field().value]).toEqual(['n', 'decimal', '7.5']);
    const described = (field().getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('mg');
  });

  test.each(['.5', '5.', '1e3', '1 200', 'twenty', '1,2'])(
    '%s is told to be no number, once the field is left',
    async (typed) => {
      show();
      await userEvent.type(field(), typed);
      expect(screen.queryByText(/cannot be read/u)).toBeNull();
      await userEvent.tab();
      expect(screen.getByText(/cannot be read/u)).toBeTruthy();
      expect(field().getAttribute('aria-invalid')).toBe('true');
    },
  );

  test.each(['7', '0.5', '1,200', '3 g', '99999', '7 in 100'])('%s passes, right or wrong', async (typed) => {
    show();
    await userEvent.type(field(), typed);
    await userEvent.tab();
    expect(screen.queryByText(/cannot be read/u)).toBeNull();
  });

  test('an empty field is named', () => {
    show(['n']);
    expect(screen.getByRole('alert').textContent).toBe(
      'You have not entered a number yet. Enter one, then submit.',
    );
  });

  test('a wrong amount that has a reason is told apart from the others', () => {
    render(<Response item={item} picks={{}} missing={[]} locked={false} feedback={feedback('1200', 0)} />);
    expect(screen.getByText('You entered 1200.')).toBeTruthy();
    const [low, key, high] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(low).toBe('2 mgNot correctWhy 2 mg.');
    expect(key).toBe('20 mgCorrect answerWhy 20 mg.');
    expect(high).toBe('1,200 mgNot correctYour answerWhy 1,200 mg.');
  });

  test('a right number stands at the key, in whatever unit it was given', () => {
    render(<Response item={item} picks={{}} missing={[]} locked={false} feedback={feedback('0.02 g', 1)} />);
    expect(screen.getAllByText('Your answer').map((yours) => yours.closest('li')?.textContent)).toEqual([
      '20 mgCorrectYour answerWhy 20 mg.',
    ]);
  });

  test('a number in another unit, or none at all, stands at no amount', () => {
    render(<Response item={item} picks={{}} missing={[]} locked={false} feedback={feedback('2 g', 0)} />);
    expect(screen.queryByText('Your answer')).toBeNull();
    cleanup();
    render(<Response item={item} picks={{}} missing={[]} locked={false} feedback={feedback(undefined, 0)} />);
    expect(screen.queryByText(/You entered/u)).toBeNull();
  });
});
