import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { faultLines } from './inspected.ts';
import {
  cardOf,
  changed,
  COLLECTION,
  image,
  inModels,
  MEDIA,
  ofNote,
  package_,
  QUESTION,
  sound,
  withFiles,
} from './anki-broken.ts';

/** Anki packages that are broken by hand: the checker refuses each, and names the file of the package and the row. */

/** What is broken, the place that the checker names, and the broken package. */
const MUTANTS: readonly (readonly [what: string, place: string, mutant: () => Uint8Array])[] = [
  [
    'a package that was cut',
    ':1:1 archive: Unexpected end of the archive',
    () => package_.slice(0, package_.length / 2),
  ],
  [
    'no package',
    ':1:1 not-an-export: Unexpected web page',
    () => strToU8('<!doctype html><title>Sign in</title>'),
  ],
  [
    'no collection',
    ':1:1 package-file: Unexpected package without collection.anki2',
    () => withFiles({ [COLLECTION]: undefined }),
  ],
  [
    'a collection under another name',
    ':1:1 package-file: Unexpected package without collection.anki2',
    () => withFiles({ [COLLECTION]: undefined, 'collection.db': sound[COLLECTION] }),
  ],
  [
    'a collection that was cut',
    'collection.anki2:1:1 anki-collection: Unexpected collection (database disk image is malformed)',
    () => withFiles({ [COLLECTION]: sound[COLLECTION]?.slice(0, 9_000) }),
  ],
  [
    'a collection that is no database',
    'collection.anki2:1:1 anki-collection: Unexpected collection (file is not a database)',
    () => withFiles({ [COLLECTION]: strToU8('no database') }),
  ],
  [
    'a table that is not there',
    'collection.anki2:1:1 anki-collection: Unexpected collection without the table revlog',
    () => changed('DROP TABLE revlog'),
  ],
  [
    'another schema',
    'collection.anki2:1:1 anki-collection: Unexpected schema 18',
    () => changed('UPDATE col SET ver = 18'),
  ],
  [
    'two rows of settings',
    'collection.anki2:1:1 anki-collection: Unexpected 2 rows in col',
    () =>
      changed(
        'INSERT INTO col SELECT 2, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags FROM col',
      ),
  ],
  [
    'note types that are no JSON',
    'collection.anki2:1:1 anki-collection: Unexpected collection (malformed JSON)',
    () => changed("UPDATE col SET models = '{'"),
  ],
  [
    'a note type under another number',
    'collection.anki2:1:1 anki-collection: Unexpected note type that learners do not have (1795737600009)',
    () => inModels('1795737600001', '1795737600009'),
  ],
  [
    'a note type with another number inside',
    'collection.anki2:1:1 anki-collection: Unexpected another number inside of the note type (1795737600002)',
    () => inModels('"id":"1795737600002"', '"id":"1"'),
  ],
  [
    'a field under another name',
    'collection.anki2:1:1 anki-collection: Unexpected note type that learners do not have (1795737600001)',
    () => inModels('"Options"', '"Choices"'),
  ],
  [
    'a template with a field that is not there',
    'collection.anki2:1:1 anki-collection: Unexpected field Optoins in a template of 1795737600001',
    () => inModels('{{Options}}', '{{Optoins}}'),
  ],
  [
    'a note of no type',
    'collection.anki2:1:1 anki-collection: Unexpected note type that is not there (course/lesson/fact/single-best-answer/1~eca3120b)',
    () => ofNote('mid = 1'),
  ],
  [
    'a field too few',
    'collection.anki2:1:1 anki-collection: Unexpected number of fields (course/lesson/fact/single-best-answer/1~eca3120b)',
    () => ofNote('flds = substr(flds, 1, instr(flds, char(31)) - 1)'),
  ],
  [
    'a field too many',
    'collection.anki2:1:1 anki-collection: Unexpected number of fields (course/lesson/fact/single-best-answer/1~eca3120b)',
    () => ofNote("flds = flds || char(31) || 'more'"),
  ],
  [
    'a guid that stands twice',
    'collection.anki2:1:1 anki-collection: Unexpected second note of this guid (course/lesson/fact/single-best-answer/1~eca3120b)',
    () => changed(`UPDATE notes SET guid = '${QUESTION}' WHERE id IN (SELECT max(id) FROM notes)`),
  ],
  [
    'a note without a guid',
    'collection.anki2:1:1 anki-collection: Unexpected note without a guid (row 16',
    () => ofNote("guid = ''"),
  ],
  [
    'a note without cards',
    'collection.anki2:1:1 anki-collection: Unexpected cards  of course/lesson/fact/single-best-answer/1~eca3120b',
    () => changed(`DELETE FROM cards WHERE ${cardOf}`),
  ],
  [
    'a question that is empty',
    'collection.anki2:1:1 anki-collection: Unexpected empty text of course/lesson/fact/single-best-answer/1~eca3120b',
    () =>
      ofNote(
        "flds = substr(flds, 1, instr(flds, char(31))) || '<p> </p>' || substr(flds, instr(flds, char(31) || '<ol'))",
      ),
  ],
  [
    'no answer',
    'collection.anki2:1:1 anki-collection: Unexpected empty answer of course/lesson/fact/single-best-answer/1~eca3120b',
    () => ofNote("flds = replace(flds, 'Kidney function</p>' || char(31), char(31))"),
  ],
  [
    'nothing that lists are sorted by',
    'collection.anki2:1:1 anki-collection: Unexpected empty field that lists are sorted by (course/lesson/fact/single-best-answer/1~eca3120b)',
    () => ofNote("sfld = ''"),
  ],
  [
    'a time in milliseconds',
    'collection.anki2:1:1 anki-collection: Unexpected time (course/lesson/fact/single-best-answer/1~eca3120b)',
    () => ofNote('mod = mod * 1000'),
  ],
  [
    'another checksum',
    'collection.anki2:1:1 anki-collection: Unexpected checksum 7 of course/lesson/fact/single-best-answer/1~eca3120b',
    () => ofNote('csum = 7'),
  ],
  [
    'tags that run into each other',
    'collection.anki2:1:1 anki-collection: Unexpected tags (course/lesson/fact/single-best-answer/1~eca3120b)',
    () => ofNote('tags = trim(tags)'),
  ],
  [
    'a card of a note that was removed',
    'collection.anki2:1:1 anki-collection: Unexpected card of no note (card 16',
    () => changed(`DELETE FROM notes WHERE guid = '${QUESTION}'`),
  ],
  [
    'a card in a deck that was removed',
    'collection.anki2:1:1 anki-collection: Unexpected card in no deck (card 16',
    () => changed(`UPDATE cards SET did = 7 WHERE ${cardOf}`),
  ],
  [
    'a card that stands twice',
    'collection.anki2:1:1 anki-collection: Unexpected second card of a note in one place (card 16',
    () =>
      changed(
        `INSERT INTO cards SELECT id + 900, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data FROM cards WHERE ${cardOf}`,
      ),
  ],
  [
    'a card of a gap that is not there',
    'collection.anki2:1:1 anki-collection: Unexpected cards 7 of course/lesson/fact/single-best-answer/1~eca3120b',
    () => changed(`UPDATE cards SET ord = 7 WHERE ${cardOf}`),
  ],
  [
    'a gap that lost its braces',
    'collection.anki2:1:1 anki-collection: Unexpected cards 0,1,2 of course/lesson/fact/drop-down-cloze/3~ce710b52',
    () => changed(`UPDATE notes SET flds = replace(flds, '{{c2::', '{c2:')`),
  ],
  [
    'cards of somebody who has learnt them',
    'collection.anki2:1:1 learner-data: Unexpected card that was learnt (card 16',
    () => changed(`UPDATE cards SET type = 2, queue = 2, reps = 5 WHERE ${cardOf}`),
  ],
  [
    'reviews of somebody',
    'collection.anki2:1:1 learner-data: Unexpected review (review 1)',
    () => changed('INSERT INTO revlog VALUES (1, 1, -1, 3, 4, 0, 2500, 5000, 1)'),
  ],
  [
    'something that was deleted',
    'collection.anki2:1:1 learner-data: Unexpected thing that was deleted (row 5)',
    () => changed('INSERT INTO graves VALUES (-1, 5, 1)'),
  ],
  [
    'no list of media',
    ':1:1 package-file: Unexpected package without "media"',
    () => withFiles({ [MEDIA]: undefined }),
  ],
  [
    'a list of media that is no JSON',
    'media:1:1 package-file: Unexpected list of media',
    () => withFiles({ [MEDIA]: strToU8('{"0": ') }),
  ],
  [
    'media that are named and not there',
    'media:1:1 package-file: Unexpected "ecg.png"',
    () => withFiles({ [MEDIA]: strToU8('{"0":"ecg.png"}') }),
  ],
  [
    'media that are there and not named',
    '0:1:1 package-file: Unexpected file that the list of media does not name',
    () => withFiles({ '0': image }),
  ],
  [
    'media with a path',
    'media:1:1 package-file: Unexpected list of media',
    () => withFiles({ [MEDIA]: strToU8('{"0":"../ecg.png"}'), '0': image }),
  ],
  [
    'two media of one name',
    'media:1:1 package-file: Unexpected second "ecg.png"',
    () => withFiles({ [MEDIA]: strToU8('{"0":"ecg.png","1":"ecg.png"}'), '0': image, '1': image }),
  ],
  [
    'a picture that is not there',
    'collection.anki2:1:1 package-file: Unexpected file "ecg.png" in course/lesson/fact/single-best-answer/1~eca3120b',
    () =>
      ofNote(`flds = replace(flds, char(31) || '<p>A woman', char(31) || '<p><img src="ecg.png">A woman')`),
  ],
];

