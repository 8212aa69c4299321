import { strToU8 } from 'fflate';
import type { Break } from './break.ts';
import { PACKED } from './packed.ts';

/** Files for Anki as tools and people leave them. */
export const ANKI_BREAKS: readonly Break[] = [
  ...PACKED,
  [
    'exported by Anki again',
    'anki-collection',
    ({ files }) =>
      files((all) => ({ ...all, 'collection.anki21b': strToU8('(zstd)'), meta: strToU8('\u0008\u0003') })),
  ],
  [
    'exported by Anki for older versions',
    'anki-collection',
    ({ files }) => files((all) => ({ ...all, 'collection.anki21': all['collection.anki2'] })),
  ],
  ['a schema of another version', 'anki-collection', ({ sql }) => sql('UPDATE col SET ver = 18')],
  [
    'a view in the place of a table',
    'anki-collection',
    ({ sql }) =>
      sql(
        'ALTER TABLE notes RENAME TO own; CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT * FROM own, n',
      ),
  ],
  [
    'a trigger',
    'anki-collection',
    ({ sql }) => sql('CREATE TRIGGER t AFTER DELETE ON notes BEGIN DELETE FROM cards; END'),
  ],
  [
    'a script in a note',
    'active-content',
    ({ sql }) => sql("UPDATE notes SET flds = replace(flds, '<p>', '<script>a()</script><p>')"),
  ],
  [
    'a script in a template',
    'active-content',
    ({ sql }) =>
      sql("UPDATE col SET models = replace(models, '{{FrontSide}}', '{{FrontSide}}<script>a()</script>')"),
  ],
  ['a deck that is renamed to nothing', 'anki-collection', ({ sql }) => sql("UPDATE col SET decks = '{}'")],
  ['cards that were seen', 'learner-data', ({ sql }) => sql('UPDATE cards SET reps = 1')],
  ['a field that is emptied', 'anki-collection', ({ sql }) => sql("UPDATE notes SET sfld = ' '")],
  [
    'a list of media of a later version',
    'encoding',
    ({ files }) => files((all) => ({ ...all, media: Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0) })),
  ],
  [
    'note types with a name that is hostile',
    'anki-collection',
    ({ sql }) => sql(`UPDATE col SET models = replace(models, '"1795737600001":', '"__proto__":')`),
  ],
];
