/** Reads an Anki package by SQLite of Node's own and by Anki's rules for notes, cards and gaps. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';

const noteSchema = z.object({
  id: z.number(),
  guid: z.string(),
  mid: z.number(),
  mod: z.number(),
  tags: z.string(),
  flds: z.string(),
});
const cardSchema = z.object({
  id: z.number(),
  nid: z.number(),
  did: z.number(),
  ord: z.number(),
  type: z.literal(0),
  queue: z.literal(0),
});
const typeSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.union([z.literal(0), z.literal(1)]),
  mod: z.number(),
  flds: z.array(z.object({ name: z.string(), ord: z.number() })),
  tmpls: z.array(z.object({ name: z.string(), qfmt: z.string(), afmt: z.string() })).length(1),
});
const deckSchema = z.object({ id: z.number(), name: z.string(), conf: z.number() });

export interface ReadNote {
  readonly guid: string;
  readonly mod: number;
  readonly type: z.infer<typeof typeSchema>;
  /** By the name of the field: HTML. */
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly cards: readonly { readonly ord: number; readonly deck: string }[];
}

export interface ReadPackage {
  readonly paths: readonly string[];
  readonly integrity: unknown;
  readonly version: unknown;
  readonly notes: readonly ReadNote[];
  /** Rows of notes, of cards and of reviews. */
  readonly rows: { readonly notes: number; readonly cards: number; readonly reviews: number };
}

/** @throws ZodError when a row is not what Anki expects */
export function readAnki(bytes: Uint8Array): ReadPackage {
  const parts = unzipSync(bytes);
  const folder = mkdtempSync(join(tmpdir(), 'stemma-anki-'));
  try {
    const path = join(folder, 'collection.anki2');
    writeFileSync(path, parts['collection.anki2'] ?? new Uint8Array());
    const database = new DatabaseSync(path, { readOnly: true });
    const read = readCollection(database);
    database.close();
    return { ...read, paths: Object.keys(parts), ...mediaOf(parts['media']) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function mediaOf(media: Uint8Array | undefined): object {
  return z.strictObject({}).parse(JSON.parse(strFromU8(media ?? new Uint8Array())));
}

function readCollection(database: DatabaseSync): Omit<ReadPackage, 'paths'> {
  const col = z
    .object({ ver: z.number(), models: z.string(), decks: z.string() })
    .parse(database.prepare('SELECT * FROM col').get());
  const types = z.record(z.string(), typeSchema).parse(JSON.parse(col.models));
  const decks = z.record(z.string(), deckSchema).parse(JSON.parse(col.decks));
  const notes = z.array(noteSchema).parse(database.prepare('SELECT * FROM notes ORDER BY id').all());
  const cards = z.array(cardSchema).parse(database.prepare('SELECT * FROM cards ORDER BY due, ord').all());
  const ofNote = Map.groupBy(cards, ({ nid }) => nid);
  return {
    integrity: database.prepare('PRAGMA integrity_check').get(),
    version: col.ver,
    notes: notes.map(({ id, guid, mod, mid, tags, flds }) => {
      const type = types[String(mid)];
      if (type === undefined) throw new RangeError(`no note type ${mid}`);
      const values = flds.split('\u001F');
      if (values.length !== type.flds.length) throw new RangeError(`${guid} has ${values.length} fields`);
      return {
        guid,
        mod,
        type,
        fields: Object.fromEntries(type.flds.map(({ name }, ord) => [name, values[ord] ?? ''])),
        tags: tags.split(' ').filter((tag) => tag !== ''),
        cards: (ofNote.get(id) ?? []).map(({ ord, did }) => ({ ord, deck: decks[String(did)]?.name ?? '' })),
      };
    }),
    rows: { notes: notes.length, cards: cards.length, reviews: countOf(database, 'revlog') },
  };
}

function countOf(database: DatabaseSync, table: string): number {
  return z.object({ n: z.number() }).parse(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()).n;
}

/** A gap by Anki's rule: number, text, and a hint after another two colons; the shortest text that fits. */
const GAP = /\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}/gsu;

/** The numbers of the gaps in a field. */
export function gapsIn(html: string): ReadonlySet<number> {
  return new Set(Array.from(html.matchAll(GAP), ([, number]) => Number(number)));
}

/** What a learner reads on the front of a card whose gap has the number, or on its back. */
export function shown(html: string, number: number, side: 'front' | 'back'): string {
  return plain(
    html.replace(GAP, (_, at: string, text: string, hint: string | undefined) =>
      Number(at) === number && side === 'front' ? `[${hint ?? '...'}]` : text,
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** HTML as a reader sees it: blocks on lines of their own. */
export function plain(html: string): string {
  return html
    .replace(/<br>|<\/(?:p|li)>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#(\d+)|(\w+));/gu, (_, code: string | undefined, name: string) =>
      code === undefined ? (ENTITIES[name] ?? '') : String.fromCodePoint(Number(code)),
    )
    .trim();
}
