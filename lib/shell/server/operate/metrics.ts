/** Figures about this process, in the text format of Prometheus. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RecordStoreStanding } from '../../db/inspect-record-store.ts';
import type { LiveCounts } from '../live/live-server.ts';
import type { Acknowledged } from './acknowledged.ts';
import type { ObservedRequest } from './observe-requests.ts';

/** What is looked at when somebody asks. */
export interface Gauged {
  readonly live: () => LiveCounts;
  /** Answers that pages acknowledged. */
  readonly acknowledged: () => Readonly<Acknowledged>;
  /** Writes that wait for the store. */
  readonly storeWaiting: () => Promise<number>;
  /** Undefined where no record store is told, and while the store is away. */
  readonly recordStore: () => Promise<RecordStoreStanding | undefined>;
}

export interface Metrics {
  readonly registry: Registry;
  readonly observe: (request: ObservedRequest) => void;
}

/** From a page that is kept to a request that waited for its store. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const MS = 1000;

/** Metrics of requests, rooms and the store, and those that Node has of itself. */
export function makeMetrics(gauged: Gauged): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'stemma_requests_total',
    help: 'Requests answered, by method, route and status (499: given up by whoever asked)',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'stemma_request_duration_seconds',
    help: 'Time from request to the end of its answer, by route',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  addAcknowledged(registers, gauged);
  addGauges(registers, gauged);
  addRecordStore(registers, gauged);
  return {
    registry,
    observe: ({ method, route, status, ms }) => {
      requests.inc({ method, route, status });
      durations.observe({ route }, ms / MS);
    },
  };
}

function addAcknowledged(registers: Registry[], { live, acknowledged }: Gauged): void {
  const counted = { practice: 0, exam: 0, room: 0 };
  new Counter({
    name: 'stemma_answers_acknowledged_total',
    help: 'Answers acknowledged after they were durable, by where they were given; the same one sent again counts again',
    labelNames: ['where'],
    registers,
    collect() {
      const now = { ...acknowledged(), room: live().answers };
      for (const where of ['practice', 'exam', 'room'] as const) {
        this.inc({ where }, now[where] - counted[where]);
        counted[where] = now[where];
      }
    },
  });
}

/** Nothing but their names where no record store is told. */
function addRecordStore(registers: Registry[], { recordStore }: Gauged): void {
  new Gauge({
    name: 'stemma_record_store_attempts',
    help: 'Attempts that the record store is yet to be told of, or would not take',
    labelNames: ['state'],
    registers,
    async collect() {
      const standing = await recordStore();
      this.reset();
      if (standing === undefined) return;
      this.set({ state: 'waiting' }, standing.waiting);
      this.set({ state: 'refused' }, standing.refused);
    },
  });
  new Gauge({
    name: 'stemma_record_store_away_since_seconds',
    help: 'Since when the record store takes nothing, in seconds since 1970, by why; absent while it does',
    labelNames: ['reason'],
    registers,
    async collect() {
      const trouble = (await recordStore())?.trouble;
      this.reset();
      if (trouble !== undefined) this.set({ reason: trouble.reason }, Date.parse(trouble.since) / MS);
    },
  });
}

function addGauges(registers: Registry[], { live, storeWaiting }: Gauged): void {
  new Gauge({
    name: 'stemma_rooms',
    help: 'Rooms with a device connected to this process',
    registers,
    collect() {
      this.set(live().rooms);
    },
  });
  new Gauge({
    name: 'stemma_devices',
    help: 'Devices connected to this process, by whose they are',
    labelNames: ['of'],
    registers,
    collect() {
      const { participants, trainers } = live();
      this.set({ of: 'participants' }, participants);
      this.set({ of: 'trainers' }, trainers);
    },
  });
  new Gauge({
    name: 'stemma_store_waiting',
    help: 'Writes of this process that wait for the store',
    registers,
    async collect() {
      this.set(await storeWaiting());
    },
  });
}
