import { describe, expect, it } from 'vitest';
import { format } from '#lib/exchange/formats/moodle-xml/write.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import { broken, expectRefusal, soundFile, type Mutant } from './mutants.ts';

/** Pairs, numbers, orders and texts with gaps in Moodle XML that were broken by hand: each is refused at its place. */

const KINDS = [
  'matching',
  'numeric-entry',
  'ordered-response',
  'drop-down-cloze',
  'matrix-multiple-response',
];
const sound = await soundFile(format, KINDS);
const pair = (row: string, answer: string): string =>
  `<subquestion format="html">\n      <text>${row === '' ? '' : `<![CDATA[<p>${row}</p>]]>`}</text>\n      <answer>\n        <text>${answer}</text>`;
const MATCHING = '<question type="matching">';
const NUMERICAL = '<question type="numerical">';
const CLOZE = '<question type="cloze">';
const RIGHT = '<answer fraction="100" format="moodle_auto_format">\n      <text>300</text>';
const SLIP = '<answer fraction="0" format="moodle_auto_format">\n      <text>30</text>';
const GAP = '{1:MULTICHOICE_S:=Option A#Why A.~Option B';
const STEP = '<answer fraction="2.0000000" format="html">';

const MUTANTS: readonly Mutant[] = [
  broken('pairs whose type is misspelt', MATCHING, '<question type="maching">', 'bad-value'),
  broken(
    'pairs without a row',
    /(?<=<subquestion format="html">\s+)<text><!.*<\/text>/gu,
    '<text/>',
    'no-key',
    MATCHING,
  ),
  broken('a row without its answer', pair('Row b', 'Option B'), pair('Row b', ''), 'empty-option'),
  broken(
    'an answer outside of its element',
    /(?<=Row b<\/p>\]\]><\/text>\s+)<answer>\s+<text>Option B<\/text>\s+<\/answer>/u,
    'Option B',
    'empty-option',
    /<subquestion format="html">\s+<text><!\[CDATA\[<p>Row b/u,
  ),
  broken('a row that stands twice', pair('Row b', 'Option B'), pair('ROW A', 'Option B'), 'same-row'),
  broken('answers that look alike', pair('Row b', 'Option B'), pair('Row b', 'option  A'), 'same-option'),
  broken(
    'an answer of nobody that looks like a key',
    '<text/>\n      <answer>\n        <text>Option C',
    '<text/>\n      <answer>\n        <text>OPTION A',
    'same-option',
    /<subquestion format="html">\s+<text\/>/u,
  ),
  broken(
    'a question of pairs without words',
    /(?<=<question type="matching">[^]*?)<questiontext[^]*?<\/questiontext>/u,
    '',
    'empty-stem',
    MATCHING,
  ),
  broken('a number in words', RIGHT, RIGHT.replace('300', 'three hundred'), 'bad-value'),
  broken('a number with a decimal comma', RIGHT, RIGHT.replace('300', '299,5'), 'bad-value'),
  broken('a number with its unit', RIGHT, RIGHT.replace('300', '300 mg'), 'bad-value'),
  broken('a number with an exponent', RIGHT, RIGHT.replace('300', '3e2'), 'bad-value'),
  broken(
    'a tolerance in words',
    '<tolerance>0.5</tolerance>',
    '<tolerance>a little</tolerance>',
    'bad-value',
    RIGHT,
  ),
  broken(
    'a tolerance below nought',
    '<tolerance>0.5</tolerance>',
    '<tolerance>-0.5</tolerance>',
    'bad-value',
    RIGHT,
  ),
  broken('no right number', RIGHT, RIGHT.replace('100', '0'), 'no-key', NUMERICAL),
  broken(
    'a right number that earns most of the mark',
    RIGHT,
    RIGHT.replace('100', '90'),
    'no-key',
    NUMERICAL,
  ),
  broken('any number as the right one', RIGHT, RIGHT.replace('300', '*'), 'bad-value'),
  broken('a wrong number within the right range', SLIP, SLIP.replace('30<', '300.25<'), 'key-as-distractor'),
  broken(
    'a wrong number that stands twice',
    SLIP,
    SLIP.replace('30<', '3000.0<'),
    'same-option',
    /<answer fraction="0" format="moodle_auto_format">\s+<text>3000</u,
  ),
  broken('a fraction of a number that Moodle has not', SLIP, SLIP.replace('"0"', '"15"'), 'bad-value'),
  broken(
    'a unit without a number',
    '<unitgradingtype>',
    '<units><unit><multiplier>many</multiplier><unit_name>mg</unit_name></unit></units><unitgradingtype>',
    'bad-value',
    '<unit><multiplier>',
  ),
  broken(
    'two steps in one place',
    STEP,
    STEP.replace('2.0', '1.0'),
    'bad-value',
    /<answer fraction="1.0000000" format="html">\s+<text><!\[CDATA\[<p>Option A/u,
  ),
  broken('a step in a place that there is not', STEP, STEP.replace('2.0', '7.0'), 'bad-value'),
  broken('a step between two places', STEP, STEP.replace('2.0', '2.5'), 'bad-value'),
  broken(
    'a step that stands twice',
    /(?<=fraction="2.0000000" format="html">\s+)<text>.*<\/text>/u,
    '<text>Option C</text>',
    'same-option',
    STEP,
  ),
  broken(
    'a step without words',
    /(?<=fraction="2.0000000" format="html">\s+)<text>.*<\/text>/u,
    '<text/>',
    'empty-option',
    STEP,
  ),
  broken('a text without a gap', /\{1:MULTICHOICE_S:[^}]*\}/gu, 'it', 'cloze-syntax', CLOZE),
  broken(
    'a gap of a type that is misspelt',
    GAP,
    GAP.replace('CHOICE', 'CHOISE'),
    'cloze-syntax',
    '{1:MULTICHOISE_S:',
  ),
  broken(
    'a gap in small letters',
    GAP,
    GAP.replace('MULTICHOICE_S', 'multichoice'),
    'cloze-syntax',
    '{1:multichoice:',
  ),
  broken('a gap with one colon', GAP, GAP.replace('{1:', '{'), 'cloze-syntax', '{MULTICHOICE_S:'),
  broken('a gap with a mark that is no number', GAP, GAP.replace('{1:', '{1.5:'), 'cloze-syntax', '{1.5:'),
  broken(
    'a gap without its end',
    /\} in it\.<\/p>\]\]/u,
    ' in it.</p>]]',
    'cloze-syntax',
    '{1:MULTICHOICE_S:Option A#Why A.~Option B#Why B.~=Option C',
  ),
  broken(
    'a gap without a right answer',
    GAP,
    GAP.replace('=Option A', 'Option A'),
    'no-key',
    '{1:MULTICHOICE_S:Option A#Why A.~Option B#Why B.~Option C',
  ),
  broken(
    'a gap with two right answers',
    GAP,
    GAP.replace('~Option B', '~=Option B'),
    'several-keys',
    GAP.replace('~Option B', '~=Option B'),
  ),
  broken(
    'a gap with an answer that stands twice',
    GAP,
    GAP.replace('Option B', 'Option C'),
    'same-option',
    GAP.replace('Option B', 'Option C'),
  ),
  broken(
    'a gap whose right answer is also wrong',
    GAP,
    GAP.replace('Option B', 'option a'),
    'key-as-distractor',
    GAP.replace('Option B', 'option a'),
  ),
  broken(
    'an answer of a gap without words',
    GAP,
    GAP.replace('~Option B', '~~Option B'),
    'cloze-syntax',
    '{1:MULTICHOICE_S:=Option A#Why A.~~',
  ),
  broken(
    'a share of a gap that is no number',
    '%33.33333%Option A',
    '%1/3%Option A',
    'bad-value',
    '{3:MULTIRESPONSE:%1/3%',
  ),
];

describe('the reader of Moodle XML, kinds with parts', () => {
  it('finds nothing in a sound file', () => {
    const { composites, leftOut, diagnostics } = readMoodleXml('bank', sound);
    expect(composites.map(({ kind }) => kind).toSorted()).toEqual(KINDS.toSorted());
    expect([leftOut, diagnostics]).toEqual([[], []]);
  });

  it.each(MUTANTS)('refuses $what', (mutant) => {
    expectRefusal(readMoodleXml, sound, mutant);
  });
});
