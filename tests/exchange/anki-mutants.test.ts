import { DatabaseSync } from 'node:sqlite';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/anki/write.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';
import { ankiFaults } from './anki-checker.ts';

/** Anki packages that are broken by hand: the checker refuses each, and names the file of the package and the row. */

const sample = await exchangeSample();
const KINDS = ['single-best-answer', 'matching', 'drop-down-cloze'];
const items = KINDS.flatMap((kind) => sample.items.find((item) => item.kind === kind) ?? []);
const { bytes } = await exportSelection(format, selectionOf(items), SAMPLE_META);
const package_ = bytes ?? new Uint8Array();
const sound = unzipSync(package_);
const COLLECTION = 'collection.anki2';
const MEDIA = 'media';
const QUESTION = 'course/lesson/fact/single-best-answer/1~eca3120b';

function withFiles(files: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
  const all = Object.entries({ ...sound, ...files });
  return zipSync(
    Object.fromEntries(all.flatMap(([path, file]) => (file === undefined ? [] : [[path, file]]))),
    { level: 0 },
  );
}

/** The package with its collection changed. @throws when nothing is changed */
function changed(sql: string): Uint8Array {
  const database = new DatabaseSync(':memory:');
  try {
    database.deserialize(sound[COLLECTION] ?? new Uint8Array());
    const before = database.serialize();
    database.exec(sql);
    const after = database.serialize();
    if (Buffer.from(before).equals(after)) throw new RangeError(`nothing changes: ${sql}`);
    return withFiles({ [COLLECTION]: after });
  } finally {
    database.close();
  }
}

const ofNote = (set: string): Uint8Array => changed(`UPDATE notes SET ${set} WHERE guid = '${QUESTION}'`);
const cardOf = `nid = (SELECT id FROM notes WHERE guid = '${QUESTION}')`;
const inModels = (from: string, to: string): Uint8Array =>
  changed(`UPDATE col SET models = replace(models, '${from}', '${to}')`);
const image = strToU8('GIF89a');

