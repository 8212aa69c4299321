import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { Response } from '#lib/items/kinds/drop-down-rationale/response.client.tsx';
import { aPart, anItem, feedbackOn } from '#tests/support/part-fixtures.ts';

const item = anItem('drop-down-rationale', 'Complete the sentence.', [
  aPart('x', 'After clapping, the advice is ____', ['asking', 'waiting', 'running']),
  aPart('y', 'because ____', ['of the gate', 'of the moon', 'of the shoes']),
  aPart('z', 'and ____.', ['of the dose', 'of the season', 'of the rain']),
]);

afterEach(cleanup);

describe('an answer and its reasons', () => {
  test('all gaps stand in one sentence, in order', async () => {
    render(
      <form aria-label="form">
        <Response item={item} picks={{}} missing={['z']} locked={false} feedback={undefined} />
      </form>,
    );
    const lists = screen.getAllByRole('combobox');
    expect(new Set(lists.map((list) => list.closest('p'))).size).toBe(1);
    expect(lists.map((list) => list.getAttribute('name'))).toEqual(['x', 'y', 'z']);
    expect(screen.getByRole('alert').textContent).toBe('1 gap has no answer yet: gap 3.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Gap 2: because …' }), 'of the gate');
    expect(new FormData(screen.getByRole<HTMLFormElement>('form')).get('y')).toBe('y-1');
  });

  test('the answer shows every piece as it is right, with the reason of what was chosen', () => {
    const feedback = feedbackOn(item, ['x-1', 'y-1', 'z-1'], ['x-1', 'y-2', 'z-1'], 1);
    render(<Response item={item} picks={{}} missing={[]} locked={false} feedback={feedback} />);
    const right = screen
      .getAllByText(/./u, { selector: 'strong' })
      .map((key) => key.closest('p')?.textContent);
    expect(right).toEqual([
      'After clapping, the advice is asking',
      'because of the gate',
      'and of the dose.',
    ]);
    expect(screen.getByText('Why y-2.').closest('li')?.textContent).toContain('Not correctYour answer');
  });
});
