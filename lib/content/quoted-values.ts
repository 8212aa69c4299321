import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import { fieldCodes } from './codes/field-codes.ts';
import type { Locate } from './model.ts';
import type { YamlPath } from './yaml-node.ts';

const OPENED = /[:[{,-] *[“„]/u;
const IN_MARKS = /^[“„](?<inside>[^“”„]*\s[^“”„]*)[”“]$/u;

/** Evidence may be a quotation, and a name may be a word that is spoken of as one. */
const MEANT: ReadonlySet<string | number> = new Set(['evidence', 'label', 'plural', 'synonyms']);

/** Texts of fields that stand as a whole in typographic quotation marks (`content/quoted-value`). */
export function quotedValues(text: string, value: unknown, locate: Locate): readonly Diagnostic[] {
  return OPENED.test(text) ? [...quotedIn(value, [], locate)] : [];
}

function* quotedIn(value: unknown, path: YamlPath, locate: Locate): Generator<Diagnostic> {
  if (typeof value === 'string') yield* quoted(value, path, locate);
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [name, one] of Object.entries(value))
    if (!MEANT.has(name)) yield* quotedIn(one, [...path, isList ? Number(name) : name], locate);
}

function quoted(value: string, path: YamlPath, locate: Locate): readonly Diagnostic[] {
  const inside = IN_MARKS.exec(value.trim())?.groups?.['inside'];
  if (inside === undefined) return [];
  const message = `Unexpected typographic quotation marks around "${shortened(inside, 60)}", expected plain ones or none`;
  return [diagnose(fieldCodes.quotedValue, locate(path), message)];
}
