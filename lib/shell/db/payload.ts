/** Payload columns: JSON with a version, decoded and checked on every read. */
import type { z } from 'zod';
import { storeError } from './store-error.ts';

/** How one payload column is written and read. */
export interface Codec<T> {
  readonly encode: (value: T) => string;
  /** @throws StoreError `store-payload` for a version or a shape that this program does not know */
  readonly decode: (text: string) => T;
}

const VERSION = 1;

/** @param name what the payload is, for the message of an error */
export function payloadCodec<T extends object>(name: string, schema: z.ZodType<T>): Codec<T> {
  return {
    encode: (value) => JSON.stringify({ v: VERSION, ...value }),
    decode: (text) => {
      const value = parseJson(name, text);
      if (!isOfVersion(value)) throw storeError('store-payload', `A ${name} of an unknown version.`);
      const parsed = schema.safeParse(value);
      if (!parsed.success) throw storeError('store-payload', `A ${name} of an unknown shape.`, parsed.error);
      return parsed.data;
    },
  };
}

/** By hand, since a schema would check and copy every payload once more: logs are read by the thousand. */
function isOfVersion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'v' in value && value.v === VERSION;
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw storeError('store-payload', `A ${name} that is no JSON.`, error);
  }
}
