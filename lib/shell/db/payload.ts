/** Payload columns: JSON with a version, decoded and checked on every read. */
import { z } from 'zod';
import { storeError } from './store-error.ts';

/** How one payload column is written and read. */
export interface Codec<T> {
  readonly encode: (value: T) => string;
  /** @throws StoreError `store-payload` for a version or a shape that this program does not know */
  readonly decode: (text: string) => T;
}

const VERSION = 1;
const envelopeSchema = z.looseObject({ v: z.literal(VERSION) });

/** @param name what the payload is, for the message of an error */
export function payloadCodec<T extends object>(name: string, schema: z.ZodType<T>): Codec<T> {
  return {
    encode: (value) => JSON.stringify({ v: VERSION, ...value }),
    decode: (text) => {
      const envelope = envelopeSchema.safeParse(parseJson(name, text));
      if (!envelope.success)
        throw storeError('store-payload', `A ${name} of an unknown version.`, envelope.error);
      const parsed = schema.safeParse(envelope.data);
      if (!parsed.success) throw storeError('store-payload', `A ${name} of an unknown shape.`, parsed.error);
      return parsed.data;
    },
  };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw storeError('store-payload', `A ${name} that is no JSON.`, error);
  }
}
