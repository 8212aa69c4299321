import { canonicalJson } from '#lib/base/canonical-json.ts';
import { once } from '#lib/base/remembered.ts';
import { asJson } from './chunk.ts';

/**
 * Canonical JSON of something that never changes, kept with it: the head of a bank names every lesson and is written again after each edit,
 * of which one lesson is new.
 */
export const canonicalPart = once((part: object): string => canonicalJson(asJson(part)));

/** The same of a list that never changes, each entry kept by itself besides: the next list has most of them too. */
export const canonicalList = once(
  (parts: readonly object[]): string => `[${parts.map(canonicalPart).join(',')}]`,
);

/** Canonical JSON of an object of which the members are canonical JSON already. @param members by key */
export function canonicalObject(members: Readonly<Record<string, string>>): string {
  const keys = Object.keys(members).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${members[key] ?? 'null'}`).join(',')}}`;
}
