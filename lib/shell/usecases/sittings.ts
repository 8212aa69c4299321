import type { AttemptState } from '#lib/attempts/attempt.ts';
import { listAttempts, type AttemptLine, type ListPart } from '../db/attempts.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { pointsByAttempt } from '../db/responses.ts';
import type { Records } from '../db/tables.ts';
import { lineFrame, stateOf } from './attempt-state.ts';

/** An attempt with where it stands. */
export interface SittingLine {
  readonly line: AttemptLine;
  readonly state: AttemptState;
}

/** The viewer's attempts, newest first, each with its state; all of them, or a part. No item is read. */
export async function sittingsOf(
  records: Records,
  viewer: string,
  part?: ListPart,
): Promise<readonly SittingLine[]> {
  const recalls = await recallsByRevision(records);
  const lines = await listAttempts(records, viewer, part);
  const named = part === undefined ? undefined : lines.map(({ id }) => id);
  const points = await pointsByAttempt(records, viewer, named);
  return lines.map((line) => ({ line, state: stateOf(lineFrame(line, recalls), points.get(line.id) ?? []) }));
}
