import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { Response } from '#lib/items/kinds/highlight-text/response.client.tsx';
import { aPart, anItem, feedbackOn } from '#tests/support/part-fixtures.ts';

const TEXT = 'She reports dry hair, wheezing since noon, and swollen lips. Later some hunger.';
const item = anItem('highlight-text', 'Which words name an urgent sign? Select the words in the text.', [
  aPart('t', TEXT, ['swollen lips', 'dry hair', 'some hunger', 'wheezing'], 4),
]);

afterEach(cleanup);

const show = (missing: readonly string[] = []) =>
  render(
    <form aria-label="form">
      <Response item={item} picks={{ t: ['t-2'] }} missing={missing} locked={false} feedback={undefined} />
    </form>,
  );
const sent = () => new FormData(screen.getByRole<HTMLFormElement>('form')).getAll('t');
const phrases = () =>
  screen.getAllByRole<HTMLInputElement>('checkbox').map((box) => box.labels?.[0]?.textContent);

describe('phrases in a text', () => {
  test('the whole text stands there, each phrase once, as a checkbox of its own name, in the order of the text', () => {
    show();
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes[0]?.closest('div')?.textContent).toBe(TEXT);
    expect(phrases()).toEqual(['dry hair', 'wheezing', 'swollen lips', 'some hunger']);
    expect(screen.getByRole('checkbox', { name: 'wheezing' })).toBeTruthy();
  });

  test('a box stands with the first word of its phrase, so that no line ends between them', () => {
    show();
    const box = screen.getByRole('checkbox', { name: 'swollen lips' });
    expect(box.parentElement?.textContent).toBe('swollen');
  });

  test('phrases are switched on and off, by pointer and by keyboard', async () => {
    show();
    await userEvent.click(screen.getByText('wheezing'));
    expect(sent()).toEqual(['t-2', 't-4']);
    screen.getByRole('checkbox', { name: 'dry hair' }).focus();
    await userEvent.keyboard(' ');
    expect(sent()).toEqual(['t-4']);
  });

  test('the list shows the same phrases below the text, keeps what is selected, and turns back', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Show as a list' }));
    expect(phrases()).toEqual(['dry hair', 'wheezing', 'swollen lips', 'some hunger']);
    expect(screen.getByText(TEXT, { selector: 'p' })).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'swollen lips' }));
    await userEvent.click(screen.getByRole('button', { name: 'Show in the text' }));
    expect(sent()).toEqual(['t-2', 't-1']);
    expect(screen.queryByText(TEXT, { selector: 'p' })).toBeNull();
  });

  test('a text in which nothing is selected is named', () => {
    show(['t']);
    expect(screen.getByRole('alert').textContent).toContain('You have not selected anything yet.');
  });

  test('the answer tells every phrase right or wrong, chosen or not', () => {
    const feedback = feedbackOn(item, ['t-1', 't-4'], ['t-4', 't-2'], 0);
    render(<Response item={item} picks={{}} missing={[]} locked={false} feedback={feedback} />);
    const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(told).toEqual([
      'swollen lipsCorrect, but not chosenWhy t-1.',
      'dry hairNot correctYour answerWhy t-2.',
      'some hungerNot correctWhy t-3.',
      'wheezingCorrectYour answerWhy t-4.',
    ]);
  });
});
