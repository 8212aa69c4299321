import { z } from 'zod';
import { lastTimeZone, viewHistory } from '#lib/shell/usecases/view-history.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import type { HistoryPageData } from '../_ui/history/history-view.tsx';

const PER_PAGE = 30;
const pageSchema = z.coerce.number().int().min(1).max(100_000).catch(1);

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** A page of the viewer's attempts, newest first. */
export async function loadHistory(search: Search): Promise<HistoryPageData> {
  const page = pageSchema.parse(search['page']);
  const learner = await viewer();
  const context = await useCaseContext();
  const lines = await viewHistory(context, learner, { skip: (page - 1) * PER_PAGE, most: PER_PAGE + 1 });
  return {
    attempts: lines.slice(0, PER_PAGE),
    timeZone: await lastTimeZone(context, learner),
    newer: page > 1 ? `/progress/history?page=${page - 1}` : undefined,
    older: lines.length > PER_PAGE ? `/progress/history?page=${page + 1}` : undefined,
  };
}