/** What is broken, the place that the checker names, and the broken package. */
const MUTANTS: readonly (readonly [what: string, place: string, mutant: () => Uint8Array])[] = [
  ['a package that was cut', 'package: ', () => package_.slice(0, package_.length / 2)],
  ['no package', 'package: ', () => strToU8('<!doctype html><title>Sign in</title>')],
  ['no collection', `${COLLECTION}: missing`, () => withFiles({ [COLLECTION]: undefined })],
  [
    'a collection under another name',
    `${COLLECTION}: missing`,
    () => withFiles({ [COLLECTION]: undefined, 'collection.db': sound[COLLECTION] }),
  ],
  [
    'a collection that was cut',
    COLLECTION,
    () => withFiles({ [COLLECTION]: sound[COLLECTION]?.slice(0, 9_000) }),
  ],
  ['a collection that is no database', COLLECTION, () => withFiles({ [COLLECTION]: strToU8('no database') })],
  ['a table that is not there', COLLECTION, () => changed('DROP TABLE revlog')],
  ['another schema', 'col: schema 18', () => changed('UPDATE col SET ver = 18')],
  [
    'two rows of settings',
    'col: 2 rows',
    () =>
      changed(
        'INSERT INTO col SELECT 2, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags FROM col',
      ),
  ],
  ['note types that are no JSON', COLLECTION, () => changed("UPDATE col SET models = '{'")],
  [
    'a note type under another number',
    '1795737600009: note type that learners',
    () => inModels('1795737600001', '1795737600009'),
  ],
  [
    'a note type with another number inside',
    '1795737600002: another number',
    () => inModels('"id":"1795737600002"', '"id":"1"'),
  ],
  [
    'a field under another name',
    '1795737600001: note type that learners',
    () => inModels('"Options"', '"Choices"'),
  ],
  [
    'a template with a field that is not there',
    '1795737600001: a template with the field Optoins',
    () => inModels('{{Options}}', '{{Optoins}}'),
  ],
  ['a note of no type', `${QUESTION}: a note type`, () => ofNote('mid = 1')],
  [
    'a field too few',
    `${QUESTION}: as many fields`,
    () => ofNote('flds = substr(flds, 1, instr(flds, char(31)) - 1)'),
  ],
  ['a field too many', `${QUESTION}: as many fields`, () => ofNote("flds = flds || char(31) || 'more'")],
  [
    'a guid that stands twice',
    `${QUESTION}: a guid`,
    () => changed(`UPDATE notes SET guid = '${QUESTION}' WHERE id IN (SELECT max(id) FROM notes)`),
  ],
  ['a note without a guid', 'row 16', () => ofNote("guid = ''")],
  ['a note without cards', `${QUESTION}: no cards`, () => changed(`DELETE FROM cards WHERE ${cardOf}`)],
  [
    'a question that is empty',
    `${QUESTION}: no text`,
    () =>
      ofNote(
        "flds = substr(flds, 1, instr(flds, char(31))) || '<p> </p>' || substr(flds, instr(flds, char(31) || '<ol'))",
      ),
  ],
  [
    'no answer',
    `${QUESTION}: no answer`,
    () => ofNote("flds = replace(flds, 'Kidney function</p>' || char(31), char(31))"),
  ],
  ['nothing that lists are sorted by', `${QUESTION}: an empty field`, () => ofNote("sfld = ''")],
  ['a time in milliseconds', `${QUESTION}: a time`, () => ofNote('mod = mod * 1000')],
  ['another checksum', `${QUESTION}: checksum 7`, () => ofNote('csum = 7')],
  ['tags that run into each other', `${QUESTION}: tags`, () => ofNote('tags = trim(tags)')],
  [
    'a card of a note that was removed',
    'card 16',
    () => changed(`DELETE FROM notes WHERE guid = '${QUESTION}'`),
  ],
  ['a card in a deck that was removed', 'card 16', () => changed(`UPDATE cards SET did = 7 WHERE ${cardOf}`)],
  [
    'a card that stands twice',
    'a card that stands twice',
    () =>
      changed(
        `INSERT INTO cards SELECT id + 900, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data FROM cards WHERE ${cardOf}`,
      ),
  ],
  [
    'a card of a gap that is not there',
    'cards 7, expected 0',
    () => changed(`UPDATE cards SET ord = 7 WHERE ${cardOf}`),
  ],
  [
    'a gap that lost its braces',
    'cards 0,1,2, expected 0,2',
    () => changed(`UPDATE notes SET flds = replace(flds, '{{c2::', '{c2:')`),
  ],
  [
    'cards of somebody who has learnt them',
    'a card that was learnt',
    () => changed(`UPDATE cards SET type = 2, queue = 2, reps = 5 WHERE ${cardOf}`),
  ],
  [
    'reviews of somebody',
    'review 1',
    () => changed('INSERT INTO revlog VALUES (1, 1, -1, 3, 4, 0, 2500, 5000, 1)'),
  ],
  ['something that was deleted', 'row 5', () => changed('INSERT INTO graves VALUES (-1, 5, 1)')],
  ['no list of media', `${MEDIA}: missing`, () => withFiles({ [MEDIA]: undefined })],
  ['a list of media that is no JSON', `${MEDIA}: no list`, () => withFiles({ [MEDIA]: strToU8('{"0": ') })],
  [
    'media that are named and not there',
    `${MEDIA}: 0: "ecg.png"`,
    () => withFiles({ [MEDIA]: strToU8('{"0":"ecg.png"}') }),
  ],
  [
    'media that are there and not named',
    '0: a file that media does not name',
    () => withFiles({ '0': image }),
  ],
  [
    'media with a path',
    `${MEDIA}: no list`,
    () => withFiles({ [MEDIA]: strToU8('{"0":"../ecg.png"}'), '0': image }),
  ],
  [
    'two media of one name',
    `${MEDIA}: "ecg.png" stands twice`,
    () => withFiles({ [MEDIA]: strToU8('{"0":"ecg.png","1":"ecg.png"}'), '0': image, '1': image }),
  ],
  [
    'a picture that is not there',
    `${QUESTION}: the file ecg.png`,
    () =>
      ofNote(`flds = replace(flds, char(31) || '<p>A woman', char(31) || '<p><img src="ecg.png">A woman')`),
  ],
];

describe('the checker of Anki packages', () => {
  it('finds nothing in a sound package, which learners may have already', () => {
    expect(ankiFaults(package_)).toEqual([]);
    expect(ankiFaults(package_, package_)).toEqual([]);
    expect(MUTANTS.length).toBeGreaterThanOrEqual(20);
  });

  it.each(MUTANTS)('refuses %s', (_, place, mutant) => {
    const faults = ankiFaults(mutant());
    expect(faults.join('\n')).toContain(place);
  });

  it.each([
    ['a correction that is not later', 'is not later than', "flds = replace(flds, 'woman', 'man')"],
    [
      'a correction that is earlier',
      'is not later than',
      "flds = replace(flds, 'woman', 'man'), mod = mod - 1",
    ],
    [
      'a note that changed its type',
      'and learners have it as 1795737600001',
      'mid = 1795737600002, mod = mod + 1',
    ],
  ])('refuses %s', (_, place, set) => {
    expect(ankiFaults(ofNote(set), package_).join('\n')).toContain(`${QUESTION}: `);
    expect(ankiFaults(ofNote(set), package_).join('\n')).toContain(place);
  });

  it('takes a correction that is later', () => {
    expect(ankiFaults(ofNote("flds = replace(flds, 'woman', 'man'), mod = mod + 1"), package_)).toEqual([]);
  });

  it('takes a picture that is there', () => {
    const { [COLLECTION]: file } = unzipSync(
      ofNote(`flds = replace(flds, '<p>A woman', '<p><img src="ecg.png">A woman')`),
    );
    expect(
      ankiFaults(withFiles({ [COLLECTION]: file, [MEDIA]: strToU8('{"0":"ecg.png"}'), '0': image })),
    ).toEqual([]);
    expect(strFromU8(sound[MEDIA] ?? image)).toBe('{}');
  });
});
