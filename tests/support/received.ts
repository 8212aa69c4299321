/** What came to a browser over the network, and what must not be among it. */
import type { BrowserContext, Frame, Request, Response } from 'playwright-core';
import { expect } from 'vitest';
import { partsOf, type Item } from '#lib/items/item.ts';

const SETTLED_WITHIN_MS = 20_000;

/** Everything that came over the network, as text; documents and data apart from scripts. */
export interface Received {
  /** Waits for what is under way. @throws Error when data came that cannot be read, which might hold anything */
  readonly settled: () => Promise<void>;
  readonly data: () => string;
  readonly all: () => string;
}

/** @param who the page alone, or also the service worker, which keeps pages for times without a network */
export function recordReceived(context: BrowserContext, who: 'page' | 'everyone' = 'everyone'): Received {
  const data: string[] = [];
  const rest: string[] = [];
  const unread: string[] = [];
  /** With the visit of their frame that they belong to. */
  const underWay = new Map<Response, number>();
  const visits = countVisits(context);
  // A browser forgets what came to a page when it leaves it, or never ends it.
  const isForgotten = (response: Response): boolean =>
    isPreload(response) || visits(response.request()) !== underWay.get(response);
  const read = async (response: Response): Promise<void> => {
    const isData = isDocumentOrData(response);
    try {
      const text = await bodyOf(response);
      (isData ? data : rest).push(text);
    } catch (error) {
      if (isData && !isForgotten(response) && !isRedirect(response) && !isOfAction(response))
        unread.push(`${response.url()}: ${String(error)}`);
    }
  };
  context.on('response', (response) => {
    if (who === 'page' && response.request().serviceWorker() !== null) return;
    underWay.set(response, visits(response.request()));
    void read(response).finally(() => underWay.delete(response));
  });
  return {
    settled: async () => {
      const awaited = (): readonly string[] =>
        [...underWay.keys()].filter((response) => !isForgotten(response)).map((response) => response.url());
      if (awaited().length > 0) await expect.poll(awaited, { timeout: SETTLED_WITHIN_MS }).toEqual([]);
      expect(unread, 'all data that came can be read').toEqual([]);
    },
    data: () => data.join('\n'),
    all: () => [...data, ...rest].join('\n'),
  };
}

/** How many documents the frame of a request has asked for so far; what a worker asks for belongs to none. */
function countVisits(context: BrowserContext): (request: Request) => number {
  const visits = new Map<Frame, number>();
  context.on('request', (request) => {
    if (!request.isNavigationRequest()) return;
    const frame = request.frame();
    visits.set(frame, (visits.get(frame) ?? 0) + 1);
  });
  return (request) => (request.serviceWorker() === null ? (visits.get(request.frame()) ?? 0) : 0);
}

/**
 * A page that a worker asked for ahead of the page itself, and handed on to it: it came as that page's document, and Playwright
 * never hears of its end.
 */
const isPreload = (response: Response): boolean =>
  response.request().serviceWorker() !== null && response.request().resourceType() === 'other';

/**
 * What an action answers leads to another page, and a browser in a hurry has forgotten it by then. It is looked at where it can be
 * read; the page that it leads to always is.
 */
const isOfAction = (response: Response): boolean => 'next-action' in response.request().headers();

/** A redirect has no body. */
const isRedirect = (response: Response): boolean => [301, 302, 303, 307, 308].includes(response.status());

/** A worker fetches scripts and styles too, to keep them. */
const isDocumentOrData = (response: Response): boolean =>
  ['document', 'fetch', 'xhr'].includes(response.request().resourceType()) && !isBuilt(response);

/** Scripts and styles of the build, by address: their names change with their content. */
const built = new Map<string, Promise<string>>();

const isBuilt = (response: Response): boolean =>
  response.url().includes('/_next/static/') &&
  /^(?:application|text)\/(?:javascript|css)\b/u.test(response.headers()['content-type'] ?? '');

function bodyOf(response: Response): Promise<string> {
  const address = response.url();
  if (!isBuilt(response)) return response.text();
  const known = built.get(address) ?? response.text();
  built.set(address, known);
  known.catch(() => built.delete(address));
  return known;
}

/** Nothing received so far tells the item's key: no id, fact, rationale, proof or mark. */
export async function expectSecret(received: Received, item: Item): Promise<void> {
  await expectUnnamed(received, item);
  await expectUntold(received, item);
  const marks = ['"key"', '"chosen"', '"rationale"', '"proof"'];
  const data = received.data().replaceAll('\\"', '"');
  expect(marks.filter((mark) => data.includes(mark))).toEqual([]);
}

/** Nothing received so far names the item or what it rests on: in practice its key may be there, under handles. */
export async function expectUnnamed(received: Received, item: Item): Promise<void> {
  await received.settled();
  const all = received.all();
  const options = partsOf(item).flatMap((part) => part.options);
  const names = [
    item.id,
    item.revision,
    ...item.facts,
    ...options.map((option) => option.id).filter((id) => id.includes('-')),
    'entailed',
  ];
  expect(names.filter((name) => all.includes(name))).toEqual([]);
}

/** Nothing received so far holds a rationale of the item. */
export async function expectUntold(received: Received, item: Item): Promise<void> {
  await received.settled();
  const all = received.all();
  const rationales = partsOf(item).flatMap((part) => part.options.map((option) => option.rationale));
  expect(rationales.filter((rationale) => all.includes(rationale))).toEqual([]);
}
