import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { BenchIndexView } from '#app/_ui/author/index-view.tsx';
import type { LessonLine } from '#lib/bank/workbench/course-bench.ts';

afterEach(cleanup);

const NONE = { error: 0, warning: 0, info: 0 };
const at = { page: 1, pages: 1, before: undefined, after: undefined };
const line: LessonLine = {
  lesson: 'gates',
  title: 'Gates',
  counts: { facts: 1, items: 3, approved: 0, retired: 0, lapsed: 0, awaiting: 3 },
  findings: NONE,
  covered: 1,
  objectives: 1,
};
const index = {
  courses: [{ course: 'zelvolin', title: 'Zelvolin', lessons: [line] }],
  elsewhere: [],
  findings: NONE,
};

describe('the front page of the workbench', () => {
  test('lists lessons, and asks for none where few are', () => {
    render(<BenchIndexView index={index} at={at} wish={{ find: '', list: 'all' }} found={1} lessons={1} />);
    expect(screen.getByRole('link', { name: 'Gates' }).getAttribute('href')).toBe('/author/zelvolin/gates');
    expect(screen.queryByRole('search')).toBeNull();
  });

  test('says what was looked for where there are many, and how many are found', () => {
    const wish = { find: 'gat', list: 'unsigned' } as const;
    render(<BenchIndexView index={index} at={at} wish={wish} found={1} lessons={40} />);
    const form = within(screen.getByRole('search'));
    expect(form.getByRole<HTMLInputElement>('searchbox').value).toBe('gat');
    expect(form.getByRole<HTMLSelectElement>('combobox').value).toBe('unsigned');
    expect(form.getByText('1 of 40 lessons')).toBeTruthy();
    cleanup();
    render(<BenchIndexView index={{ ...index, courses: [] }} at={at} wish={wish} found={0} lessons={40} />);
    expect(screen.getByText('No lesson fits this choice.')).toBeTruthy();
  });
});
