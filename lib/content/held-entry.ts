import type { z } from 'zod';
import type { Fix, Place } from '#lib/base/diagnostic.ts';
import type { Locate } from './model.ts';
import type { Schema } from './schema-walk.ts';
import type { YamlPath } from './yaml-node.ts';

/** A value that is held against a schema, and where it stands. */
export interface Entry {
  readonly value: unknown;
  readonly schema: Schema;
  /** From the root of the file's value to this one. */
  readonly path: YamlPath;
  readonly locate: Locate;
  /** Where what is missing in the value at a path is shown. */
  readonly head: (path: YamlPath) => Place;
  /** The value at a path as it is written. */
  readonly written: (path: YamlPath) => string;
  /** How a field that the entry at a path lacks can be added, when it is certain what it would say. */
  readonly missing: (path: YamlPath, name: string) => Fix | undefined;
}

/** What zod found in an entry. */
export interface PlacedIssue {
  readonly issue: z.core.$ZodIssue;
  /** From the entry to the value at fault. */
  readonly path: YamlPath;
}

/** The value at a path below a plain value, or undefined. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[step];
  }
  return found;
}
