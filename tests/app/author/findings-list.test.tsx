import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FindingsList } from '#app/_ui/author/findings-list.tsx';
import { messageOfItem, type Diagnostic } from '#lib/base/diagnostic.ts';

afterEach(cleanup);

const slip = (message: string, line = 3, item?: string): Diagnostic => ({
  code: 'rules/doubled-word',
  severity: 'error',
  message,
  why: 'It reads badly.',
  help: 'Take one out.',
  place: { file: 'content/a/b.md', line, column: 5, endLine: line, endColumn: 9 },
  related: [],
  ...(item === undefined ? {} : { item }),
});

test('a finding on an item leads to it where it stands on the page', () => {
  const [made, refused] = ['a/b/opens/single-best-answer/1', 'a/b/opens/single-best-answer/2'];
  const findings = [made, refused].map((id) => slip(messageOfItem('Unexpected "the the"', id), 3, id));
  render(<FindingsList findings={findings} items={new Set([made])} />);
  const [link, ...others] = screen.getAllByRole('link');
  expect(others).toEqual([]);
  expect([link?.textContent, link?.getAttribute('href')]).toEqual([
    made,
    '#item.a.b.opens.single-best-answer.1',
  ]);
  expect(link?.parentElement?.textContent).toBe(`Unexpected "the the" (item ${made})`);
  expect(screen.getByText(`Unexpected "the the" (item ${refused})`)).toBeTruthy();
});

test('one slip that several items show stands there once, with what each says', () => {
  render(
    <FindingsList findings={[slip('in the item "one"'), slip('in the item "two"'), slip('in a third', 9)]} />,
  );
  const [first, ...others] = screen.getAllByRole('listitem');
  expect(others).toHaveLength(1);
  const shown = within(first ?? document.body);
  expect(shown.getByText('in the item "one"')).toBeTruthy();
  expect(shown.getByText('in the item "two"')).toBeTruthy();
  expect(shown.getAllByText(/Take one out/u)).toHaveLength(1);
});
