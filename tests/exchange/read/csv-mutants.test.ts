import { describe, expect, it } from 'vitest';
import { format } from '#lib/exchange/formats/csv/write.ts';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { broken, expectRefusal, soundFile, type Mutant } from './mutants.ts';

/** Tables that a spreadsheet, a careless hand or another program broke: the reader refuses each, and names the cell. */

const sound = await soundFile(format, ['drop-down-cloze', 'numeric-entry']);
const FIRST = 'course/lesson/fact/single-best-answer/1~eca3120b';
const CLOZE = 'course/lesson/fact/drop-down-cloze/3~ce710b52';

const MUTANTS: readonly Mutant[] = [
  broken('a first row and nothing below it', /\r\ncourse[^]*/u, '\r\n', 'no-questions', 'id,'),
  broken('no first row', /^.*?\r\n/u, '', 'csv-column', FIRST),
  broken('a first row in another language', /^id,kind,stem/u, 'id,kind,Frage', 'csv-column', 'id,'),
  broken('a column twice', 'part,part text', 'part,part', 'csv-column', 'part,option 1'),
  broken('Windows-1252 that is read as UTF-8', '“Check', '\uFFFDCheck', 'encoding', '\uFFFD'),
  broken(
    'UTF-8 that a spreadsheet took for Windows-1252',
    'Body height',
    'Body height â‰¥ 1 m',
    'encoding',
    'â‰¥',
  ),
  broken('text in UTF-16', /./gsu, '$&\u0000', 'encoding', '\u0000'),
  broken(
    'semicolons below a first row with commas',
    `${FIRST},single-best-answer,`,
    `${FIRST};single-best-answer;`,
    'empty-stem',
    FIRST,
  ),
  broken(
    'a quotation mark that is not closed',
    'should be checked first?",',
    'should be checked first?,',
    'csv-syntax',
    'Label & leaflet, Adverse',
  ),
  broken(
    'a quotation mark that is not doubled',
    'checked first?"',
    'checked "first"?"',
    'csv-syntax',
    'first"?"',
  ),
  broken(
    'a comma without quotation marks',
    'Kidney function',
    'Kidney function, creatinine',
    'csv-syntax',
    'course:course; lesson',
  ),
  broken(
    'a cell too many',
    ',Kidney function',
    ',,Kidney function',
    'csv-syntax',
    'course:course; lesson:lesson; objective:objective; kind:single-best-answer',
  ),
  broken('a cell too few', ',,Kidney function', ',Kidney function', 'bad-value', 'Kidney function'),
  broken('a file cut within a row', /Eye colour[^]*/u, 'Eye colour', 'no-key', FIRST),
  broken('no question', /"A woman[^"]*"/u, '', 'empty-stem', FIRST),
  broken(
    'an id that stands twice',
    'select-n/12~596e4873',
    'multiple-response/9~b92227ac',
    'same-id',
    /course\/lesson\/fact\/multiple-response\/9~b92227ac,select-n/u,
  ),
  broken(
    'a kind that is misspelt',
    `${FIRST},single-best-answer`,
    `${FIRST},single-best-anwser`,
    'bad-value',
    'single-best-anwser',
  ),
  broken('no key', ',,,,1,1,,The', ',,,,1,,,The', 'no-key', FIRST),
  broken('two keys for one', ',,,,1,1,,The', ',,,,1,1; 2,,The', 'several-keys', 'Body height'),
  broken('a key of an option that there is not', ',,,,1,1,,The', ',,,,1,5,,The', 'bad-value', '5,,The'),
  broken('a key with a decimal', ',,,,1,1,,The', ',,,,1,1.0,,The', 'bad-value', '1.0,,The'),
  broken('keys that became a day', '1; 2; 4', '01.02.2004', 'bad-value', '01.02.2004'),
  broken('keys in words', ',,,,1,1,,The', ',,,,1,Kidney function,,The', 'bad-value', /Kidney function,,The/u),
  broken('fewer choices than keys', '5,1; 2; 4', '2,1; 2; 4', 'bad-value', '2,1; 2; 4'),
  broken('choices that are no number', '5,1; 2; 4', 'all,1; 2; 4', 'bad-value', 'all,1; 2; 4'),
  broken(
    'an option that was emptied',
    'Kidney function,The',
    ',The',
    'bad-value',
    /The lesson says: “Check kidney function first\.”(?=,Body)/u,
  ),
  broken('an option that stands twice', 'Eye colour', 'body HEIGHT', 'same-option', 'body HEIGHT'),
  broken('a right option that is also wrong', 'Eye colour', 'KIDNEY function', 'key-as-distractor', 'KIDNEY'),
  broken('an option that became a day', 'Body height', '2-Jan', 'spreadsheet-value', '2-Jan'),
  broken('an option that became a month', 'Body height', 'Jan-02', 'spreadsheet-value', 'Jan-02'),
  broken('an option that became an error', 'Body height', '#NAME?', 'spreadsheet-value', '#NAME?'),
  broken('an option in a narrow column', 'Body height', '########', 'spreadsheet-value', '########'),
  broken('an option that was shortened', 'Body height', '1.2E+11', 'spreadsheet-value', '1.2E+11'),
  broken(
    'a part that is not there',
    new RegExp(`${CLOZE},drop-down-cloze,,2 of 3.*?\\r\\n`, 'u'),
    '',
    'bad-value',
    /1 of 3/u,
  ),
  broken('a part that stands twice', ',2 of 3,', ',1 of 3,', 'bad-value', /1 of 3,Sentence b/u),
  broken('a part that became a day', ',2 of 3,', ',02. Mrz,', 'bad-value', '02. Mrz'),
  broken('a part beyond the last', ',3 of 3,', ',4 of 3,', 'bad-value', '4 of 3'),
  broken('parts that do not agree', ',3 of 3,', ',3 of 4,', 'bad-value', '1 of 3'),
  broken(
    'a part of another kind',
    `${CLOZE},drop-down-cloze,,2`,
    `${CLOZE},matching,,2`,
    'bad-value',
    'matching,,2',
  ),
  broken('a part with another question', ',,2 of 3', ',And this?,2 of 3', 'bad-value', 'And this?'),
  broken(
    'a part without words',
    '2 of 3,Sentence b has ____ in it.',
    '2 of 3,',
    'empty-stem',
    /course\/lesson\/fact\/drop-down-cloze\/3~ce710b52,drop-down-cloze,,2/u,
  ),
  broken(
    'a part without a key',
    /(?<=2 of 3,.*,1),2,/u,
    ',,',
    'no-key',
    /course\/lesson\/fact\/drop-down-cloze\/3~ce710b52,drop-down-cloze,,2/u,
  ),
  broken('a part with two keys for one', /(?<=2 of 3,.*,1),2,/u, ',2;3,', 'bad-value', '1,2;3'),
  broken(
    'a range that ends before it begins',
    '299.5 to 300.5',
    '300.5 to 299.5',
    'bad-value',
    '300.5 to 299.5',
  ),
  broken(
    'a range with decimal commas',
    /299\.5 to 300\.5 mg[^,]*/u,
    '"299,5 to 300,5 mg; mg = 1"',
    'bad-value',
    '"299,5',
  ),
  broken('a range where none is typed', ',,,,1,1,,The', ',,,,1,1,1 to 2 mg,The', 'bad-value', '1 to 2 mg'),
];

describe('the reader of CSV', () => {
  it('finds nothing in a sound file', () => {
    const { questions, composites, leftOut, diagnostics } = readCsv('bank', sound);
    expect([questions.length, composites.length]).toEqual([4, 2]);
    expect([leftOut, diagnostics]).toEqual([[], []]);
  });

  it.each(MUTANTS)('refuses $what', (mutant) => {
    expectRefusal(readCsv, sound, mutant);
  });
});
