import { z } from 'zod';
import { sha1 } from '#lib/base/hash.ts';
import { inspectCodes } from '../codes.ts';
import { placeOf, tell, type Inspecting } from '../inspecting.ts';
import type { Collection } from './database.ts';
import { gapsIn, plain } from './field-text.ts';
import { TYPES } from './rules.ts';

/** Between the fields of a note. */
const BETWEEN_FIELDS = '\u001F';

/** Notes that are no question: a fact with a gap in it, beside the questions about it. */
const OF_A_FACT = /\/sentence~[0-9a-f]{8}$/u;

const note = z.object({
  guid: z.string(),
  kind: z.union([z.literal(0), z.literal(1)]),
  flds: z.string(),
  csum: z.number(),
  ords: z.string().nullable(),
});

type Note = z.infer<typeof note>;

/** What SQL cannot see of notes, in the order in which they are learnt: gaps and cards, the checksum, files that are named. Diagnostics: `exchange/anki-collection`, `exchange/package-file`. */
export function tellOfNotes(
  inspecting: Inspecting,
  collection: Collection,
  path: string,
  media: ReadonlySet<string>,
): void {
  const notes = collection.rows(
    note,
    `${TYPES}, ords AS MATERIALIZED (SELECT nid, group_concat(ord) AS ords, min(due) AS turn FROM cards GROUP BY nid)
     SELECT guid, CAST(kind AS INTEGER) AS kind, flds, csum, ords
     FROM notes JOIN types ON types.id = CAST(mid AS TEXT) LEFT JOIN ords ON ords.nid = notes.id ORDER BY turn, guid`,
  );
  for (const one of notes) {
    if (!OF_A_FACT.test(one.guid)) inspecting.ids.push(one.guid);
    const place = placeOf(inspecting, path);
    for (const [holds, fault] of noteRules(one))
      if (!holds)
        tell(
          inspecting,
          inspectCodes.collection,
          place,
          `Unexpected ${fault.replace(', expected', ` of ${one.guid}, expected`)}`,
        );
    for (const name of namedFiles(one.flds))
      if (!media.has(name))
        tell(
          inspecting,
          inspectCodes.packageFile,
          place,
          `Unexpected file "${name}" in ${one.guid}, expected one of the package`,
        );
    for (const active of one.flds.match(
      /<(?:script|iframe|object|embed|link)\b|\son[a-z]+\s*=\s*["']|javascript:/giu,
    ) ?? [])
      tell(
        inspecting,
        inspectCodes.activeContent,
        place,
        `Unexpected ${active.trim()} in ${one.guid}, expected words alone`,
      );
  }
}

function noteRules({ kind, flds, csum, ords }: Note): readonly (readonly [holds: boolean, fault: string])[] {
  const [first = '', text = '', , answer = ''] = flds.split(BETWEEN_FIELDS);
  const cards = (ords ?? '')
    .split(',')
    .filter((ord) => ord !== '')
    .toSorted();
  const expected = (kind === 1 ? [...gapsIn(text)].map((gap) => String(gap - 1)) : ['0']).toSorted();
  return [
    [cards.join() === expected.join(), `cards ${cards.join()}, expected ${expected.join()}`],
    [kind === 0 || expected.length > 0, 'text, expected a gap in it'],
    [plain(text) !== '', 'empty text, expected words'],
    [kind === 1 || plain(answer) !== '', 'empty answer, expected words'],
    [csum === checksum(plain(first)), `checksum ${String(csum)}, expected ${String(checksum(plain(first)))}`],
  ];
}

/** 32 bits of the SHA-1 of the first field. Source: `field_checksum` in `rslib/src/notes/mod.rs` of Anki. */
function checksum(text: string): number {
  return Number.parseInt(sha1(text).slice(0, 8), 16);
}

function namedFiles(html: string): readonly string[] {
  return Array.from(
    html.matchAll(/<img[^>]*\ssrc="([^"]*)"|\[sound:([^\]]*)\]/gu),
    ([, image, sound]) => image ?? sound ?? '',
  );
}
