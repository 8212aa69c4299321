/** How far an attempt is. Part of the page of a package. */
import type { PlayedData } from './played-data.ts';
import type { Saved } from './saved.ts';

/** See above. */
export interface Standing {
  /** Whether all is answered, and read where that counts. */
  readonly isComplete: boolean;
  /** From 0 to 1: the mean share of its questions. */
  readonly score: number;
}

/** The standing of an attempt. */
export function standingOf(data: PlayedData, saved: Saved): Standing {
  return { isComplete: isDone(saved) && unreadIn(data, saved).length === 0, score: scoreOf(saved) };
}

/** Whether every question is answered. */
export function isDone({ asked }: Saved): boolean {
  return asked.every(({ given }) => given !== undefined);
}

/** The lessons that are still to be read, by their names; none where reading does not count. */
export function unreadIn({ lessons, lessonsFirst }: PlayedData, { read }: Saved): readonly string[] {
  return lessonsFirst ? lessons.map(({ name }) => name).filter((name) => !read.includes(name)) : [];
}

function scoreOf({ asked }: Saved): number {
  return asked.reduce((sum, { given }) => sum + (given?.share ?? 0), 0) / Math.max(1, asked.length);
}
