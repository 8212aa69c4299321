/** One HTTP server for pages, and for whatever else must share their port. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import next from 'next';
import { systemClock } from '../clock.ts';
import type { Config, ServingMode } from '../config.ts';
import { currentStore, hadStoreTrouble } from '../db/current-store.ts';
import { isStoreThere } from '../usecases/check-readiness.ts';
import { announce, announceBanks, announceOnce } from './announce-bank.ts';
import { callerMarker, type MarkCaller } from './caller.ts';
import { guard, type Handle } from './guard/guard.ts';
import { pagesInTurn } from './guard/page-turns.ts';
import { tellContent, tellOrigin } from './develop/content-events.ts';
import { watchContent } from './develop/watch-content.ts';
import { drain, listen } from './listen.ts';
import { lookThroughBank } from './look-through-bank.ts';
import { liveContext } from './live/live-context.ts';
import { serveRooms } from './live/live-server.ts';
import { startWorkbench } from '../workbench/ask-desk.ts';
import { publishWorkbench } from '../workbench/workbench.ts';
import { logConsole, standardOutput } from './operate/log-console.ts';
import { operate } from './operate/operate.ts';
import { appRoutes, routesBy } from './operate/routes.ts';

export interface RunningServer {
  readonly http: Server;
  /** Where a browser on this machine finds it, or the public address when one is configured. */
  readonly url: string;
  /** Stops accepting, finishes what was accepted. */
  readonly close: () => Promise<void>;
}

/** Resolves when pages can be served. Requests that come before that wait. */
export async function serve(config: Config, mode: ServingMode): Promise<RunningServer> {
  const follows = mode !== 'readers';
  const markCaller = callerMarker(config.proxies);
  const ready = Promise.withResolvers<Handle>();
  if (!follows) logConsole(config.log, systemClock, standardOutput);
  // Requests come before there is any, the first from this process itself.
  let content: ReturnType<typeof watchContent> | undefined = undefined;
  const http = createServer((request, response) => {
    if (operation.answers(request, response)) return;
    if (content === undefined || !tellContent(content, request, response))
      void answer(ready.promise, markCaller, request, response);
  });
  const rooms = serveRooms(http, liveContext);
  const workbench = follows ? undefined : startWorkbench(config.root);
  if (workbench !== undefined) publishWorkbench(workbench);
  const routeOf = routesBy(appRoutes());
  const operation = await operate(http, config, rooms, routeOf);
  const port = await listen(http, config.host, config.port);
  const pages = next({ dev: mode === 'program', hostname: config.host, port, httpServer: http });
  await pages.prepare();
  const local = localUrl(config.host, port);
  content = follows ? watchContent(config.root, () => announce(local)) : undefined;
  if (content !== undefined) publishWorkbench(content.workbench);
  const handle = guard(pagesInTurn(pages.getRequestHandler(), routeOf), config, mode, isStoreAway);
  ready.resolve(content === undefined ? handle : tellOrigin(content, handle));
  operation.serving();
  const stopLooking = follows ? undefined : lookThroughBank(config.root);
  // Content that is followed tells of every bank itself.
  const stopAnnouncing = follows ? await announceOnce(local) : await announceBanks(config.root, local);
  return {
    http,
    url: config.url ?? local,
    close: async () => {
      operation.stopping();
      stopAnnouncing();
      stopLooking?.();
      await content?.stop();
      await workbench?.stop();
      await rooms.close();
      await drain(http);
      await pages.close();
      await operation.close();
    },
  };
}

async function isStoreAway(sinceMs: number): Promise<boolean> {
  return hadStoreTrouble(sinceMs) || !(await isStoreThere(currentStore));
}

async function answer(
  ready: Promise<Handle>,
  markCaller: MarkCaller,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const handle = await ready;
    markCaller(request);
    await handle(request, response);
  } catch (error) {
    console.error(error);
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  }
}

/** A server on every address is reached as localhost; an IPv6 address stands in brackets. */
function localUrl(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
