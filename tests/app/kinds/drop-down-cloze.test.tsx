import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { Response } from '#lib/items/kinds/drop-down-cloze/response.client.tsx';
import { aPart, anItem, feedbackOn } from '#tests/support/part-fixtures.ts';

const item = anItem('drop-down-cloze', 'Complete each sentence about gates.', [
  aPart('a', 'Zelvolin opens ____.', ['the amber gate', 'the birch gate', 'the cedar gate']),
  aPart('b', '____ is frequent.', ['humming', 'clapping', 'yawning']),
]);

afterEach(cleanup);

const fresh = (missing: readonly string[] = [], locked = false) => (
  <form aria-label="form">
    <Response item={item} picks={{ b: ['b-2'] }} missing={missing} locked={locked} feedback={undefined} />
  </form>
);
const gap = (name: string) => screen.getByRole('combobox', { name });
const sent = () => [...new FormData(screen.getByRole<HTMLFormElement>('form')).entries()];

describe('sentences with gaps', () => {
  test('every gap is a list within its sentence, named by it, empty until chosen', () => {
    render(fresh());
    const group = screen.getByRole('group', { name: item.leadIn });
    const lists = within(group).getAllByRole('combobox');
    expect(lists.map(({ parentElement }) => parentElement?.tagName)).toEqual(['P', 'P']);
    expect(lists.map((list) => list.previousSibling?.textContent)).toEqual(['Zelvolin opens ', undefined]);
    expect(lists.map((list) => list.nextSibling?.textContent)).toEqual(['.', ' is frequent.']);
    const options = within(gap('Gap 1: Zelvolin opens ….')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Choose …',
      'the amber gate',
      'the birch gate',
      'the cedar gate',
    ]);
  });

  test('the form holds what is chosen, by handles, and an empty text where nothing is', async () => {
    render(fresh());
    expect(sent()).toEqual([
      ['a', ''],
      ['b', 'b-2'],
    ]);
    await userEvent.selectOptions(gap('Gap 1: Zelvolin opens ….'), 'the cedar gate');
    expect(sent()).toEqual([
      ['a', 'a-3'],
      ['b', 'b-2'],
    ]);
  });

  test('gaps without an answer are named, and marked as such', () => {
    render(fresh(['a']));
    expect(screen.getByRole('alert').textContent).toBe('1 gap has no answer yet: gap 1.');
    expect(gap('Gap 1: Zelvolin opens ….').getAttribute('aria-invalid')).toBe('true');
    expect(gap('Gap 2: … is frequent.').getAttribute('aria-invalid')).toBeNull();
  });

  test('nothing can be changed while the answer is on its way', () => {
    render(fresh([], true));
    expect(screen.getByRole<HTMLFieldSetElement>('group').disabled).toBe(true);
  });

  test('the answer shows each sentence as it is right, the choice with its reason, and the rest on request', () => {
    const feedback = feedbackOn(item, ['a-1', 'b-1'], ['a-1', 'b-2'], 1);
    render(<Response item={item} picks={{}} missing={[]} locked={false} feedback={feedback} />);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByText('humming', { selector: 'strong' }).closest('p')?.textContent).toBe(
      'humming is frequent.',
    );
    const chosen = screen.getByText('Why b-2.').closest('li');
    expect(chosen?.textContent).toBe('clappingNot correctYour answerWhy b-2.');
    expect(screen.getByText('Why b-1.').closest('details')).toBeNull();
    expect(screen.getByText('Why b-3.').closest('details')).not.toBeNull();
  });
});
