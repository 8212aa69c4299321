/**
 * What is wrong with an Anki package, by the rules of Anki's import and those that we set ourselves. Written from Anki's source
 * (`rslib/src/import_export/package/{media,colpkg,apkg}`, `rslib/src/storage/schema11.sql`), not from our writer.
 */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { gapsIn, plain } from './anki-reader.ts';

const COLLECTION = 'collection.anki2';
const MEDIA = 'media';

/** Number and fields of the note types that learners have: with others Anki corrects none of their notes. */
const FIXED: Readonly<Record<string, string>> = {
  '1795737600001': '["Id","Question","Options","Answer","Reasons","Sources","Lesson"]',
  '1795737600002': '["Id","Text","Reasons","Sources","Lesson"]',
};

/** What no row may be: the fault in words, and the rows by their names. `types` holds each note type with its lists. */
const RULES: readonly (readonly [fault: string, rows: string])[] = [
  [
    'note type that learners do not have',
    `SELECT id AS place FROM types WHERE id || fields NOT IN (SELECT value FROM json_each(:fixed))`,
  ],
  ['another number inside of the note type', 'SELECT id AS place FROM types WHERE id <> inner'],
  [
    'a note type that is not there',
    'SELECT guid AS place FROM notes WHERE CAST(mid AS TEXT) NOT IN (SELECT id FROM types)',
  ],
  [
    'as many fields as its note type has not',
    `SELECT guid AS place FROM notes JOIN types ON types.id = CAST(mid AS TEXT)
     WHERE length(flds) - length(replace(flds, char(31), '')) + 1 <> json_array_length(fields)`,
  ],
  ['a guid that stands twice', 'SELECT guid AS place FROM notes GROUP BY guid HAVING count(*) > 1'],
  ['no guid', "SELECT 'row ' || id AS place FROM notes WHERE trim(guid) = ''"],
  ['no cards', 'SELECT guid AS place FROM notes WHERE id NOT IN (SELECT nid FROM cards)'],
  ['an empty field that lists are sorted by', "SELECT guid AS place FROM notes WHERE trim(sfld) = ''"],
  ['a time that is not in seconds', 'SELECT guid AS place FROM notes WHERE mod NOT BETWEEN 1 AND 4294967295'],
  [
    'tags without a blank around them',
    "SELECT guid AS place FROM notes WHERE tags <> '' AND tags NOT LIKE ' % '",
  ],
  ['a card of no note', "SELECT 'card ' || id AS place FROM cards WHERE nid NOT IN (SELECT id FROM notes)"],
  [
    'a card in no deck',
    `SELECT 'card ' || id AS place FROM cards
     WHERE CAST(did AS TEXT) NOT IN (SELECT key FROM col, json_each(decks))`,
  ],
  [
    'a card that stands twice',
    "SELECT 'card ' || max(id) AS place FROM cards GROUP BY nid, ord HAVING count(*) > 1",
  ],
  [
    'a card that was learnt',
    `SELECT 'card ' || id AS place FROM cards WHERE type <> 0 OR queue <> 0 OR reps <> 0 OR ivl <> 0 OR lapses <> 0`,
  ],
  ['a review', "SELECT 'review ' || id AS place FROM revlog"],
  ['something that is deleted', "SELECT 'row ' || oid AS place FROM graves"],
];

const TYPES = `
  CREATE TEMP VIEW types AS SELECT key AS id, value ->> 'id' AS inner,
    (SELECT json_group_array(field.value ->> 'name') FROM json_each(type.value, '$.flds') AS field) AS fields,
    value ->> 'type' AS kind
  FROM col, json_each(models) AS type`;

const note = z.object({
  id: z.number(),
  guid: z.string(),
  kind: z.union([z.literal(0), z.literal(1)]),
  flds: z.string(),
  csum: z.number(),
  ords: z.string().nullable(),
});

