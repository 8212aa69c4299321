import { shortened } from '#lib/base/shortened.ts';
import { z } from 'zod';
import { bareSchema, fieldsOf, type Schema } from './schema-walk.ts';

/** More alternatives than this are not spelt out. */
const SPELT_OUT_MAX = 6;
const ID_WORDS = 'an id of lower-case letters, digits and single hyphens';
const SOURCE_WORDS = 'a source id, or `source#section`';

/** What a schema takes, in words: "text", "a list of ids", "text, or fields `text` and `occurrence`". */
export function expectedWords(schema: Schema): string {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodDiscriminatedUnion) return discriminated(bare);
  if (bare instanceof z.ZodUnion) return [...new Set(bare.options.map(expectedWords))].join(', or ');
  if (bare instanceof z.ZodObject) return `fields ${listed([...fieldsOf(bare).keys()], 'and')}`;
  if (bare instanceof z.ZodRecord) return `names, each with ${expectedWords(bare.valueType)} behind \`: \``;
  if (bare instanceof z.ZodArray) return listWords(bare);
  return plainWords(bare);
}

function plainWords(bare: Schema): string {
  if (bare instanceof z.ZodEnum) return alternatives(bare.options);
  if (bare instanceof z.ZodLiteral) return alternatives([...bare.values]);
  if (bare instanceof z.ZodNumber) return bare.format === 'safeint' ? 'a whole number' : 'a number';
  if (bare instanceof z.ZodBoolean) return '`true` or `false`';
  return textWords(bare);
}

/** The fields of all its forms together would fill a screen: what tells them apart says which fields belong. */
function discriminated({ def, options }: z.ZodDiscriminatedUnion): string {
  const values = options.flatMap((option) => [...(option._zod.propValues?.[def.discriminator] ?? [])]);
  if (values.length > SPELT_OUT_MAX) return `an entry with a \`${def.discriminator}\``;
  return `an entry whose \`${def.discriminator}\` is ${alternatives(values)}`;
}

function listWords({ def, element }: z.ZodArray): string {
  const isNeverEmpty = (def.checks ?? []).some(({ _zod: { def: check } }) => check.check === 'min_length');
  return `a list of ${isNeverEmpty ? 'one or more ' : ''}${pluralWords(element)}`;
}

/** "`a`, `b` or `c`". */
export function alternatives(values: readonly unknown[]): string {
  return listed(values, 'or');
}

function listed(values: readonly unknown[], joined: 'and' | 'or'): string {
  const shown = values.map((value) => `\`${String(value)}\``);
  const last = shown.pop() ?? 'nothing';
  return shown.length === 0 ? last : `${shown.join(', ')} ${joined} ${last}`;
}

function textWords(bare: Schema): string {
  if (bare instanceof z.ZodISODate) return 'a day as YYYY-MM-DD';
  if (bare instanceof z.ZodURL) return 'an address such as https://www.example.org/, without a user name';
  if (!(bare instanceof z.ZodString)) return 'text';
  // A text that no pattern takes: each pattern says in its own words what it asks for.
  const issue = bare.safeParse('\u0000').error?.issues.find(({ code }) => code === 'invalid_format');
  return issue?.message ?? 'text';
}

function pluralWords(schema: Schema): string {
  const words = expectedWords(schema);
  if (words === ID_WORDS) return 'ids';
  if (words === SOURCE_WORDS) return 'source ids';
  if (words.startsWith('fields ')) return `entries with the ${words}`;
  if (words.startsWith('an entry '))
    return words.replace('an entry with', 'entries, each with').replace('an entry ', 'entries ');
  return words === 'text' ? 'texts' : words;
}

/** A value as it is quoted in a message: its text, shortened, or its form. */
export function valueWords(value: unknown): string {
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : `"${oneLine(value)}"`;
  if (typeof value === 'number') return `number ${String(value)}`;
  if (typeof value === 'boolean') return `\`${String(value)}\``;
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  return typeof value === 'object' && value !== null ? 'map' : 'empty value';
}

function oneLine(text: string): string {
  return shortened(text.replace(/[\t\n\r ]+/gu, ' ').replace(/^ | $/gu, ''), 60);
}
