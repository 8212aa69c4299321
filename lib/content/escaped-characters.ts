import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { characterName } from '#lib/base/hidden-character.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import type { Locate } from './model.ts';
import { invalidCharacterIn, type SourceText } from './source-text.ts';
import type { YamlPath } from './yaml-node.ts';

/** `content/invalid-character` in the values of fields: those that were written as escapes (`"\\u202e"`) do not stand in the file itself. */
export function escapedInFields(source: SourceText, value: unknown, locate: Locate): Diagnostic[] {
  return source.text.includes('\\') ? [...invalidIn(value, [], locate)] : [];
}

function* invalidIn(value: unknown, path: YamlPath, locate: Locate): Generator<Diagnostic> {
  if (typeof value === 'string') {
    const found = invalidCharacterIn(value);
    if (found !== undefined)
      yield diagnose(syntaxCodes.invalidCharacter, locate(path), messageOf(found), { help: HELP });
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* invalidIn(one, [...path, index], locate);
  } else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* invalidIn(one, [...path, name], locate);
}

const ENTITY = /&#(?:x(?<hex>[0-9a-f]{1,6})|(?<decimal>\d{1,7}));/giu;

/** The same of a body, in which they may be written as `&#x202e;`. @param shown the text of the body as a reader has it */
export function escapedInBody(source: SourceText, from: number, text: string, shown: string): Diagnostic[] {
  if (!text.includes('&')) return [];
  const told = [...text.matchAll(ENTITY)].flatMap(({ 0: entity, index, groups }) => {
    const { hex, decimal } = groups ?? {};
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    // In a piece of code it stands as it is written.
    if (invalidCharacterIn(character) === undefined || !shown.includes(character)) return [];
    const place = source.place(from + index, from + index + entity.length);
    return [diagnose(syntaxCodes.invalidCharacter, place, messageOf(character), { help: HELP })];
  });
  const left = invalidCharacterIn(shown);
  if (told.length > 0 || left === undefined) return told;
  // Written by name (`&shy;`), or as a number that stands for no character.
  const { 0: entity, index } = /&#?\w+;/u.exec(text) ?? { 0: '', index: 0 };
  const place = source.place(from + index, from + index + entity.length);
  return [diagnose(syntaxCodes.invalidCharacter, place, messageOf(left), { help: HELP })];
}

const HELP = 'Delete the escape that stands for it.';

function messageOf(character: string): string {
  return `Unexpected character ${characterName(character)}, expected text`;
}
