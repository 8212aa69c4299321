/** A case as a request, with what there is at the moment put into it. */
import type { Address } from './addresses.ts';
import { written } from './http-body.ts';
import type { Case } from './http-case.ts';
import type { Takes } from './http-forms.ts';
import type { Sent } from './send.ts';
import type { World } from './world.ts';

export function requestOf(world: World, { path, action }: Address, takes: Takes, one: Case): Sent {
  const filled = path.replaceAll(/\[(?<name>\w+)\]/gu, (_, name: string) => {
    const value = world.fill(one.params[name] ?? '');
    return one.isRaw ? value : encodeURIComponent(value.toWellFormed());
  });
  const search = new URLSearchParams(one.query.map(([name, value]) => [name, world.fill(value)]));
  const { method } = one;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const { body, headers } = written(world, hasBody ? one.body : { type: 'none' }, action);
  const cookie = one.hasCookie && takes.isEnd === undefined ? { cookie: world.cookie() } : {};
  const all = { ...cookie, ...headers, ...one.headers };
  return {
    method,
    path: asPath(search.size === 0 ? filled : `${filled}?${search.toString()}`),
    headers: Object.fromEntries(
      Object.entries(all).map(([name, value]) => [name, asHeader(world.fill(value))]),
    ),
    body,
  };
}

/** What Node lets through to the server in an address; the rest is what an HTTP library would write of it. */
export function asPath(text: string): string {
  const path = text
    .toWellFormed()
    .replaceAll(/[^\u0021-\u00ff]/gu, (character) => encodeURIComponent(character));
  return path.startsWith('/') ? path.slice(0, 12_000) : `/${path}`;
}

function asHeader(text: string): string {
  return text.replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/gu, '').slice(0, 4_000);
}
