import { ok } from '#lib/base/result.ts';
import type { ExchangeMeta, Format } from '../../format.ts';
import type { ExchangeItem } from '../../item.ts';
import { playedLosses } from '../../package-player/losses.ts';
import { playedPage } from '../../package-player/page.ts';
import { lessonsBeside, playedFrame, playedItem } from '../../package-player/played-items.ts';
import type { Selection } from '../../select.ts';
import { interactionOf, itemActivity } from '../../xapi/item-activity.ts';
import { zip } from '../../zip.ts';
import type { Cmi5Data } from './cmi5-data.ts';
import { courseStructure, type Unit } from './course-structure.ts';
import { PAGE_SCRIPT } from './page-script.gen.ts';

/** A package with a unit for a quiz or for each lesson, which ask, score and tell a record store by themselves. */
export const format: Format = {
  name: 'cmi5',
  title: 'cmi5 package',
  purpose:
    'A quiz that a learning system launches and whose answers, score and verdict a record store keeps (xAPI).',
  extension: 'zip',
  mediaType: 'application/zip',
  judge: (item) => ok(playedLosses(item, 'A cmi5 package has no tags for its questions.')),
  write,
};

/** The record store that the learning system names, whose address nobody knows before. */
const RECORD_STORES = 'http: https:';
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
    ...parts.map((part) => ({
      path: part.unit.path,
      bytes: encoder.encode(pageOf(part, selection, site)),
    })),
  ]);
}

/** A unit, and what is in its page. */
interface UnitPage {
  readonly unit: Unit;
  readonly lessons: Selection['lessons'];
  readonly items: readonly ExchangeItem[];
}

/** The only unit of a quiz or a lesson; of a course one for each lesson that has items, in its order. */
function unitsOf(items: readonly ExchangeItem[], selection: Selection, base: string): readonly UnitPage[] {
  const { scope, quiz, title, lessons } = selection;
  const mastery = quiz && Number((quiz.cutScore / 100).toFixed(MASTERY_DECIMALS));
  if (scope.of !== 'course') {
    const description = (scope.of === 'lesson' && lessons[0]?.summary) || title;
    const id = `${base}/units/${placeOf(scope)}`;
    const unit = { id, title, description, path: 'index.html', mastery };
    return [{ unit, lessons: lessonsBeside(selection), items }];
  }
  const asked = lessons.filter(({ id }) => items.some((item) => item.lesson.id === id));
  return asked.map((lesson, at) => ({
    unit: {
      id: `${base}/units/${placeOf({ of: 'lesson', id: `${scope.id}/${lesson.id}` })}`,
      title: lesson.title,
      description: lesson.summary === '' ? lesson.title : lesson.summary,
      path: `${lesson.id}.html`,
      mastery,
    },
    lessons: lessonsUpTo(lessons, asked, at),
    items: items.filter((item) => item.lesson.id === lesson.id),
  }));
}

/** A lesson after those before it that have no items, and so no unit; the last one before those too. */
function lessonsUpTo(
  lessons: Selection['lessons'],
  asked: Selection['lessons'],
  at: number,
): Selection['lessons'] {
  const endOf = (lesson: Selection['lessons'][number] | undefined): number =>
    lesson === undefined ? 0 : lessons.indexOf(lesson) + 1;
  return lessons.slice(endOf(asked[at - 1]), at === asked.length - 1 ? lessons.length : endOf(asked[at]));
}

/** Where a scope has its page here, without the slash before it. */
function placeOf({ of, id }: Selection['scope']): string {
  return of === 'quiz' ? `quizzes/${id}` : `courses/${id}`;
}

function pageOf({ unit, lessons, items }: UnitPage, { quiz }: Selection, site: string): string {
  const data: Cmi5Data = {
    ...playedFrame({ title: unit.title, quiz }, lessons, items.length),
    items: items.map((item) => ({
      ...playedItem(item),
      activity: itemActivity(item, site),
      interaction: interactionOf(item),
    })),
    ...(unit.mastery === undefined ? {} : { mastery: unit.mastery }),
  };
  return playedPage({ data, lessons, script: PAGE_SCRIPT, connects: RECORD_STORES });
}
