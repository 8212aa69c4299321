import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { RoomReportView, type RoomReportData } from '#app/_ui/room-report/room-report-view.tsx';
import { EraseRoomView } from '#app/_ui/room-report/erase-room-view.tsx';
import { feedbackFor } from '#lib/forms/feedback.ts';
import { shownParts, toPublicItem } from '#lib/forms/public-item.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import { sessionReport } from '#lib/sessions/report/session-report.ts';
import type { SessionEvent } from '#lib/sessions/session.ts';
import { USUAL_SETTINGS } from '#lib/sessions/settings.ts';
import { answerOf, shownItems, sourceOf } from '#tests/sessions/arbitrary-report.ts';
import { AT, created } from '#tests/sessions/arbitrary-session.ts';
import { scoreItem } from '#tests/support/bank-builder.ts';

afterEach(cleanup);

const names = ['Ada', 'Mia', 'Zed'];
const opened = (round: 1 | 2): SessionEvent => ({ type: 'opened', round, limitMs: null, at: AT });
const events: readonly SessionEvent[] = [
  created('trainer'),
  ...names.map((name) => ({ type: 'joined', participant: name, name, team: null, at: AT }) as const),
  { type: 'shown', position: 0, at: AT },
  opened(1),
  { type: 'closed', at: AT },
  opened(2),
  { type: 'closed', at: AT },
  { type: 'removed', participant: 'Zed', at: AT },
];
const answers = [
  answerOf('Ada', 0, true),
  answerOf('Mia', 0, false),
  answerOf('Zed', 0, false),
  answerOf('Mia', 0, true, { round: 2 }),
];

function roomItem(item: Item, position: number): RoomReportData['items'][number] {
  const entry = {
    position,
    itemId: item.id,
    revision: item.revision,
    optionOrder: partsOf(item).map(({ id, options }) => ({
      part: id,
      options: options.map((option) => option.id),
    })),
  };
  const response = { picks: {} };
  const told = { item, entry, attemptSecret: 's', response, score: scoreItem(item, response), evidence: [] };
  const shown = toPublicItem(item, entry, 's', { picksIn: () => 1 });
  return { item, parts: shownParts(item, entry), shown, feedback: feedbackFor(told), recall: undefined };
}

function pageData(changes: Partial<RoomReportData> = {}): RoomReportData {
  const report = sessionReport(sourceOf({ events, answers }));
  return {
    session: 'room-1',
    quiz: { id: 'small', title: 'A small quiz', course: 'trees', cutScore: 80 },
    settings: USUAL_SETTINGS,
    createdAt: AT,
    finishedAt: AT,
    eraseAt: '2027-02-24T09:00:00.000Z',
    report,
    items: shownItems.map(roomItem),
    objectives: report.objectives.map((objective) => ({
      ...objective,
      places: [{ href: '/courses/trees/first#e-1', lessonTitle: 'Leaves', sentence: 'A leaf is green.' }],
    })),
    ...changes,
  };
}

const textOf = (element: HTMLElement): string => element.textContent.replaceAll('\u00a0', ' ');

describe('the report of a room', () => {
  test('says of every figure how sure it is, and of each choice how often it was made in each round', () => {
    render(<RoomReportView {...pageData()} />);
    const items = screen.getByRole('region', { name: 'Question by question' });
    expect(textOf(items)).toContain('1 of 2 right: 50 % (9 to 91 %)');
    expect(textOf(items)).toContain('1 of 1 right: 100 % (21 to 100 %)');
    const [table] = within(items).getAllByRole('table');
    const rows = within(table ?? items).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => textOf(cell as HTMLElement)))).toContainEqual([
      'Choice K ✓ right answer',
      '1 (50 %)',
      '1 (100 %)',
    ]);
    expect(textOf(items)).toContain('became right1');
    expect(textOf(items)).toContain('Answered only once: 1 before, 0 after the discussion.');
  });

  test('leads from what the room does not know to the sentence that says it', () => {
    render(<RoomReportView {...pageData()} />);
    const known = screen.getByRole('region', { name: 'What the room knows' });
    expect(within(known).getAllByRole('heading', { level: 3 })[0]?.textContent).toBe('Know one');
    const [link] = within(known).getAllByRole('link', { name: 'A leaf is green.' });
    expect(link?.getAttribute('href')).toBe('/courses/trees/first#e-1');
  });

  test('says that participants were removed, and lists only the others', () => {
    render(<RoomReportView {...pageData()} />);
    expect(screen.getByText(/1 participant was removed/u)).toBeDefined();
    const people = screen.getByRole('region', { name: 'Participants' });
    expect(within(people).getAllByRole('rowheader').map(textOf)).toEqual(['Ada', 'Mia']);
  });

  test('gives no item statistics of a small room, and says why', () => {
    render(<RoomReportView {...pageData()} />);
    const analysis = screen.getByRole('region', { name: 'How good the questions are' });
    expect(textOf(analysis)).toContain('Below 50');
    expect(within(analysis).queryByRole('table')).toBeNull();
  });

  test('offers no erasing while the room is open', () => {
    const { rerender } = render(<RoomReportView {...pageData()} />);
    expect(screen.getByRole('link', { name: 'Erase this room …' })).toBeDefined();
    rerender(<RoomReportView {...pageData({ finishedAt: null })} />);
    expect(screen.queryByRole('link', { name: 'Erase this room …' })).toBeNull();
    expect(screen.getByText(/still open/u)).toBeDefined();
  });

  test('stands when nobody came', () => {
    const report = sessionReport(sourceOf({ events: [created('trainer')], answers: [] }));
    render(<RoomReportView {...pageData({ report, objectives: [] })} />);
    expect(screen.getByText('Nobody has answered anything yet.')).toBeDefined();
  });
});

describe('the page before a room is erased', () => {
  const room = { session: 'room-1', quiz: 'A small quiz', participants: 3 };
  const erase = (): Promise<void> => Promise.resolve();

  test('says what is lost, and needs a press', () => {
    render(<EraseRoomView {...room} isOpen={false} erase={erase} />);
    expect(screen.getByText(/names and answers of 3 participants/u)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Erase it' })).toBeDefined();
  });

  test('erases nothing of an open room', () => {
    render(<EraseRoomView {...room} isOpen erase={erase} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
