import { ok } from '#lib/base/result.ts';
import type { ExchangeMeta, Format } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import type { Selection } from '../../select.ts';
import { interactionOf, itemActivity } from '../../xapi/item-activity.ts';
import { zip } from '../../zip.ts';
import { scormItem } from '../scorm-12/write.ts';
import type { Cmi5Data } from './cmi5-data.ts';
import { courseStructure, type Unit } from './course-structure.ts';
import { lossesOf } from './losses.ts';
import { page } from './page.ts';

/** A package with a unit for a quiz or for each lesson, which ask, score and tell a record store by themselves. */
export const format: Format = {
  name: 'cmi5',
  title: 'cmi5 package',
  purpose:
    'A quiz that a learning system launches and whose answers, score and verdict a record store keeps (xAPI).',
  extension: 'zip',
  mediaType: 'application/zip',
  judge: (item) => ok(lossesOf(item)),
  write,
};

/** Of a course or a lesson, which say no number: about half an hour. */
const FORM_OF_NO_QUIZ = 20;
/** cmi5 9.6.3.2: a mastery score has at most four decimals. */
const MASTERY_DECIMALS = 4;

function write(
  items: readonly ExchangeItem[],
  selection: Selection,
  { site }: ExchangeMeta,
): Uint8Array<ArrayBuffer> {
  const parts = unitsOf(items, selection, `${site}/xapi/cmi5`);
  const { title, course } = selection;
  const structure = courseStructure({
    id: `${site}/xapi/cmi5/packages/${placeOf(selection.scope)}`,
    title,
    description: course.summary === '' ? title : course.summary,
    units: parts.map(({ unit }) => unit),
  });
  const encoder = new TextEncoder();
  return zip([
    { path: 'cmi5.xml', bytes: encoder.encode(structure) },
    ...parts.map(({ unit, items: asked }) => ({
      path: unit.path,
      bytes: encoder.encode(page(dataOf(asked, unit, selection, site))),
    })),
  ]);
}

interface UnitItems {
  readonly unit: Unit;
  readonly items: readonly ExchangeItem[];
}

/** The only unit of a quiz or a lesson; of a course one for each lesson that has items, in its order. */
function unitsOf(items: readonly ExchangeItem[], selection: Selection, base: string): readonly UnitItems[] {
  const { scope, quiz, title, lessons } = selection;
  const mastery = quiz && Number((quiz.cutScore / 100).toFixed(MASTERY_DECIMALS));
  if (scope.of !== 'course') {
    const description = (scope.of === 'lesson' && lessons[0]?.summary) || title;
    const id = `${base}/units/${placeOf(scope)}`;
    return [{ unit: { id, title, description, path: 'index.html', mastery }, items }];
  }
  return lessons
    .map((lesson) => ({
      unit: {
        id: `${base}/units/${placeOf({ of: 'lesson', id: `${scope.id}/${lesson.id}` })}`,
        title: lesson.title,
        description: lesson.summary === '' ? lesson.title : lesson.summary,
        path: `${lesson.id}.html`,
        mastery,
      },
      items: items.filter((item) => item.lesson.id === lesson.id),
    }))
    .filter((unit) => unit.items.length > 0);
}

/** Where a scope has its page here, without the slash before it. */
function placeOf({ of, id }: Selection['scope']): string {
  return of === 'quiz' ? `quizzes/${id}` : `courses/${id}`;
}

function dataOf(
  items: readonly ExchangeItem[],
  { title, mastery }: Unit,
  { quiz }: Selection,
  site: string,
): Cmi5Data {
  return {
    title,
    lessons: [],
    lessonsFirst: false,
    form: Math.min(items.length, quiz?.items ?? FORM_OF_NO_QUIZ),
    items: items.map((item) => ({
      ...scormItem(item),
      activity: itemActivity(item, site),
      interaction: interactionOf(item),
    })),
    ...(mastery === undefined ? {} : { mastery }),
  };
}
