import { canonicalJson } from '#lib/base/canonical-json.ts';
import { once } from '#lib/base/remembered.ts';
import { asJson } from './chunk.ts';

/**
 * Canonical JSON of something that never changes, kept with it: the head of a bank names every lesson and is written again after each edit,
 * of which one lesson is new.
 */
export const canonicalPart = once((part: object): string => canonicalJson(asJson(part)));

/** The entries of a list that never changes, without the brackets around them. */
const entriesOf = once((parts: readonly object[]): string => parts.map(canonicalPart).join(','));

/** What lists were put together of. */
const piecesOf = new WeakMap<readonly object[], readonly (readonly object[])[]>();

/** The same of a list that never changes, each entry kept by itself besides, or each of the lists that it was put together of. */
export const canonicalList = once((parts: readonly object[]): string => {
  const pieces = piecesOf.get(parts) ?? [parts];
  return `[${pieces
    .filter(({ length }) => length > 0)
    .map(entriesOf)
    .join(',')}]`;
});

/** Lists that never change as one list, of which the canonical JSON is put together of theirs: the next one has most of them too. */
export function joinedList<T extends object>(pieces: readonly (readonly T[])[]): readonly T[] {
  const list = pieces.flatMap((piece) => piece);
  piecesOf.set(list, pieces);
  return list;
}

/** Canonical JSON of an object of which the members are canonical JSON already. @param members by key */
export function canonicalObject(members: Readonly<Record<string, string>>): string {
  const keys = Object.keys(members).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${members[key] ?? 'null'}`).join(',')}}`;
}
