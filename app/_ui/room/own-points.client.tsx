'use client';
import type { ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import styles from './join.module.css';
import type { ParticipantState } from './participant-line.client.tsx';

const words = roomMessages.join;

/** What somebody earned, in a room that gives points. */
export interface EarnedPoints {
  /** For the item that is shown. */
  readonly here: number;
  readonly inAll: number;
}

/** Undefined in a room without points. */
export function pointsAt(
  { room, points }: Pick<ParticipantState, 'room' | 'points'>,
  position: number,
): EarnedPoints | undefined {
  if (room?.points !== true) return undefined;
  return { here: points[position] ?? 0, inAll: pointsInAll(points) };
}

export function pointsInAll(points: ParticipantState['points']): number {
  return Object.values(points).reduce((sum, one) => sum + one, 0);
}

/** The points of an item that was told, and those so far. */
export function OwnPoints({ points }: { readonly points: EarnedPoints | undefined }): ReactNode {
  if (points === undefined) return null;
  return <p className={styles.points}>{words.points(points.here, points.inAll)}</p>;
}
