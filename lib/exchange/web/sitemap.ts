import type { Bank, BankLesson } from '#lib/bank/bank.ts';
import { element, xmlDocument } from '../xml/xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** The most addresses of one sitemap (sitemaps.org, protocol). */
export const SITEMAP_MAX = 50_000;

interface Pages extends Pick<Bank, 'courses' | 'quizzes'> {
  readonly lessons: readonly Pick<BankLesson, 'course' | 'id' | 'changes'>[];
}

/**
 * The public pages of a bank for search engines: start, courses, lessons in their order, quizzes. Where there are more than one
 * sitemap may hold, the file is an index of parts at `?part=1`, `?part=2` and so on.
 *
 * @param site public address without a slash at its end
 * @param part from 1; undefined for the file itself
 * @returns undefined when there is no such part
 */
export function sitemap(pages: Pages, site: string, part?: number, most = SITEMAP_MAX): string | undefined {
  const all = addresses(pages, site);
  const parts = Math.ceil(all.length / most);
  if (part === undefined)
    return parts === 1 ? urlSet(all) : index(Array.from({ length: parts }, (_, at) => partOf(site, at + 1)));
  if (parts === 1 || !Number.isInteger(part) || part < 1 || part > parts) return undefined;
  return urlSet(all.slice((part - 1) * most, part * most));
}

/** A page; `changed` is the day of its newest change that an author told of. */
interface Page {
  readonly address: string;
  readonly changed?: string | undefined;
}

function addresses({ courses, lessons, quizzes }: Pages, site: string): readonly Page[] {
  const known = new Map(lessons.map(({ course, id, changes }) => [`${course}/${id}`, changes[0]?.day]));
  const pages = [
    { path: '/' },
    ...courses.flatMap(({ id, lessons: ids }) => [
      { path: `/courses/${id}` },
      ...ids
        .filter((lesson) => known.has(`${id}/${lesson}`))
        .map((lesson) => ({ path: `/courses/${id}/${lesson}`, changed: known.get(`${id}/${lesson}`) })),
    ]),
    ...quizzes.map(({ id }) => ({ path: `/quizzes/${id}` })),
  ];
  return pages.map(({ path, ...page }) => ({ address: site + path, ...page }));
}

const partOf = (site: string, part: number): string => `${site}/sitemap.xml?part=${String(part)}`;

function urlSet(all: readonly Page[]): string {
  return xmlDocument(
    element(
      'urlset',
      { xmlns: NAMESPACE },
      ...all.map(({ address, changed }) =>
        element(
          'url',
          {},
          element('loc', {}, address),
          ...(changed === undefined ? [] : [element('lastmod', {}, changed)]),
        ),
      ),
    ),
  );
}

function index(parts: readonly string[]): string {
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: NAMESPACE },
      ...parts.map((address) => element('sitemap', {}, element('loc', {}, address))),
    ),
  );
}

/** What crawlers may read: pages of content. What belongs to a learner, a room or a trainer is nobody's to list. */
export function robotsText(site: string | undefined): string {
  const shut = [
    '/api/',
    '/attempts/',
    '/author',
    '/device/',
    '/export',
    '/join',
    '/preferences',
    '/progress',
    '/recovery',
    '/refused/',
    '/review',
    '/rooms',
    '/search',
  ];
  const lines = ['User-agent: *', ...shut.map((path) => `Disallow: ${path}`)];
  return `${[...lines, ...(site === undefined ? [] : ['', `Sitemap: ${site}/sitemap.xml`])].join('\n')}\n`;
}
