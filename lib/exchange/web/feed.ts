import { compareIds } from '#lib/base/compare-ids.ts';
import type { Bank, BankLesson } from '#lib/bank/bank.ts';
import { changeAnchor } from '#lib/bank/change-anchor.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import { element, xmlDocument, type XmlElement } from '../xml/xml.ts';

/** RFC 4287. */
const ATOM = 'http://www.w3.org/2005/Atom';
/** The most entries of a feed: readers ask for it again and again, and keep what they have seen. */
export const FEED_MAX = 50;

interface Pages extends Pick<Bank, 'courses'> {
  readonly lessons: readonly ChangedLesson[];
}

type ChangedLesson = Pick<BankLesson, 'course' | 'id' | 'title' | 'changes'>;

/** A change of a lesson, as a feed tells it. */
interface Change {
  readonly lesson: ChangedLesson;
  readonly day: string;
  readonly text: string;
}

/**
 * What changed in the lessons, newest first, as an Atom feed. An entry's id is the address of the change in its lesson: one that
 * is reworded stays the same entry. A day is written as its first moment in UTC, since authors write days.
 *
 * @param site public address without a slash at its end
 * @param name what the site calls itself
 * @param course id of a course, for its lessons alone
 * @returns undefined when there is no such course, or nothing to tell: a feed must say when it was last changed
 */
export function feed(pages: Pages, site: string, name: string, course?: string): string | undefined {
  const changes = changesOf(pages, course).slice(0, FEED_MAX);
  const [newest] = changes;
  if (newest === undefined) return undefined;
  const own = course === undefined ? '' : `?course=${course}`;
  const title = pages.courses.find(({ id }) => id === course)?.title;
  return xmlDocument(
    element(
      'feed',
      { xmlns: ATOM, 'xml:lang': 'en' },
      element('id', {}, `${site}/feed.xml${own}`),
      element('title', {}, title === undefined ? name : `${title} · ${name}`),
      element('updated', {}, moment(newest.day)),
      element('author', {}, element('name', {}, name)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${site}/feed.xml${own}` }),
      element('link', { rel: 'alternate', type: 'text/html', href: site + pathOf(course) }),
      ...changes.map((change) => entry(change, site)),
    ),
  );
}

function changesOf({ lessons, courses }: Pages, course: string | undefined): readonly Change[] {
  const order = new Map(
    courses.flatMap(({ id, lessons: own }) => own.map((one, at) => [`${id}/${one}`, at])),
  );
  const place = ({ lesson }: Change): number => order.get(`${lesson.course}/${lesson.id}`) ?? order.size;
  return lessons
    .filter((lesson) => course === undefined || lesson.course === course)
    .flatMap((lesson) => lesson.changes.map((change) => ({ lesson, ...change })))
    .sort(
      (a, b) =>
        compareText(b.day, a.day) ||
        compareIds(a.lesson.course, b.lesson.course) ||
        place(a) - place(b) ||
        compareIds(a.lesson.id, b.lesson.id),
    );
}

function entry({ lesson, day, text }: Change, site: string): XmlElement {
  const address = `${site}/courses/${lesson.course}/${lesson.id}#${changeAnchor(day)}`;
  return element(
    'entry',
    {},
    element('id', {}, address),
    element('title', {}, lesson.title),
    element('updated', {}, moment(day)),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('summary', {}, text),
  );
}

const pathOf = (course: string | undefined): string => (course === undefined ? '/' : `/courses/${course}`);

const moment = (day: string): string => `${day}T00:00:00Z`;
