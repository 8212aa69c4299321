import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import NotFound from '#app/not-found.tsx';
import { UnreadLessonView } from '#app/_ui/author/unread-lesson-view.tsx';
import { bringUpToDate } from '#app/_ui/develop/findings.client.tsx';

afterEach(cleanup);

const waysTaken = (): readonly string[] => {
  const taken: string[] = [];
  bringUpToDate(document, { refresh: () => taken.push('refresh'), reload: () => taken.push('reload') });
  return taken;
};

test('a page is refreshed, so that what was typed stays', () => {
  render(<main>How gates open</main>);
  expect(waysTaken()).toEqual(['refresh']);
});

test.each([
  ['a page that was not there', <NotFound key="page" />],
  ['a lesson that could not be read', <UnreadLessonView key="page" course="zelvolin" lesson="gates" />],
])('%s is opened anew', (_, page) => {
  render(page);
  expect(waysTaken()).toEqual(['reload']);
});
