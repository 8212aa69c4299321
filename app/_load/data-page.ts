import { connection } from 'next/server';
import { lessonOf } from '#lib/bank/lesson-outline.ts';
import { outlinesOfCourse } from '#lib/bank/served-bank.ts';
import { loadProgress } from '#lib/shell/usecases/load-progress.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import type { DataProps } from '../_ui/data/data-view.tsx';
import { toldRecordStore } from './told-record-store.ts';

/** What the viewer can do with what is kept of them; of courses and lessons those that they have answered something of. */
export async function loadData(): Promise<DataProps> {
  await connection();
  const context = await useCaseContext();
  const { bank } = context;
  const { state } = await loadProgress(context, await viewer());
  const met = new Set(Array.from(state.facts.keys(), (fact) => lessonOf(fact).course));
  const courses = bank.courses.filter(({ id }) => met.has(id));
  return {
    sent: await toldRecordStore(),
    courses: courses.map(({ id, title }) => ({
      scope: id,
      title,
      lessons: outlinesOfCourse(bank, id)
        .filter(({ facts }) => facts.some(({ ref }) => state.facts.has(ref)))
        .map((lesson) => ({ scope: `${id}/${lesson.id}`, title: lesson.title })),
    })),
  };
}
