import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import { fieldCodes } from './codes/field-codes.ts';
import type { Locate } from './model.ts';
import type { YamlPath } from './yaml-node.ts';

/** What stands in the place of a text until somebody writes it. */
const LEFT =
  /^(?:(?:todo|fixme)\b.*|tb[acd]\.?|x{3,}\.?|\?+|\.{2,}|…|-{2,}|lorem ipsum\b.*|to be (?:added|completed|done|written)\.?)$/iu;
const LEFT_AMONG =
  /\b(?:todo|fixme|tb[acd]|xxx|lorem ipsum|to be (?:added|completed|done|written))|[:,] *["']?(?:\?|\.\.|…|--)/iu;

/** Whether a file may have such a text: nearly none has, and is then not looked through. */
export function mayBeLeftToWrite(text: string): boolean {
  return LEFT_AMONG.test(text);
}

/** `content/left-to-write` for each text of a sound entry that was never written. Of evidence it is told that it does not stand in the lesson. @param depth how far down */
export function leftToWrite(
  file: { readonly locate: Locate },
  path: YamlPath,
  value: unknown,
  depth: number,
): readonly Diagnostic[] {
  if (typeof value === 'string')
    return LEFT.test(value.trim()) ? [leftText(value.trim(), file.locate(path))] : [];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([name, below]) =>
    name === 'evidence'
      ? []
      : leftToWrite(file, [...path, Array.isArray(value) ? Number(name) : name], below, depth - 1),
  );
}

function leftText(text: string, place: Diagnostic['place']): Diagnostic {
  return diagnose(
    fieldCodes.leftToWrite,
    place,
    `Unexpected "${shortened(text, 60)}", expected the text that belongs here`,
  );
}
