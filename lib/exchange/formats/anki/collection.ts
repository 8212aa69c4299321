import { sha1 } from '#lib/base/hash.ts';
import { deckId, decksJson, optionsJson } from './decks.ts';
import { NOTE_TYPES, noteTypesJson } from './note-types.ts';
import type { AnkiNote } from './note.ts';
import { cardIds, noteIds } from './row-ids.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** Between the fields of a note. No text holds it: it is a control character. */
const BETWEEN_FIELDS = '\u001F';
const MS = 1000;

/**
 * A collection of Anki as the bytes of its SQLite file: new cards, never learnt. The same notes and second give the same bytes.
 *
 * @param changed second since 1970: Anki takes over a note that is later than its own
 */
export async function collection(
  notes: readonly AnkiNote[],
  changed: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // Nearly a megabyte, which only this format needs.
  const { default: load } = await import('sql.js/dist/sql-wasm-inline.js');
  const { Database } = await load();
  const ids = noteIds(notes.map(({ guid }) => guid));
  const database = new Database();
  try {
    database.run(SCHEMA);
    database.run('BEGIN');
    database.run(`INSERT INTO col VALUES (${marks(13)})`, collectionRow(notes, changed));
    insert(
      database,
      'notes',
      11,
      notes.map((note, index) => noteRow(note, ids[index] ?? 0, changed)),
    );
    insert(database, 'cards', 18, cardRows(notes, ids, changed));
    database.run('COMMIT');
    return database.export();
  } finally {
    database.close();
  }
}

type Row = readonly (string | number)[];

function insert(
  database: { readonly prepare: (sql: string) => { run: (values: Row) => void; free: () => void } },
  table: string,
  columns: number,
  rows: readonly Row[],
): void {
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${marks(columns)})`);
  for (const row of rows) statement.run(row);
  statement.free();
}

function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(',');
}

function collectionRow(notes: readonly AnkiNote[], changed: number): Row {
  const conf = {
    activeDecks: [1],
    addToCur: true,
    collapseTime: 1200,
    curDeck: 1,
    curModel: String(NOTE_TYPES.choice.id),
    dueCounts: true,
    estTimes: true,
    newBury: true,
    newSpread: 0,
    nextPos: notes.length + 1,
    sortBackwards: false,
    sortType: 'noteFld',
    timeLim: 0,
  };
  const times = [changed, changed * MS, changed * MS];
  const json = [JSON.stringify(conf), noteTypesJson(), decksJson(notes, changed), optionsJson(changed), '{}'];
  return [1, ...times, SCHEMA_VERSION, 0, 0, 0, ...json];
}

function noteRow({ guid, type, tags, fields, sortText }: AnkiNote, id: number, changed: number): Row {
  const tagList = tags.length === 0 ? '' : ` ${tags.join(' ')} `;
  const texts = [tagList, fields.join(BETWEEN_FIELDS), sortText, checksum(guid)];
  return [id, guid, NOTE_TYPES[type].id, changed, -1, ...texts, 0, ''];
}

function cardRows(notes: readonly AnkiNote[], ofNotes: readonly number[], changed: number): readonly Row[] {
  const cards = notes.flatMap(({ cards: ords, deck }, index) =>
    ords.map((ord) => ({ ord, deck, index, noteId: ofNotes[index] ?? 0 })),
  );
  const ids = cardIds(cards);
  return cards.map(({ ord, deck, index, noteId }, at) => {
    // Type and queue 0: new; its place in the queue is that of its note. Nothing of a history.
    const places = [ids[at] ?? 0, noteId, deckId(deck), ord];
    return [...places, changed, -1, 0, 0, index + 1, 0, 0, 0, 0, 0, 0, 0, 0, ''];
  });
}

/** Anki's checksum of the first field, by which it finds duplicates: 32 bits of the SHA-1 of its text. The first is the guid. */
function checksum(firstField: string): number {
  return Number.parseInt(sha1(firstField).slice(0, 8), 16);
}
