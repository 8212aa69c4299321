'use client';
import type { Picks } from '#lib/items/response-control.ts';

/** A response that the server has not acknowledged. It is sent again under the same id until it has. */
export interface PendingResponse {
  /** UUIDv7, made once when the learner submits. */
  readonly id: string;
  readonly item: string;
  readonly picks: Picks;
  readonly latencyMs: number;
  /** IANA name: a learner's days are their own. */
  readonly timeZone: string;
}

const keyOf = (attempt: string, item: string): string => `stemma:pending:${attempt}:${item}`;

/** Keeps a response on the device until `forgetPending`; a browser that refuses storage keeps it on the page only. */
export function keepPending(attempt: string, response: PendingResponse): void {
  withStorage((storage) => storage.setItem(keyOf(attempt, response.item), JSON.stringify(response)));
}

/** The response kept for an item of an attempt; undefined when there is none or it cannot be read. */
export function readPending(attempt: string, item: string): PendingResponse | undefined {
  const text = withStorage((storage) => storage.getItem(keyOf(attempt, item)));
  if (text === undefined || text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isPending(value) && value.item === item ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Drops a response that the server has acknowledged or refused. */
export function forgetPending(attempt: string, item: string): void {
  withStorage((storage) => storage.removeItem(keyOf(attempt, item)));
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}

function isPending(value: unknown): value is PendingResponse {
  if (typeof value !== 'object' || value === null) return false;
  const { id, item, picks, latencyMs, timeZone } = value as Partial<Record<keyof PendingResponse, unknown>>;
  const areTexts = [id, item, timeZone].every((text) => typeof text === 'string');
  return areTexts && typeof latencyMs === 'number' && typeof picks === 'object' && picks !== null;
}
