import type { CodePage } from '#lib/base/code-page.ts';
import { inspectCodes } from '../codes.ts';

/** Number and fields of the note types that learners have: with others Anki corrects none of their notes. Fixed for ever. */
const FIXED: Readonly<Record<string, string>> = {
  '1795737600001': '["Id","Question","Options","Answer","Reasons","Sources","Lesson"]',
  '1795737600002': '["Id","Text","Reasons","Sources","Lesson"]',
};

/** For `:fixed`. */
export const FIXED_TYPES = JSON.stringify(Object.entries(FIXED).map(([id, fields]) => id + fields));

/** The note types with their fields, from the settings of the collection. */
export const TYPES = `WITH types AS MATERIALIZED (
  SELECT key AS id, value ->> 'id' AS inner,
    (SELECT json_group_array(field.value ->> 'name') FROM json_each(type.value, '$.flds') AS field) AS fields,
    value ->> 'type' AS kind
  FROM col, json_each(models) AS type)`;

/** What no row may be: the page, the fault and what is expected, and the rows by their names as `place`. */
export interface RowRule {
  readonly page: CodePage;
  readonly fault: string;
  readonly rows: string;
}

const collection = (fault: string, rows: string): RowRule => ({ page: inspectCodes.collection, fault, rows });
const learnt = (fault: string, rows: string): RowRule => ({ page: inspectCodes.learnerData, fault, rows });

/** In the words of "Unexpected … : PLACE, expected …"; PLACE is put in. */
export const ROW_RULES: readonly RowRule[] = [
  collection(
    'note type that learners do not have, expected the two of exported decks, with their fields',
    `${TYPES} SELECT id AS place FROM types WHERE id || fields NOT IN (SELECT value FROM json_each(:fixed))`,
  ),
  collection(
    'another number inside of the note type, expected its own',
    `${TYPES} SELECT id AS place FROM types WHERE id <> inner`,
  ),
  collection(
    'note type that is not there, expected one of the collection',
    `${TYPES} SELECT guid AS place FROM notes WHERE CAST(mid AS TEXT) NOT IN (SELECT id FROM types)`,
  ),
  collection(
    'number of fields, expected as many as its note type has',
    `${TYPES} SELECT guid AS place FROM notes JOIN types ON types.id = CAST(mid AS TEXT)
     WHERE length(flds) - length(replace(flds, char(31), '')) + 1 <> json_array_length(fields)`,
  ),
  collection(
    'second note of this guid, expected each once',
    'SELECT guid AS place FROM notes GROUP BY guid HAVING count(*) > 1',
  ),
  collection(
    'note without a guid, expected one',
    "SELECT 'row ' || id AS place FROM notes WHERE trim(guid) = ''",
  ),
  collection(
    'note without a card, expected one',
    'SELECT guid AS place FROM notes WHERE id NOT IN (SELECT nid FROM cards)',
  ),
  collection(
    'empty field that lists are sorted by, expected words',
    "SELECT guid AS place FROM notes WHERE trim(sfld) = ''",
  ),
  collection(
    'time, expected seconds since 1970',
    'SELECT guid AS place FROM notes WHERE mod NOT BETWEEN 1 AND 4294967295',
  ),
  collection(
    'tags, expected a blank before and behind each',
    "SELECT guid AS place FROM notes WHERE tags <> '' AND tags NOT LIKE ' % '",
  ),
  collection(
    'card of no note, expected its note',
    "SELECT 'card ' || id AS place FROM cards WHERE nid NOT IN (SELECT id FROM notes)",
  ),
  collection(
    'card in no deck, expected a deck of the collection',
    `SELECT 'card ' || id AS place FROM cards
     WHERE CAST(did AS TEXT) NOT IN (SELECT key FROM col, json_each(decks))`,
  ),
  collection(
    'second card of a note in one place, expected each once',
    "SELECT 'card ' || max(id) AS place FROM cards GROUP BY nid, ord HAVING count(*) > 1",
  ),
  learnt(
    'card that was learnt, expected a new one',
    `SELECT 'card ' || id AS place FROM cards WHERE type <> 0 OR queue <> 0 OR reps <> 0 OR ivl <> 0 OR lapses <> 0`,
  ),
  learnt('review, expected none', "SELECT 'review ' || id AS place FROM revlog"),
  learnt('thing that was deleted, expected none', "SELECT 'row ' || oid AS place FROM graves"),
];
