import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appRoutes, routesBy } from '#lib/shell/server/operate/routes.ts';
import { files } from '../support/repository.ts';

const patterns = appRoutes();
const routeOf = routesBy(patterns);
const known = new Set([...patterns, '/_next', '/socket.io', 'other']);

/** Many of them begin as a route does. */
const paths = fc
  .array(fc.oneof(fc.constantFrom(...patterns.flatMap((pattern) => pattern.split('/'))), fc.string()), {
    maxLength: 6,
  })
  .map((segments) => `/${segments.join('/')}`);

describe('the route of a request', () => {
  test('is known for every page and handler', () => {
    const found = files
      .filter((path) => /^app\/(.*\/)?(page\.tsx|route\.ts)$/u.test(path))
      .map((path) => `/${path.split('/').slice(1, -1).join('/')}`);
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter((pattern) => !patterns.includes(pattern))).toEqual([]);
  });

  test('is its pattern, whatever stands at the open places', () => {
    const segment = fc.stringMatching(/^[\w%.~-]{1,40}$/u);
    fc.assert(
      fc.property(fc.constantFrom(...patterns), fc.infiniteStream(segment), (pattern, words) => {
        const address = pattern.replace(/\[\w+\]/gu, () => words.next().value as string);
        const isOther = patterns.includes(address) && address !== pattern;
        expect(routeOf(address)).toBe(isOther ? address : pattern);
      }),
    );
  });

  test('is one of a closed list, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.oneof(paths, fc.string()), (address) => {
        expect(known.has(routeOf(address))).toBe(true);
      }),
    );
  });

  test.each([
    ['/attempts/0199f0e2-0000-7000-8000-000000000000', '/attempts/[id]'],
    ['/courses/gabapentin/mechanism', '/courses/[course]/[lesson]'],
    ['/courses/gabapentin/', 'other'],
    ['/_next/static/chunks/a.js', '/_next'],
    ['/socket.io/', '/socket.io'],
    ['/icon.svg', '/icon.svg'],
    ['/livez', '/livez'],
    ['/wp-login.php', 'other'],
    ['', 'other'],
  ])('of %j is %j', (address, route) => {
    expect(routeOf(address)).toBe(route);
  });
});
