import { z } from 'zod';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { LEFT_NOTES, LEFT_SIGNS, LEFT_WORDS, NOTE } from './left-words.ts';
import type { Locate } from './model.ts';
import { schemaAt, type Schema } from './schema-walk.ts';
import type { YamlPath } from './yaml-node.ts';

const WORDS = String.raw`(?:todo|fixme|${LEFT_WORDS})\.?|(?:todo|fixme)\b *[:(–—-].*|lorem ipsum\b.*`;
const WORDS_ALONE = new RegExp(`^(?:${WORDS})$`, 'isu');
const LEFT = new RegExp(
  String.raw`^(?:${WORDS}|${LEFT_SIGNS}|-+|\[?(?:insert|add|write) [^\]\n]{0,60}\]|<(?!!)[^<>\n]{1,60}>)$`,
  'isu',
);
/** Where such a text may begin: notes anywhere, words and signs where a value or its line does. */
const LEFT_AMONG = new RegExp(
  String.raw`\b(?:${LEFT_NOTES})\b|(?:[:,[{]|\n) *(?:- +)?["']?(?:${LEFT_WORDS})\b|(?:[:,[{]|\n *- ) *["']?(?:${LEFT_SIGNS}|-|\[?(?:insert|add|write) |<)`,
  'iu',
);

/** Whether a file may have such a text: nearly none has, and is then not looked through. */
export function mayBeLeftToWrite(text: string): boolean {
  return LEFT_AMONG.test(text);
}

/** Whether a line, a paragraph or a heading was left to be written. */
export function isLeftToWrite(text: string): boolean {
  return LEFT.test(text.trim());
}

/** Whether words say so. In a cell of a table "–" and "…" are an answer. */
export function saysLeftToWrite(text: string): boolean {
  return WORDS_ALONE.test(text.trim());
}

/**
 * `content/left-to-write` for each text of a sound entry that was never written. Of evidence it is told that it does not stand in the
 * lesson, and of ids that nothing has them.
 *
 * @param schema that of the whole entry at `path`
 * @param depth how far down
 */
export function leftToWrite(
  file: { readonly locate: Locate },
  path: YamlPath,
  { value, schema }: { readonly value: unknown; readonly schema: Schema },
  depth: number,
): readonly Diagnostic[] {
  return leftTexts(value, [], depth)
    .filter(({ below }) => takesWords(schemaAt(schema, below)))
    .map(({ text, below }) =>
      diagnose(fieldCodes.leftToWrite, file.locate([...path, ...below]), leftMessage(text)),
    );
}

interface LeftText {
  readonly text: string;
  readonly below: YamlPath;
}

function leftTexts(value: unknown, below: YamlPath, depth: number): readonly LeftText[] {
  if (typeof value === 'string') {
    const text = value.trim();
    return LEFT.test(text) || NOTE.test(text) ? [{ text, below }] : [];
  }
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'evidence'
      ? []
      : leftTexts(part, [...below, Array.isArray(value) ? Number(name) : name], depth - 1),
  );
}

/** Whether a field takes any words, and no ids, days or amounts alone. */
function takesWords(schema: Schema | undefined): boolean {
  return schema !== undefined && z.safeParse(schema, 'Some words.').success;
}

/** What is told of a text that was left to be written. */
export function leftMessage(text: string): string {
  return `Unexpected "${shortened(text, 60)}", expected the text that belongs here`;
}
