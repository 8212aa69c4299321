/** Names for what is asked: the pattern of its route, never the address itself, which may name an attempt or a room. */
import { globSync } from 'node:fs';

/** Where Next finds pages and route handlers. */
const APP = 'app';
const OTHER = 'other';
/** What no file of `app/` with a page or handler in it answers. */
const ELSEWHERE = ['livez', 'manifest.webmanifest'];

/**
 * Which of a list of patterns an address goes to.
 *
 * @param pathname without its query
 * @returns the pattern; `/_next` and `/socket.io` for what stands under them; `other` for what goes nowhere
 */
export type RouteOf = (pathname: string) => string;

/** The patterns of the pages and handlers in `app/`, such as `/courses/[course]/[lesson]`. */
export function appRoutes(folder = APP): readonly string[] {
  const pages = globSync('**/{page.tsx,route.ts}', { cwd: folder }).map((file) =>
    file.replaceAll('\\', '/').split('/').slice(0, -1),
  );
  const files = globSync('*.{svg,png,ico}', { cwd: folder }).map((file) => [file]);
  const others = ELSEWHERE.map((name) => [name]);
  return [...pages, ...files, ...others].map((segments) => `/${segments.join('/')}`).sort();
}

export function routesBy(patterns: readonly string[]): RouteOf {
  const literal = new Set(patterns.filter((pattern) => !pattern.includes('[')));
  const open = patterns.filter((pattern) => pattern.includes('[')).map((pattern) => pattern.split('/'));
  return (pathname) => {
    if (literal.has(pathname)) return pathname;
    const segments = pathname.split('/');
    const whole = segments[1];
    if (whole === '_next' || whole === 'socket.io') return `/${whole}`;
    return open.find((pattern) => leadsTo(pattern, segments))?.join('/') ?? OTHER;
  };
}

function leadsTo(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => (part.startsWith('[') ? segments[index] !== '' : part === segments[index]))
  );
}
