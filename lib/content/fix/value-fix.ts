/** Values of the wrong form that can be meant in one way only, as the fixes that write them so. */
import { z } from 'zod';
import type { Fix, Place } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import type { Schema } from '../schema-walk.ts';
import { daySchema, idSchema } from '../schema/shared.ts';

/** Another way of writing a value: the YAML, and what it is read as. */
interface Writing {
  readonly yaml: string;
  readonly value: unknown;
}

/**
 * The one way of writing a value that its schema takes; undefined when there is none, or more than one.
 * `written` is the value as it stands in the file.
 */
export function valueFix(schema: Schema, value: unknown, written: string, place: Place): Fix | undefined {
  if (written.includes('\n') || written === '') return undefined;
  const fitting = writingsOf(value, written).filter((writing) => z.safeParse(schema, writing.value).success);
  const [first, ...others] = fitting;
  if (first === undefined || others.some(({ yaml }) => yaml !== first.yaml)) return undefined;
  const fix = replacement(written, first.yaml, place);
  const several = daySchema.safeParse(first.value).success ? undefined : severalIds(value);
  if (several === undefined) return fix;
  return { ...fix, what: `${fix.what}, or ${several.join(', ')} where several are meant`, sure: false };
}

/** Words that may each be an id, between which a comma was forgotten: whether they are one, only the vocabulary knows. */
function severalIds(value: unknown): readonly string[] | undefined {
  const words = typeof value === 'string' ? value.trim().toLowerCase().split(/ +/u) : [];
  const areIds = words.length > 1 && words.every((word) => idSchema.safeParse(word).success);
  return areIds ? words : undefined;
}

/** A name of an entry as an id: the same letters and digits in their order, or nothing. */
export function idFix(name: string, place: Place): Fix | undefined {
  const id = asId(name);
  return id === undefined || !idSchema.safeParse(id).success ? undefined : replacement(name, id, place);
}

/** A day in figures, in an order that leaves no choice, as its year, month and day. */
export function dayFix(name: string, place: Place): Fix | undefined {
  const [day] = dayWriting(name);
  const isDay = day !== undefined && daySchema.safeParse(day.value).success;
  return isDay ? replacement(name, day.yaml, place) : undefined;
}

function replacement(before: string, after: string, place: Place): Fix {
  return { what: `Write ${after}`, edits: [{ place, before, after }], sure: true };
}

function writingsOf(value: unknown, written: string): readonly Writing[] {
  if (typeof value === 'number' || typeof value === 'boolean')
    return [{ yaml: JSON.stringify(written), value: written }];
  return typeof value === 'string' ? textWritings(value) : [];
}

/** YAML 1.1 read these as true and false; people who know it write them still. */
const TRUTHS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};
const IN_MARKS = /^[“”„«‘’](?<inside>.*)[“”»‘’]$/u;
const MONTH =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Ways of writing a day in an order that leaves no choice; of one with a time, the time is left out. */
const DAY_FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?:[T ]\d{2}:\d{2}\S*)?$/u,
  /^(?:(?<day>\d{1,2})\.(?<month>\d{1,2})\.|(?<day>1[3-9]|2\d|3[01])\/(?<month>\d{1,2})\/)(?<year>\d{4})$/u,
  /^(?<month>\d{1,2})\/(?<day>1[3-9]|2\d|3[01])\/(?<year>\d{4})$/u,
  new RegExp(String.raw`^(?<day>\d{1,2})(?:st|nd|rd|th|\.)? ${MONTH}\.?,? (?<year>\d{4})$`, 'iu'),
  new RegExp(String.raw`^${MONTH}\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$`, 'iu'),
];
const GLUED_UNIT =
  /^(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<unit>%|\p{L}{1,20}(?:[/ ]\p{L}{1,20}){0,3})$/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/u;

function textWritings(value: string): readonly Writing[] {
  const text = value.trim();
  const plain = IN_MARKS.exec(text)?.groups?.['inside'] ?? text;
  return [
    ...truthWriting(text),
    ...(NUMBER.test(plain) ? [{ yaml: plain, value: Number(plain) }] : []),
    ...dayWriting(plain),
    ...(plain === text ? [] : sourceWriting(plain)),
    ...idWriting(plain),
    ...amountWriting(plain),
    ...listWriting(plain),
  ];
}

function truthWriting(text: string): readonly Writing[] {
  const truth = own(TRUTHS, text.toLowerCase());
  return truth === undefined ? [] : [{ yaml: String(truth), value: truth }];
}

function idWriting(text: string): readonly Writing[] {
  const id = asId(text);
  return id === undefined ? [] : [{ yaml: id, value: id }];
}

/** Twelve names of months by their first letters. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Between points the day stands first. Between slashes it may be either, unless there is no such month. */
function dayWriting(text: string): readonly Writing[] {
  const found = DAY_FORMS.map((form) => form.exec(text)).find((form) => form !== null);
  const { year, day = '', name, month = numberOf(name) } = found?.groups ?? {};
  if (year === undefined) return [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [{ yaml: date, value: date }];
}

/** The number of a month by its name. */
function numberOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** A word that stands in YAML without marks. */
function sourceWriting(text: string): readonly Writing[] {
  return /^[a-z0-9#-]+$/u.test(text) && !NUMBER.test(text) ? [{ yaml: text, value: text }] : [];
}

/** `300mg` as a number and its unit. */
function amountWriting(text: string): readonly Writing[] {
  const { number = '', unit = '' } = GLUED_UNIT.exec(text)?.groups ?? {};
  return number === '' ? [] : [{ yaml: `${number} ${unit}`, value: `${number} ${unit}` }];
}

/** `a, b, c`, `a; b; c` and `(a, b, c)` as the list that it would be in brackets. */
function listWriting(text: string): readonly Writing[] {
  const inside = /^\((?<inside>[^()]*)\)$/u.exec(text)?.groups?.['inside'] ?? text;
  const parts = inside.split(inside.includes(';') ? ';' : ',').map((part) => part.trim());
  const areIds = parts.every((part) => idSchema.safeParse(part).success);
  return areIds ? [{ yaml: `[${parts.join(', ')}]`, value: parts }] : [];
}

/** Capitals, blanks, underscores and other dashes are the only differences that it takes, and a mark or the ending of a file at the end; a hyphen beside a blank may part two ids. */
function asId(written: string): string | undefined {
  const text = written
    .replaceAll(/(?<=[A-Za-z0-9])[‐‑‒–—−](?=[A-Za-z0-9])/gu, '-')
    .replace(/(?:[,;.]|\.md)$/u, '');
  if (!/^[A-Za-z][A-Za-z0-9 _-]*$/u.test(text) || /-[ _]|[ _]-/u.test(text)) return undefined;
  return text.toLowerCase().replace(/[ _-]+/gu, '-');
}
