/** The first parts of the addresses that this site has besides those of courses and quizzes; a test holds them against `app/`. */
const PAGES = [
  '',
  'attempts',
  'author',
  'device',
  'export',
  'feed.xml',
  'join',
  'offline',
  'preferences',
  'privacy',
  'progress',
  'recovery',
  'refused',
  'review',
  'rooms',
  'search',
  'sitemap.xml',
] as const;

/** Whether an address leads to a page of the site that no content makes. */
export function isSitePage(address: string): boolean {
  const [, first = ''] = address.split('/');
  return PAGES.some((page) => page === first);
}
