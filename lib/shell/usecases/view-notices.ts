import { contentAt } from './shown-item.ts';
import { findAttempt } from '../db/attempts.ts';
import { findItem } from '../db/item-revisions.ts';
import { dismissNotice as dismissRow, openNotices, type OpenNotice } from '../db/recalls.ts';
import { holdLearner } from '../db/learners.ts';
import type { Records } from '../db/tables.ts';
import type { UseCaseContext } from './context.ts';
import { recallView, type RecallView } from './recall-view.ts';

/** A withdrawn item that the viewer once answered, and where. */
export type NoticeView = RecallView & { readonly attempt: string };

/** What the viewer is to be told: items they answered that turned out to be wrong, until they put each notice away. */
export async function viewNotices(
  { store }: Pick<UseCaseContext, 'store'>,
  viewer: string | undefined,
): Promise<readonly NoticeView[]> {
  if (viewer === undefined) return [];
  return store.read(async (records) => {
    const open = await openNotices(records, viewer);
    const views = await Promise.all(open.map((notice) => noticeView(records, viewer, notice)));
    return views.flatMap((view) => view ?? []);
  });
}

const REVISION = /^[0-9a-f]{1,64}$/u;

/** Puts a notice away for good. What is no revision has none. */
export async function dismissNotice(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  viewer: string | undefined,
  revision: string,
): Promise<void> {
  if (viewer === undefined || !REVISION.test(revision)) return;
  await store.write(async (records) => {
    if (await holdLearner(records, viewer)) await dismissRow(records, viewer, revision, clock.now());
  });
}

async function noticeView(
  records: Records,
  viewer: string,
  { recall, attempt, position }: OpenNotice,
): Promise<NoticeView | undefined> {
  const kept = await findAttempt(records, viewer, attempt);
  if (kept === undefined) return undefined;
  const view = recallView(recall, await findItem(records, contentAt(kept, position)));
  return view === undefined ? undefined : { ...view, attempt };
}
