import type { IncomingMessage } from 'node:http';
import { isForeignSource } from './is-foreign.ts';

/** `isForeignSource` for a request as Node has it. */
export function isForeignRequest({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const said = (name: string): string | undefined => headers[name]?.toString();
  return isForeignSource({
    site: said('sec-fetch-site'),
    origin: said('origin'),
    host: said('x-forwarded-host') ?? said('host'),
  });
}
