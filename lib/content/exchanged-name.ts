import { z } from 'zod';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { valueAt, type Entry } from './held-entry.ts';
import { describedAs, schemaAt } from './schema-walk.ts';
import type { YamlPath } from './yaml-node.ts';

/**
 * A field that does not exist where another is missing which its value would suit: perhaps the one name was written for the other.
 * Undefined where the value would not do.
 */
export function exchangedName(entry: Entry, stray: YamlPath, missing: YamlPath): Diagnostic | undefined {
  const schema = schemaAt(entry.schema, missing);
  if (schema === undefined || !z.safeParse(schema, valueAt(entry.value, stray)).success) return undefined;
  const [written, name] = [stray, missing].map((path) => String(path.at(-1)));
  const described = describedAs(schema);
  const meaning = described === '' ? '' : ` (${described})`;
  const message = `Unexpected field \`${String(written)}\`, expected \`${String(name)}\`, which is missing`;
  const help = `Call it \`${String(name)}\` where it says that${meaning}. Where it says something else, delete it, and add \`${String(name)}\`.`;
  return diagnose(fieldCodes.unknownField, entry.locate([...entry.path, ...stray], 'key'), message, { help });
}