/** What a package has of a note. */
export interface KnownNote {
  readonly mod: number;
  readonly mid: number;
  readonly flds: string;
}

/**
 * Every fault in words, each with the file of the package and the row; none for a sound package.
 *
 * @param before the package that learners have, which this one corrects
 */
export function ankiFaults(bytes: Uint8Array, before?: Uint8Array): readonly string[] {
  try {
    const files = unzipSync(bytes);
    return [
      ...mediaFaults(files),
      ...inCollection(files, (database) => [
        ...collectionFaults(database, files),
        ...laterFaults(database, before),
      ]),
    ];
  } catch (error) {
    return [`package: ${String(error)}`];
  }
}

type Files = Readonly<Record<string, Uint8Array>>;

/** Opens the collection for as long as it is read. */
function inCollection<T>(
  files: Files,
  read: (database: DatabaseSync) => readonly T[],
): readonly (T | string)[] {
  const file = files[COLLECTION];
  if (file === undefined) return [`${COLLECTION}: missing`];
  const database = new DatabaseSync(':memory:');
  try {
    database.deserialize(file);
    return read(database);
  } catch (error) {
    return [`${COLLECTION}: ${String(error)}`];
  } finally {
    database.close();
  }
}

function collectionFaults(database: DatabaseSync, files: Files): readonly string[] {
  const [whole] = database.prepare('PRAGMA integrity_check').all();
  if (whole?.['integrity_check'] !== 'ok') return [`${COLLECTION}: ${JSON.stringify(whole)}`];
  const [col, ...more] = z
    .array(z.object({ ver: z.number(), mod: z.number() }))
    .parse(database.prepare('SELECT ver, mod FROM col').all());
  if (col === undefined || more.length > 0)
    return [`${COLLECTION}: col: ${more.length + 1} rows, expected one`];
  if (col.ver !== 11) return [`${COLLECTION}: col: schema ${col.ver}, expected 11`];
  database.exec(TYPES);
  const fixed = JSON.stringify(Object.entries(FIXED).map(([id, fields]) => id + fields));
  const byRules = RULES.flatMap(([fault, rows]) =>
    database
      .prepare(rows)
      .all(rows.includes(':fixed') ? { fixed } : {})
      .map(({ place }) => `${COLLECTION}: ${String(place)}: ${fault}`),
  );
  return [...byRules, ...templateFaults(database), ...noteFaults(database, files)];
}

