import { z } from 'zod';
import { lineMap } from '#lib/base/line-map.ts';
import type { Place } from '#lib/base/diagnostic.ts';
import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { doubled, entryName, tell, type Files, type Inspecting } from '../inspecting.ts';
import { openText } from '../open-entry.ts';
import { itemRules } from './data-schema.ts';

/** The data, as the page finds them. */
const DATA = /<script type="application\/json" id="items">(?<json>[^]*?)<\/script>/u;
/** What fetches or runs something: elements, handlers, and addresses in styles. */
const ACTIVE =
  /<(?:link|img|iframe|frame|object|embed|base|form)\b|<script[^>]+\bsrc\s*=|@import|url\(|\son[a-z]+\s*=\s*["']|javascript:/iu;
/** The data and the program. */
const SCRIPTS = 2;

/** What of the data is looked at in all formats. */
interface Played {
  readonly lessons: readonly { readonly name: string; readonly title: string }[];
  readonly form: number;
  readonly items: readonly (Parameters<typeof itemRules>[0] & {
    readonly id: string;
    readonly name: string;
  })[];
}

/** A page that was read: its data, and where an item stands in it. */
export interface ReadPage<T> {
  readonly data: T;
  readonly placeOfItem: (id: string) => Place;
}

/**
 * The data of a page that plays items. Diagnostics: those of `openText`, `exchange/active-content`, `exchange/bad-value`,
 * `exchange/same-id`, `exchange/question-form`, `exchange/scoring`, `exchange/identifier`, `exchange/package-file`.
 *
 * @returns undefined when they cannot be read
 */
export function readPage<T extends Played>(
  inspecting: Inspecting,
  files: Files,
  path: string,
  schema: z.ZodType<T>,
): ReadPage<T> | undefined {
  const html = openText(inspecting, files, path);
  if (html === undefined) return undefined;
  const lines = lineMap(html);
  const { from, length, json } = dataIn(html);
  const place = (at: number, to = at): Place => lines.place(entryName(inspecting, path), at, to);
  const placeOfItem = (id: string): Place => {
    const at = html.indexOf(`"id":"${id}"`, from);
    return at === -1 ? place(from) : place(at, at + id.length + 7);
  };
  tellOfMarkup(inspecting, html, { from, length, place });
  const value = parsed(json);
  if (value === undefined) {
    const message = 'Unexpected page without questions that can be read, expected their data as JSON';
    tell(inspecting, inspectCodes.questionForm, place(from), message);
    return undefined;
  }
  const read = schema.safeParse(value);
  if (read.success) {
    tellOfItems(inspecting, html, read.data, { placeOfItem, place: place(from) });
    return { data: read.data, placeOfItem };
  }
  for (const issue of read.error.issues) {
    const item = itemAt(value, issue.path);
    const at = item === undefined ? place(from) : placeOfItem(item);
    tell(inspecting, readCodes.badValue, at, issueMessage(item, issue));
  }
  return undefined;
}

/** The data and where they stand, with their element. */
function dataIn(html: string): { readonly from: number; readonly length: number; readonly json: string } {
  const found = DATA.exec(html);
  return { from: found?.index ?? 0, length: found?.[0].length ?? 0, json: found?.groups?.['json'] ?? '' };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function tellOfMarkup(
  inspecting: Inspecting,
  html: string,
  data: {
    readonly from: number;
    readonly length: number;
    readonly place: (from: number, to?: number) => Place;
  },
): void {
  // Words of questions are data, and are shown as text.
  const around = `${html.slice(0, data.from)}${' '.repeat(data.length)}${html.slice(data.from + data.length)}`;
  const active = ACTIVE.exec(around);
  const scripts = html.match(/<script[ >]/giu)?.length ?? 0;
  const fault = (at: number, message: string): void =>
    tell(inspecting, inspectCodes.activeContent, data.place(at), message);
  if (active !== null)
    fault(active.index, `Unexpected ${active[0].trim()}, expected a page that fetches nothing`);
  if (scripts !== SCRIPTS) fault(0, `Unexpected ${String(scripts)} scripts, expected ${String(SCRIPTS)}`);
  if (!html.includes(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src`))
    fault(
      0,
      'Unexpected page without its policy, expected a Content-Security-Policy that lets it fetch nothing',
    );
}

const named = z.object({ items: z.array(z.unknown()) });

/** The id of the item that an issue is about, where it is about one. */
function itemAt(value: unknown, [list, at]: readonly PropertyKey[]): string | undefined {
  const items = list === 'items' && typeof at === 'number' ? named.safeParse(value).data?.items : undefined;
  const item = z.object({ id: z.string() }).safeParse(items?.[Number(at)]);
  return item.data?.id;
}

function issueMessage(item: string | undefined, { path, message }: z.core.$ZodIssue): string {
  const where = path
    .slice(item === undefined ? 0 : 2)
    .map(String)
    .join('.');
  const whose = item === undefined ? '' : ` of item ${item}`;
  return `Unexpected ${where === '' ? 'value' : where}${whose}, expected ${wanted(message)}`;
}

/** What a schema wants, from its words against a value. */
function wanted(message: string): string {
  return message.replace(/^[^]*\bexpected /u, '').replace(/^Unrecognized key/u, 'no key');
}

function tellOfItems(
  inspecting: Inspecting,
  html: string,
  { lessons, form, items }: Played,
  at: { readonly placeOfItem: (id: string) => Place; readonly place: Place },
): void {
  inspecting.ids.push(...items.map(({ id }) => id));
  for (const id of doubled(items.map((one) => one.id)))
    tell(
      inspecting,
      readCodes.sameId,
      at.placeOfItem(id),
      `Unexpected second item ${id}, expected each once`,
    );
  for (const name of doubled(items.map((one) => one.name)))
    tell(
      inspecting,
      inspectCodes.identifier,
      at.place,
      `Unexpected second item of the name ${name}, expected each name once`,
    );
  if (form > items.length)
    tell(
      inspecting,
      inspectCodes.questionForm,
      at.place,
      `Unexpected form of ${String(form)} items, expected at most the ${String(items.length)} that there are`,
    );
  for (const { name, title } of lessons)
    if (!html.includes(`data-part="${name}"`))
      tell(
        inspecting,
        inspectCodes.packageFile,
        at.place,
        `Unexpected lesson "${title}" in the list, expected its text in the page`,
      );
  for (const item of items)
    for (const [holds, expected] of itemRules(item))
      if (!holds)
        tell(
          inspecting,
          inspectCodes.scoring,
          at.placeOfItem(item.id),
          `Unexpected item ${item.id}, expected ${expected}`,
        );
}
