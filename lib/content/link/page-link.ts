/** Links of a body to pages of the site that are made from content. */
import { routeOf } from '../routes.ts';
import { isSitePage } from './site-pages.ts';

/** The page that a link leads to. */
export type LinkedPage =
  | { readonly kind: 'lesson'; readonly course: string; readonly id: string; readonly anchor: string }
  | { readonly kind: 'course'; readonly id: string }
  | { readonly kind: 'quiz'; readonly id: string }
  /** A file, as from the root, or a page of none of the three kinds; `meant` is the address elsewhere that lacks its beginning. */
  | { readonly kind: 'other'; readonly path: string; readonly meant?: string };

/** Where a link leads, and the address that leads there from any page. */
export interface PageLink {
  readonly page: LinkedPage;
  readonly href: string;
}

/** Only the path of it is read. */
const SITE = 'http://site.invalid';

/**
 * Reads a link of a body. One that names a file, as other readers of Markdown want it (`kidneys.md`, `../pregabalin/course.md`), leads
 * to the page of that file, and one without a scheme is taken as a browser takes it on the page of the body.
 *
 * @param file the path of the file with the body, from the root
 * @returns undefined for an address elsewhere, and for one of this site that no content makes: `/search`, `/`
 */
export function pageLink(href: string, file: string): PageLink | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/iu.test(href)) return undefined;
  const meant = meantElsewhere(href);
  if (meant !== undefined) return { page: { kind: 'other', path: href, meant }, href };
  const { pathname, hash } = new URL(href, SITE + addressOf(pageOf(file)));
  const anchor = decoded(hash.slice(1));
  const [path = ''] = href.split(/[?#]/u, 1);
  const page = path.endsWith('.md') ? pageOf(fileOf(path, file), anchor) : pageAt(decoded(pathname), anchor);
  if (page === undefined) return undefined;
  return { page, href: path.endsWith('.md') ? addressOf(page) + hash : href };
}

/** What an address without its beginning was meant for: that of a web site or of a person. */
function meantElsewhere(href: string): string | undefined {
  if (/^www\.[^.]/iu.test(href)) return `https://${href}`;
  return /^[^/@\s]+@[^/@\s]+\.[a-z]+$/iu.test(href) ? `mailto:${href}` : undefined;
}

/** From the root: relative to the folder of the file with the body, or, with a slash in front, to the root. */
function fileOf(path: string, file: string): string {
  return decoded(new URL(path, `${SITE}/${file}`).pathname).slice(1);
}

function pageOf(file: string, anchor = ''): LinkedPage {
  const route = routeOf(file);
  if (route.kind === 'lesson') return { kind: 'lesson', course: route.course, id: route.id, anchor };
  if (route.kind === 'course') return { kind: 'course', id: route.course };
  return route.kind === 'blueprint' ? { kind: 'quiz', id: route.id } : { kind: 'other', path: file };
}

function pageAt(address: string, anchor: string): LinkedPage | undefined {
  const { top, first = '', second = '' } = ADDRESS.exec(address)?.groups ?? {};
  if (top === 'courses') return pageOfCourse(address, [first, second], anchor);
  if (top === undefined) return isSitePage(address) ? undefined : { kind: 'other', path: address };
  return /^(?:print(?:\/forms)?)?$/u.test(second)
    ? { kind: 'quiz', id: first }
    : { kind: 'other', path: address };
}

const ADDRESS = /^\/(?<top>courses|quizzes)\/(?<first>[^/]+)(?:\/(?<second>.+?))?\/?$/u;

function pageOfCourse(address: string, [course, id]: readonly [string, string], anchor: string): LinkedPage {
  if (id === '') return { kind: 'course', id: course };
  return id.includes('/') ? { kind: 'other', path: address } : { kind: 'lesson', course, id, anchor };
}

/** The address of a page, without its anchor. */
function addressOf(page: LinkedPage): string {
  switch (page.kind) {
    case 'lesson':
      return `/courses/${page.course}/${page.id}`;
    case 'course':
      return `/courses/${page.id}`;
    case 'quiz':
      return `/quizzes/${page.id}`;
    case 'other':
      return `/${page.path}`;
  }
}

/** As it is where it holds a `%` that begins no character. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