function templateFaults(database: DatabaseSync): readonly string[] {
  const templates = z.array(z.object({ id: z.string(), sides: z.string(), fields: z.string() })).parse(
    database
      .prepare(
        `SELECT types.id, fields, (template.value ->> 'qfmt') || (template.value ->> 'afmt') AS sides
         FROM types, col, json_each(col.models, '$."' || types.id || '".tmpls') AS template`,
      )
      .all(),
  );
  return templates.flatMap(({ id, sides, fields }) => {
    const known = z.array(z.string()).parse(JSON.parse(fields));
    const named = Array.from(sides.matchAll(/\{\{(?:[#^/]|cloze:)?(\w+)\}\}/gu), ([, name = '']) => name);
    return named
      .filter((name) => name !== 'FrontSide' && !known.includes(name))
      .map((name) => `${COLLECTION}: ${id}: a template with the field ${name}, which is not there`);
  });
}

/** What SQL cannot see: gaps and cards, the checksum, files that are named. */
function noteFaults(database: DatabaseSync, files: Files): readonly string[] {
  const notes = z.array(note).parse(
    database
      .prepare(
        `SELECT notes.id, guid, kind, flds, csum,
           (SELECT group_concat(ord) FROM cards WHERE nid = notes.id) AS ords
         FROM notes JOIN types ON types.id = CAST(mid AS TEXT)`,
      )
      .all(),
  );
  const media = new Set(Object.values(mediaOf(files)));
  return notes.flatMap(({ guid, kind, flds, csum, ords }) => {
    const [first = '', text = '', , answer = ''] = flds.split('\u001F');
    const cards = (ords ?? '').split(',').filter((ord) => ord !== '');
    const expected = kind === 1 ? [...gapsIn(text)].map((gap) => String(gap - 1)) : ['0'];
    const faults = [
      [
        cards.toSorted().join() === expected.toSorted().join(),
        `cards ${cards.join()}, expected ${expected.join()}`,
      ],
      [kind === 0 || expected.length > 0, 'no gap'],
      [plain(text) !== '', 'no text'],
      [kind === 1 || plain(answer) !== '', 'no answer'],
      [csum === checksum(plain(first)), `checksum ${csum}, expected ${checksum(plain(first))}`],
      ...namedFiles(flds).map((name) => [media.has(name), `the file ${name}, which is not there`] as const),
    ] as const;
    return faults.filter(([isSound]) => !isSound).map(([, fault]) => `${COLLECTION}: ${guid}: ${fault}`);
  });
}

/** Source: `field_checksum` in `rslib/src/notes/mod.rs`. */
function checksum(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0);
}

function namedFiles(html: string): readonly string[] {
  return Array.from(
    html.matchAll(/<img[^>]*\ssrc="([^"]*)"|\[sound:([^\]]*)\]/gu),
    ([, image, sound]) => image ?? sound ?? '',
  );
}

/** A note that learners have is corrected only by a later one of the same type. Source: `import/notes.rs`. */
function laterFaults(database: DatabaseSync, before: Uint8Array | undefined): readonly string[] {
  if (before === undefined) return [];
  const known = new Map(
    inCollection(unzipSync(before), notesIn).flatMap((one) => (typeof one === 'string' ? [] : [one])),
  );
  return notesIn(database).flatMap(([guid, { mod, mid, flds }]) => {
    const mine = known.get(guid);
    if (mine === undefined) return [];
    if (mine.mid !== mid)
      return [`${COLLECTION}: ${guid}: note type ${mid}, and learners have it as ${mine.mid}`];
    return mine.flds !== flds && mod <= mine.mod
      ? [
          `${COLLECTION}: ${guid}: changed, and its time ${mod} is not later than the ${mine.mod} that learners have`,
        ]
      : [];
  });
}

function notesIn(database: DatabaseSync): readonly (readonly [guid: string, KnownNote])[] {
  return z
    .array(z.object({ guid: z.string(), mod: z.number(), mid: z.number(), flds: z.string() }))
    .parse(database.prepare('SELECT guid, mod, mid, flds FROM notes').all())
    .map(({ guid, ...one }) => [guid, one] as const);
}

const mediaMap = z.record(z.string().regex(/^\d+$/u), z.string().regex(/^[^/\\]+$/u));

/** The names of the numbered files; a fault in words where they cannot be read. */
function mediaOf(files: Files): z.infer<typeof mediaMap> | string {
  const list = files[MEDIA];
  if (list === undefined) return `${MEDIA}: missing`;
  try {
    return mediaMap.parse(JSON.parse(strFromU8(list)));
  } catch (error) {
    return `${MEDIA}: no list of names: ${String(error)}`;
  }
}

/** Numbered files and the list that says their names fit each other. */
function mediaFaults(files: Files): readonly string[] {
  const map = mediaOf(files);
  if (typeof map === 'string') return [map];
  const others = Object.keys(files).filter((path) => path !== COLLECTION && path !== MEDIA);
  const names = Object.values(map);
  return [
    ...Object.entries(map).flatMap(([path, name]) =>
      files[path] === undefined ? [`${MEDIA}: ${path}: "${name}" is not in the package`] : [],
    ),
    ...others.flatMap((path) => (path in map ? [] : [`${path}: a file that ${MEDIA} does not name`])),
    ...names.flatMap((name, at) => (names.indexOf(name) < at ? [`${MEDIA}: "${name}" stands twice`] : [])),
  ];
}
