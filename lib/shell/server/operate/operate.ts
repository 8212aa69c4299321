/** What whoever runs the server needs of it: a log, metrics, probes, and the erasing of what was kept long enough. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { systemClock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import { currentStore } from '../../db/current-store.ts';
import { recordStoreStanding, type RecordStoreStanding } from '../../db/inspect-record-store.ts';
import { startTelling } from '../../record-store/start-telling.ts';
import { eraseIdle } from '../erase-idle.ts';
import { securityHeaders } from '../guard/security-headers.ts';
import type { LiveServer } from '../live/live-server.ts';
import { acknowledged } from './acknowledged.ts';
import { serveMetrics, type MetricsServer } from './metrics-server.ts';
import { observeRequests } from './observe-requests.ts';
import { answersProbe, type Phase } from './readiness.ts';
import { requestLines } from './request-lines.ts';
import type { RouteOf } from './routes.ts';

export interface Operation {
  /** Answers a probe that pages are not asked. @returns whether it did */
  readonly answers: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Pages are served from now on. */
  readonly serving: () => void;
  /** The process ends: it takes no new work. */
  readonly stopping: () => void;
  readonly close: () => Promise<void>;
}

/** Operates a server that already carries rooms, and that nothing was asked yet. */
export async function operate(
  http: Server,
  config: Config,
  rooms: LiveServer,
  routeOf: RouteOf,
): Promise<Operation> {
  let phase: Phase = 'starting';
  const headers = securityHeaders(config);
  if (config.log === 'json')
    observeRequests(
      http,
      routeOf,
      requestLines(systemClock, (line) => process.stdout.write(line)),
    );
  const metrics = await metricsOf(http, config, rooms, routeOf);
  const stopErasing = eraseIdle(
    async () => ({ store: await currentStore(), clock: systemClock }),
    config.keepMonths,
  );
  const stopTelling = startTelling(config.recordStore);
  return {
    answers: (request, response) => answersProbe(phase, headers, request, response),
    serving: () => {
      phase = 'serving';
    },
    stopping: () => {
      phase = 'stopping';
    },
    close: async () => {
      await stopErasing();
      await stopTelling();
      await metrics?.close();
    },
  };
}

async function metricsOf(
  http: Server,
  { metricsPort, recordStore: told }: Config,
  rooms: LiveServer,
  routeOf: RouteOf,
): Promise<MetricsServer | undefined> {
  if (metricsPort === undefined) return undefined;
  // Loaded for those who want metrics alone.
  const { makeMetrics } = await import('./metrics.ts');
  // A store that is away has no queue to look at.
  const storeWaiting = (): Promise<number> =>
    currentStore().then(
      (store) => store.waiting(),
      () => Number.NaN,
    );
  const recordStore = (): Promise<RecordStoreStanding | undefined> =>
    told === undefined ? Promise.resolve(undefined) : standingNow().catch(() => undefined);
  const { registry, observe } = makeMetrics({
    live: rooms.counts,
    acknowledged,
    storeWaiting,
    recordStore,
  });
  observeRequests(http, routeOf, () => observe);
  const server = await serveMetrics(registry, metricsPort);
  console.log(`Metrics at ${server.url}`);
  return server;
}

async function standingNow(): Promise<RecordStoreStanding> {
  const store = await currentStore();
  return store.read((records) => recordStoreStanding(records, systemClock.now()));
}
