/**
 * An Anki package, by the rules of Anki's import and those that learners' history asks for. Written from Anki's source
 * (`rslib/src/import_export/package/{media,colpkg,apkg}`, `rslib/src/storage/schema11.sql`).
 */
import { z } from 'zod';
import { shortened } from '#lib/base/shortened.ts';
import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { INSPECT_LIMITS, placeOf, tell, type Inspecting, type InspectPackage } from '../inspecting.ts';
import { withCollection, type Collection } from './database.ts';
import { readMedia } from './media.ts';
import { tellOfNotes } from './notes.ts';
import { FIXED_TYPES, ROW_RULES, TYPES } from './rules.ts';

const COLLECTION = 'collection.anki2';
/** Collections of later versions, which Anki reads in place of the one that every version reads. */
const LATER = ['collection.anki21b', 'collection.anki21'];
const TABLES = ['cards', 'col', 'graves', 'notes', 'revlog'];
const SCHEMA = 11;

const placed = z.object({ place: z.coerce.string() });

/** Looks at a package. Diagnostics: `exchange/anki-collection`, `exchange/learner-data`, `exchange/package-file`, `exchange/limit`, `exchange/active-content`. */
export const inspectAnki: InspectPackage = async (inspecting, files) => {
  const media = readMedia(inspecting, files, [COLLECTION, ...LATER, 'meta']);
  for (const later of LATER)
    if (files.has(later))
      tell(
        inspecting,
        inspectCodes.collection,
        placeOf(inspecting, later),
        `Unexpected ${later}, which Anki reads instead, expected ${COLLECTION} alone: the deck was exported by Anki again`,
      );
  const file = files.get(COLLECTION);
  if (file === undefined) {
    tell(
      inspecting,
      inspectCodes.packageFile,
      placeOf(inspecting),
      `Unexpected package without ${COLLECTION}, expected this file`,
    );
    return;
  }
  const opened = await withCollection(file, (collection) => tellOfCollection(inspecting, collection, media));
  if ('said' in opened)
    tell(
      inspecting,
      inspectCodes.collection,
      placeOf(inspecting, COLLECTION),
      `Unexpected collection (${shortened(opened.said.replace(/\s+/gu, ' '), 200)}), expected one that SQLite and Anki can read`,
    );
};

function fault(inspecting: Inspecting, message: string): void {
  tell(inspecting, inspectCodes.collection, placeOf(inspecting, COLLECTION), message);
}

function tellOfCollection(inspecting: Inspecting, collection: Collection, media: ReadonlySet<string>): void {
  if (!isPlain(inspecting, collection)) return;
  const settled = settingsFault(collection);
  if (settled !== undefined) {
    fault(inspecting, settled);
    return;
  }
  tellOfRows(inspecting, collection);
  tellOfTemplates(inspecting, collection);
  tellOfNotes(inspecting, collection, COLLECTION, media);
}

/** What is wrong with the collection as a whole. */
function settingsFault(collection: Collection): string | undefined {
  const [whole] = collection.rows(z.object({ integrity_check: z.string() }), 'PRAGMA integrity_check(1)');
  if (whole?.integrity_check !== 'ok')
    return `Unexpected collection (${shortened(String(whole?.integrity_check), 100)}), expected a whole one`;
  const settings = collection.rows(z.object({ ver: z.number() }), 'SELECT ver FROM col');
  const [col] = settings;
  if (col === undefined || settings.length > 1)
    return `Unexpected ${String(settings.length)} rows in col, expected one`;
  return col.ver === SCHEMA
    ? undefined
    : `Unexpected schema ${String(col.ver)}, expected ${String(SCHEMA)}, which every version of Anki reads`;
}

function tellOfRows(inspecting: Inspecting, { rows }: Collection): void {
  for (const { page, fault: words, rows: sql } of ROW_RULES) {
    const values = sql.includes(':fixed') ? { ':fixed': FIXED_TYPES } : undefined;
    for (const { place } of rows(placed, sql, values)) {
      const named = words.replace(', expected', ` (${shortened(place, 120)}), expected`);
      tell(inspecting, page, placeOf(inspecting, COLLECTION), `Unexpected ${named}`);
    }
  }
}

/** Anki's five tables, and nothing that computes or triggers; no more rows than are looked at. */
function isPlain(inspecting: Inspecting, { rows }: Collection): boolean {
  const schema = rows(
    z.object({ type: z.string(), name: z.string(), sql: z.string().nullable() }),
    "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'",
  );
  const odd = schema.find(
    ({ type, sql }) =>
      (type !== 'table' && type !== 'index') ||
      /\b(?:virtual|generated|as)\b\s*(?:table|always|\()/iu.test(sql ?? ''),
  );
  const missing = TABLES.find(
    (table) => !schema.some(({ type, name }) => type === 'table' && name === table),
  );
  if (odd !== undefined)
    fault(
      inspecting,
      `Unexpected ${odd.type} "${shortened(odd.name, 60)}", expected plain tables and indexes`,
    );
  else if (missing !== undefined)
    fault(inspecting, `Unexpected collection without the table ${missing}, expected the five of Anki`);
  if (odd !== undefined || missing !== undefined) return false;
  const most = INSPECT_LIMITS.rows;
  const large = ['notes', 'cards'].find(
    (table) => (rows(z.object({ n: z.number() }), `SELECT count(*) AS n FROM ${table}`)[0]?.n ?? 0) > most,
  );
  if (large !== undefined)
    tell(
      inspecting,
      readCodes.limit,
      placeOf(inspecting, COLLECTION),
      `Unexpected number of ${large}, expected at most ${String(most)}`,
    );
  return large === undefined;
}

function tellOfTemplates(inspecting: Inspecting, collection: Collection): void {
  const templates = collection.rows(
    z.object({ id: z.string(), sides: z.string(), fields: z.string() }),
    `${TYPES} SELECT types.id, fields, (template.value ->> 'qfmt') || (template.value ->> 'afmt') AS sides
     FROM types, col, json_each(col.models, '$."' || types.id || '".tmpls') AS template`,
  );
  for (const { id, sides, fields } of templates) {
    const known = z.array(z.string()).parse(JSON.parse(fields));
    const named = Array.from(sides.matchAll(/\{\{(?:[#^/]|cloze:)?(\w+)\}\}/gu), ([, name = '']) => name);
    for (const name of new Set(named))
      if (name !== 'FrontSide' && !known.includes(name))
        fault(
          inspecting,
          `Unexpected field ${name} in a template of ${id}, expected a field of the note type`,
        );
    if (/<script\b|javascript:|\son[a-z]+\s*=/iu.test(sides))
      tell(
        inspecting,
        inspectCodes.activeContent,
        placeOf(inspecting, COLLECTION),
        `Unexpected script in a template of ${id}, expected words and fields alone`,
      );
  }
}
