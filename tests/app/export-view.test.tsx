import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { ExportView, type ExportPageData } from '#app/_ui/export/export-view.tsx';

const loss = { feature: 'tags', words: 'It has no tags.' } as const;
const data: ExportPageData = {
  access: 'open',
  scope: { of: 'quiz', id: 'small' },
  title: 'A small quiz',
  formats: [
    {
      name: 'gift',
      title: 'GIFT',
      purpose: 'Text for people.',
      report: {
        format: 'gift',
        items: 3,
        written: [
          { id: 'a', identity: 'a', losses: [loss] },
          { id: 'b', identity: 'b', losses: [loss] },
        ],
        refused: [{ id: 'c', reason: 'It is too long.' }],
      },
    },
    {
      name: 'kahoot',
      title: 'Kahoot spreadsheet',
      purpose: 'A game.',
      report: { format: 'kahoot', items: 1, written: [], refused: [{ id: 'a', reason: 'It is too long.' }] },
    },
  ],
};
afterEach(cleanup);

const enterKey = () => Promise.resolve();

describe('the page of exports', () => {
  test('says of each format what it is for and what it loses, then offers the file', () => {
    render(<ExportView {...data} enterKey={enterKey} />);
    const gift = within(screen.getByRole('region', { name: 'GIFT' }));
    gift.getByText('Text for people.');
    gift.getByText('2 of 3 questions are written.');
    gift.getByText('2 questions: It has no tags.');
    gift.getByText('1 question: It is too long.');
    const link = gift.getByRole('link', { name: 'Download GIFT' });
    expect(link.getAttribute('href')).toBe('/api/export/gift?quiz=small');
    expect(gift.getByText('2 questions: It has no tags.').compareDocumentPosition(link)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  test('offers no file where no question fits', () => {
    render(<ExportView {...data} enterKey={enterKey} />);
    const kahoot = within(screen.getByRole('region', { name: 'Kahoot spreadsheet' }));
    kahoot.getByText('None of 1 question fits into this format.');
    expect(kahoot.queryByRole('link')).toBeNull();
  });

  test('asks whoever is no trainer for the key, and leads back here', () => {
    const { container } = render(
      <ExportView {...data} formats={[]} access="key-asked" enterKey={enterKey} />,
    );
    screen.getByLabelText('Trainer key');
    expect(container.querySelector('input[name=back]')?.getAttribute('value')).toBe('/export?quiz=small');
    expect(screen.queryByRole('region')).toBeNull();
  });

  test('says where it can be done when nobody can from here', () => {
    render(<ExportView {...data} formats={[]} access="shut" enterKey={enterKey} />);
    screen.getByText(/on the computer that Stemma runs on/u);
    expect(screen.queryByLabelText('Trainer key')).toBeNull();
  });
});
