/** How many answers to choose is said in the lead-in of these kinds, and nowhere again: neither on a page nor on paper. */
import { cleanup, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, test } from 'vitest';
import { PaperItemView } from '#app/_ui/print/paper-item-view.tsx';
import { Response as Matching } from '#lib/items/kinds/matching/response.client.tsx';
import { Response as Matrix } from '#lib/items/kinds/matrix-multiple-response/response.client.tsx';
import { Response as Multiple } from '#lib/items/kinds/multiple-response/response.client.tsx';
import { Response as SelectN } from '#lib/items/kinds/select-n/response.client.tsx';
import { Response as Single } from '#lib/items/kinds/single-best-answer/response.client.tsx';
import { publicItem, publicPart, showControl } from './control.tsx';

afterEach(cleanup);

const trees = ['Ash', 'Birch', 'Cedar', 'Elm'];
const rows = [publicPart('one', 'One', trees), publicPart('two', 'Two', trees)];

test.each([
  ['select-n', SelectN, [publicPart('main', '', trees, 3)], 'Which grow here? Select three.'],
  [
    'multiple-response',
    Multiple,
    [publicPart('main', '', trees, 4)],
    'Which grow here? Select all that apply.',
  ],
  ['matching', Matching, rows, 'Where does each grow? Choose one answer for each.'],
  ['matrix-multiple-response', Matrix, rows, 'Which grow? Select all that apply in each column.'],
] as const)('%s', (kind, Response, parts, leadIn) => {
  showControl(Response, { ...publicItem(kind, parts), leadIn });
  const told = screen.getByRole('group', { name: leadIn }).textContent;
  expect(told.replace(leadIn, '')).not.toMatch(/choose (?:every|one|\d)|right|apply/iu);
});

test('where the lead-in does not say it, it stands below', () => {
  showControl(Single, publicItem('single-best-answer', [publicPart('main', '', trees)]));
  expect(screen.getByText('Choose one answer.')).toBeTruthy();
});

test('on paper', () => {
  const options = trees.map((text, index) => ({ label: 'abcd'.charAt(index), text }));
  const html = renderToStaticMarkup(
    <PaperItemView
      item={{
        number: 1,
        kind: 'select-n',
        context: '',
        leadIn: 'Which grow here? Select three.',
        points: 3,
        layout: 'options',
        parts: [{ label: '', text: '', options, picks: 3, unit: '' }],
      }}
    />,
  );
  expect(html).toContain('Select three.');
  expect(html).not.toMatch(/circle/iu);
});
