/** Which requests wait for their turn: those for pages that are made anew. What Next has kept is there at once. */
import type { RouteOf } from '../operate/routes.ts';
import type { Handle } from './guard.ts';
import { answerRefused, type Refusal } from './refusal.ts';
import { takeTurns } from './turns.ts';

/** Enough to make one page while others wait for the store; more would only share the same core. */
const AT_ONCE = 4;
/** About a quarter of a minute of pages; whoever comes then is better told than kept waiting. */
const WAITING = 1000;
/** No page takes so long to make; one that waits for a store which is away keeps nobody from being served. */
const HOLD_MS = 2000;

const BUSY: Refusal = {
  status: 503,
  why: 'Too many pages are asked for at the moment. Please try again in a while.',
};

/** Handles requests, those for pages that are made anew in turns. */
export function pagesInTurn(handle: Handle, routeOf: RouteOf): Handle {
  const { take } = takeTurns({ atOnce: AT_ONCE, waiting: WAITING, holdMs: HOLD_MS });
  // Routes of which a page was kept; there are no more than patterns.
  const kept = new Set<string>();
  return async (request, response) => {
    const route = routeOf((request.url ?? '/').split('?', 1)[0] ?? '/');
    if (!isPage(request.method, route) || kept.has(route)) {
      await handle(request, response);
      return;
    }
    const end = await take();
    if (end === undefined) {
      await answerRefused(request, response, BUSY);
      return;
    }
    response.once('close', () => {
      end();
      // Pages that are kept have tags.
      if (response.hasHeader('etag')) kept.add(route);
    });
    // Whoever asked may be gone by now.
    if (response.closed) end();
    else await handle(request, response);
  };
}

/** What is sent is answered by its own rules; what `api` and the build have is no page. */
function isPage(method: string | undefined, route: string): boolean {
  return (method === 'GET' || method === 'HEAD') && !route.startsWith('/api/') && route !== '/_next';
}
