import { invariant } from '#lib/base/invariant.ts';
import type { ExchangeItem, ExchangePart } from './item.ts';

/** The part of an item that has one. @throws BugError when it has several */
export function onlyPart({ id, parts }: Pick<ExchangeItem, 'id' | 'parts'>): ExchangePart {
  const [part] = parts;
  invariant(part !== undefined && parts.length === 1, `${id} has not one part`);
  return part;
}
