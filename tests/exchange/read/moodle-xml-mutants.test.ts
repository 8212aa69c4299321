import { describe, expect, it } from 'vitest';
import { format } from '#lib/exchange/formats/moodle-xml/write.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import { broken, expectRefusal, soundFile, type Mutant } from './mutants.ts';

/** Moodle XML that an editor, a careless hand or another program broke: the reader refuses each, and names the place. */

const sound = await soundFile(format);
const KEY = '<answer fraction="100" format="html">\n      <text><![CDATA[<p>Kidney';
const BODY = '<answer fraction="0" format="html">\n      <text><![CDATA[<p>Body';
const THIRD = '<answer fraction="33.33333" format="html">\n      <text><![CDATA[<p>Option A';
const HALF = '<answer fraction="50" format="html">\n      <text><![CDATA[<p>Option A';
const MULTI = '<question type="multichoice">';

const withFraction = (answer: string, fraction: string): string =>
  answer.replace(/fraction="[^"]*"/u, `fraction="${fraction}"`);

const MUTANTS: readonly Mutant[] = [
  broken('a quiz without a question', /<question[^]*<\/question>/u, '', 'no-questions', ''),
  broken('a file cut within a question', /<answer fraction="0"[^]*/u, '<answer', 'xml-syntax', /r$/u),
  broken('another root', /quiz>/gu, 'questestinterop>', 'xml-syntax', '>\n  <question'),
  broken(
    'two files put after each other',
    '</quiz>',
    '</quiz>\n<?xml version="1.0"?><quiz/>',
    'xml-syntax',
    / version="1.0"\?><quiz/u,
  ),
  broken('a document type', '<quiz>', '<!DOCTYPE quiz [<!ENTITY u "µ">]>\n<quiz>', 'unsafe-xml', '<!DOCTYPE'),
  broken('Windows-1252 that is read as UTF-8', '“Check', '\uFFFDCheck', 'encoding', '\uFFFD'),
  broken(
    'UTF-8 that was saved again as if it were Latin-1',
    'Body height',
    'Body height Ã\u0083',
    'encoding',
    'Ã\u0083',
  ),
  broken('UTF-16', /./gsu, '$&\u0000', 'encoding', '\u0000'),
  broken(
    'an element that is not closed',
    '</questiontext>',
    '',
    'xml-syntax',
    '>\n  <question type="multichoice">\n    <name>\n      <text>A lesson: Which of these holds?',
  ),
  broken(
    'CDATA that is closed early',
    'She takes one medicine.',
    'She ]]>takes one & medicine.',
    'xml-syntax',
    '& medicine',
  ),
  broken('an ampersand of its own', 'A lesson: Which one', 'A & B: Which one', 'xml-syntax', '& B: Which'),
  broken(
    'an entity of HTML',
    'A lesson: Which one',
    'A&nbsp;lesson: Which one',
    'xml-syntax',
    '&nbsp;lesson',
  ),
  broken(
    'an attribute without quotation marks',
    'fraction="100"',
    'fraction=100',
    'xml-syntax',
    '100 format',
  ),
  broken('a question without a type', MULTI, '<question>', 'bad-value'),
  broken('a type that is misspelt', MULTI, '<question type="multichoise">', 'bad-value'),
  broken(
    'an id that stands twice',
    'select-n/12~596e4873',
    'multiple-response/9~b92227ac',
    'same-id',
    /<idnumber>course\/lesson\/fact\/multiple-response\/9~b92227ac<(?![^]*<idnumber>course\/lesson\/fact\/multiple)/u,
  ),
  broken(
    'a text that stands twice',
    '<generalfeedback',
    '<questiontext format="html"><text>And?</text></questiontext>\n    <generalfeedback',
    'xml-syntax',
    '<questiontext format="html"><text>And?',
  ),
  broken('no text', /<questiontext[^]*?<\/questiontext>/u, '', 'empty-stem', MULTI),
  broken(
    'words outside of their element',
    /<questiontext format="html">\s*<text>([^]*?)<\/text>/u,
    '<questiontext format="html">$1',
    'empty-stem',
    MULTI,
  ),
  broken('no answers', /<answer [^]*?<tags>/u, '<tags>', 'no-key', MULTI),
  broken('no right answer', KEY, withFraction(KEY, '0'), 'no-key', MULTI),
  broken('a right answer that is worth minus everything', KEY, withFraction(KEY, '-100'), 'no-key', MULTI),
  broken('two right answers for one', BODY, withFraction(BODY, '100'), 'several-keys'),
  broken(
    'an answer without words',
    '<![CDATA[<p>Body height</p>]]>',
    '',
    'empty-option',
    `${BODY.slice(0, BODY.indexOf('<!'))}</text>`,
  ),
  broken(
    'an answer that stands twice',
    'Eye colour',
    'Body height',
    'same-option',
    BODY.replace('Body', 'Body height</p>]]></text>\n      <feedback format="html">\n        <text/>'),
  ),
  broken(
    'a right answer that is also wrong',
    'Eye colour',
    'KIDNEY function',
    'key-as-distractor',
    BODY.replace('Body', 'KIDNEY'),
  ),
  broken(
    'a fraction that Moodle has not',
    KEY,
    withFraction(KEY, '95'),
    'bad-value',
    withFraction(KEY, '95'),
  ),
  broken('a third with two decimals', THIRD, withFraction(THIRD, '33.33'), 'bad-value'),
  broken('a fraction with a decimal comma', THIRD, withFraction(THIRD, '33,33333'), 'bad-value'),
  broken('a fraction without a number', KEY, withFraction(KEY, ''), 'bad-value'),
  broken('a fraction above 100', KEY, withFraction(KEY, '200'), 'bad-value'),
  broken(
    'fractions that come to less than 100',
    THIRD,
    withFraction(THIRD, '25'),
    'weights',
    `${MULTI}\n    <name>\n      <text>A lesson: Which of these holds?`,
  ),
  broken(
    'fractions that come to more than 100',
    HALF,
    withFraction(HALF, '75'),
    'weights',
    `${MULTI}\n    <name>\n      <text>A lesson: Which of these hold?`,
  ),
  broken(
    'several answers marked as one',
    '<single>false</single>',
    '<single>true</single>',
    'no-key',
    `${MULTI}\n    <name>\n      <text>A lesson: Which of these holds?`,
  ),
  broken('neither one nor several', '<single>true</single>', '<single>perhaps</single>', 'bad-value'),
  broken(
    'a picture that is not there',
    'She takes',
    '<img src="@@PLUGINFILE@@/ecg%201.png" alt=""> She takes',
    'missing-file',
    '<questiontext',
  ),
  broken(
    'a picture without its content',
    'She takes one medicine.</p><p>Which one of these should be checked first?</p>]]></text>',
    '<img src="@@PLUGINFILE@@/ecg.png"></p><p>Which?</p>]]></text><file name="ecg.png" encoding="base64"></file>',
    'missing-file',
    '<questiontext',
  ),
];

describe('the reader of Moodle XML', () => {
  it('finds nothing in a sound file', () => {
    const { questions, diagnostics } = readMoodleXml('bank', sound);
    expect([questions.length, diagnostics]).toEqual([4, []]);
  });

  it('takes a picture that stands in the file for one', () => {
    const text = sound.replace(
      'She takes one medicine.</p><p>Which one of these should be checked first?</p>]]></text>',
      '<img src="@@PLUGINFILE@@/ecg.png"></p><p>Which?</p>]]></text><file name="ecg.png" encoding="base64">AAAA</file>',
    );
    expect(readMoodleXml('bank', text).diagnostics.map(({ code }) => code)).toEqual(['exchange/lost']);
  });

  it.each(MUTANTS)('refuses $what', (mutant) => {
    expectRefusal(readMoodleXml, sound, mutant);
  });
});
