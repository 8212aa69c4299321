import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import { z } from 'zod';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { Scope } from '#lib/exchange/select.ts';
import { viewExports } from '#lib/shell/usecases/export-items.ts';
import { trainerAccess } from '#lib/shell/web/trainer.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { isWithinWork, TOO_MUCH_WORK } from '#lib/shell/web/work.ts';
import type { ExportPageData } from '../_ui/export/export-view.tsx';

const NAME_MAX = 200;
const name = z.string().min(1).max(NAME_MAX);
/** One of them, and nothing else: `?quiz=`, `?course=` or `?lesson=course/lesson`. */
const scopeSchema = z.union([
  z.strictObject({ quiz: name }).transform(({ quiz }): Scope => ({ of: 'quiz', id: quiz })),
  z.strictObject({ course: name }).transform(({ course }): Scope => ({ of: 'course', id: course })),
  z.strictObject({ lesson: name }).transform(({ lesson }): Scope => ({ of: 'lesson', id: lesson })),
]);

/** What an address asks to export; refused when it names nothing or more than one. */
export function readScope(search: unknown): Result<Scope, null> {
  const parsed = scopeSchema.safeParse(search);
  return parsed.success ? ok(parsed.data) : refuse(null);
}

/** The formats with their reports, for a trainer; for others the way to become one. */
export async function loadExports(search: unknown): Promise<ExportPageData> {
  const scope = readScope(search);
  if (!scope.ok) notFound();
  // Whether the proof of the key still holds depends on the time of the request.
  await connection();
  if (!(await isWithinWork('items'))) redirect(TOO_MUCH_WORK);
  const access = await trainerAccess();
  const choice = await viewExports(await useCaseContext(), { scope: scope.value, access });
  if (!choice.ok) notFound();
  return { ...choice.value, access };
}
