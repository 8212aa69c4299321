/** The only source of time and entropy: everything else takes a `Clock`, so that tests can set both. */
import { randomBytes } from 'node:crypto';
import { uptime } from 'node:os';
import { v7 } from 'uuid';

export interface Clock {
  /** ISO 8601 in UTC with milliseconds; sorts as text. */
  readonly now: () => string;
  /** A UUIDv7: random, and in the order of creation. */
  readonly randomId: () => string;
  /** 256 bits as 64 hexadecimal digits. */
  readonly randomSecret: () => string;
}

const SECRET_BYTES = 32;

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  randomId: () => v7(),
  randomSecret: () => randomBytes(SECRET_BYTES).toString('hex'),
};

const MS_PER_S = 1000;

/** Milliseconds since the machine was started, while it slept too: no setting of the clock changes them. */
export function monotonicMs(): number {
  return uptime() * MS_PER_S;
}
