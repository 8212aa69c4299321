import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { KeptLesson } from '#app/_ui/author/kept-lesson.client.tsx';

afterEach(cleanup);

const page = (text: string, isWhole: boolean, refused?: string): ReactNode => (
  <KeptLesson isWhole={isWhole} refused={refused}>
    {text === 'unread' ? <p>unread</p> : <input aria-label={text} />}
  </KeptLesson>
);

describe('a lesson that is open while its file is torn', () => {
  test('stays as it was read last, with what was typed, and comes up to date when that is mended', () => {
    const { rerender } = render(page('first', true));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'first' });
    field.value = 'The wording of';
    field.focus();
    rerender(page('unread', false));
    expect(screen.queryByText('unread')).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('as it was read last');
    expect(document.activeElement).toBe(field);
    rerender(page('second', true));
    expect(screen.getByRole('textbox', { name: 'second' })).toBe(field);
    expect([field.value, document.activeElement === field]).toEqual(['The wording of', true]);
    expect(screen.queryByRole('status')).toBeNull();
  });

  test('says why a decision was not written meanwhile', () => {
    const { rerender } = render(page('first', true));
    rerender(page('unread', false, 'Nothing was written.'));
    expect(screen.getByRole('status').textContent).toContain('Nothing was written.');
  });

  test('says that it cannot be read where it never was', () => {
    const { rerender } = render(page('unread', false));
    expect(screen.getByText('unread')).toBeDefined();
    rerender(page('first', true));
    expect(screen.getByRole('textbox', { name: 'first' })).toBeDefined();
  });
});