describe('the checker of Anki packages', () => {
  it('finds nothing in a sound package, which learners may have already', async () => {
    expect(await faultLines(package_)).toEqual([]);
    expect(await faultLines(package_, package_)).toEqual([]);
    expect(MUTANTS.length).toBeGreaterThanOrEqual(20);
  });

  it.each(MUTANTS)('refuses %s', async (_, place, mutant) => {
    const faults = await faultLines(mutant());
    expect(faults.join('\n')).toContain(place);
  });

  it.each([
    [
      'a correction that is not later',
      'collection.anki2:1:1 anki-collection: Unexpected time 1769817600 of course/lesson/fact/single-best-answer/1~eca3120b, which was changed',
      "flds = replace(flds, 'woman', 'man')",
    ],
    [
      'a correction that is earlier',
      'collection.anki2:1:1 anki-collection: Unexpected time 1769817599 of course/lesson/fact/single-best-answer/1~eca3120b, which was changed',
      "flds = replace(flds, 'woman', 'man'), mod = mod - 1",
    ],
    [
      'a note that changed its type',
      'collection.anki2:1:1 anki-collection: Unexpected note type 1795737600002 of course/lesson/fact/single-best-answer/1~eca3120b',
      'mid = 1795737600002, mod = mod + 1',
    ],
  ])('refuses %s', async (_, place, set) => {
    const faults = await faultLines(ofNote(set), package_);
    expect(faults.join('\n')).toContain(` of ${QUESTION}`);
    expect(faults.join('\n')).toContain(place);
  });

  it('takes a correction that is later', async () => {
    const later = ofNote("flds = replace(flds, 'woman', 'man'), mod = mod + 1");
    expect(await faultLines(later, package_)).toEqual([]);
  });

  it('takes a picture that is there', async () => {
    const { [COLLECTION]: file } = unzipSync(
      ofNote(`flds = replace(flds, '<p>A woman', '<p><img src="ecg.png">A woman')`),
    );
    expect(
      await faultLines(withFiles({ [COLLECTION]: file, [MEDIA]: strToU8('{"0":"ecg.png"}'), '0': image })),
    ).toEqual([]);
    expect(strFromU8(sound[MEDIA] ?? image)).toBe('{}');
  });
});
