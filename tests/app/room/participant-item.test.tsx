import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ParticipantItem, type ParticipantItemProps } from '#app/_ui/room/participant-item.client.tsx';
import { singleItem } from '#tests/support/app-fixtures.ts';

afterEach(cleanup);

const props: ParticipantItemProps = {
  item: singleItem,
  phase: 'open',
  told: null,
  points: undefined,
  isConnected: true,
  own: undefined,
  sending: undefined,
  onAnswer: () => undefined,
};
const MARKS = /^Points: sure, 3 if right/u;

test('whoever is marked by how sure they are is told how before they answer', () => {
  render(<ParticipantItem {...props} points={{ here: 0, inAll: 0 }} />);
  expect(screen.getByText(MARKS)).toBeTruthy();
});

test('nobody is told of points in a room without', () => {
  render(<ParticipantItem {...props} />);
  expect(screen.getByRole('button', { name: 'Submit answer' })).toBeTruthy();
  expect(screen.queryByText(MARKS)).toBeNull();
});
