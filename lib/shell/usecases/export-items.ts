import { invariant } from '#lib/base/invariant.ts';
import { ok } from '#lib/base/result.ts';
import { exportSelection, reportOf, type ExportReport } from '#lib/exchange/export.ts';
import type { ExchangeMeta, Format } from '#lib/exchange/format.ts';
import { formats } from '#lib/exchange/formats/registry.gen.ts';
import { lessonOf, type LessonName } from '#lib/bank/lesson-outline.ts';
import { lessonsBehind, outlinesOfCourse, type ServedBank } from '#lib/bank/served-bank.ts';
import { select, type Scope, type Selection } from '#lib/exchange/select.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { recallsByRevision } from '../db/recalls.ts';
import type { UseCaseContext } from './context.ts';
import type { TrainerAccess } from './may-train.ts';
import { refusal, type Answer } from './refusals.ts';

const registered: readonly Format[] = formats;

type ExportContext = Pick<UseCaseContext, 'store' | 'bank' | 'clock'>;

/** What a trainer asks for. */
export interface ExportRequest {
  readonly scope: Scope;
  /** Whether who asks may have what only a trainer may: a file holds every key. */
  readonly access: TrainerAccess;
}

/** A format with what it keeps and loses of a selection. */
export interface FormatChoice {
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
  readonly report: ExportReport;
}

/** What can be exported, and as what. */
export interface ExportChoice {
  readonly scope: Scope;
  readonly title: string;
  readonly formats: readonly FormatChoice[];
}

/** A file for another system. */
export interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly extension: string;
}

/**
 * Every format with its report on a selection, before anything is downloaded. Without a trainer's access there are none.
 *
 * @returns refuses `quiz-not-found` and, for a course or lesson, `invalid-scope`
 */
export async function viewExports(
  context: ExportContext,
  request: ExportRequest,
): Promise<Answer<ExportChoice>> {
  const selected = await selection(context, request.scope);
  if (!selected.ok) return selected;
  const { scope, title } = selected.value;
  const mayRead = request.access === 'open' ? registered : [];
  return ok({
    scope,
    title,
    formats: mayRead.map((format) => ({
      name: format.name,
      title: format.title,
      purpose: format.purpose,
      report: reportOf(format, selected.value),
    })),
  });
}

/**
 * The file of a format.
 *
 * @returns refuses `trainer-key-wrong`, what `viewExports` refuses, and `nothing-to-export` for a format that there is not or
 * that takes no item of the selection
 */
export async function exportItems(
  context: ExportContext,
  request: ExportRequest,
  name: string,
  meta: ExchangeMeta,
): Promise<Answer<ExportedFile>> {
  if (request.access !== 'open') return refusal('trainer-key-wrong');
  const selected = await selection(context, request.scope);
  if (!selected.ok) return selected;
  const format = registered.find((one) => one.name === name);
  if (format === undefined) return refusal('nothing-to-export');
  const { bytes, report } = await exportSelection(format, selected.value, meta);
  if (bytes === undefined) return refusal('nothing-to-export');
  invariant(report.written.length > 0, `${format.name} wrote a file without an item`);
  return ok({ bytes, mediaType: format.mediaType, extension: format.extension });
}

async function selection({ store, bank, clock }: ExportContext, scope: Scope): Promise<Answer<Selection>> {
  const today = clock.now().slice(0, 'YYYY-MM-DD'.length);
  const withdrawn = await store.read(recallsByRevision);
  const lessons = lessonsIn(bank, scope);
  const { items } = await bank.part(lessons);
  const part = await bank.part([...lessons, ...lessonsBehind(items)]);
  const selected = select(part, scope, kinds, { today, withdrawn });
  if (selected.ok) return selected;
  return refusal(scope.of === 'quiz' ? 'quiz-not-found' : 'invalid-scope');
}

/** The lessons that a scope names; those that there are not among them. */
function lessonsIn(bank: ServedBank, { of, id }: Scope): readonly LessonName[] {
  if (of === 'lesson') return [lessonOf(id)];
  if (of === 'course') return outlinesOfCourse(bank, id);
  const quiz = bank.quizzes.find((one) => one.id === id);
  return quiz?.lessons.map((lesson) => ({ course: quiz.course, id: lesson })) ?? [];
}
