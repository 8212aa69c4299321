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

/** As Moodle and people write them. */
describe('the reader of Moodle XML, questions of others', () => {
  const quiz = (type: string, inner: string, text = '&lt;p&gt;Say.&lt;/p&gt;'): string =>
    `<quiz><question type="${type}"><questiontext format="html"><text>${text}</text></questiontext>${inner}</question></quiz>`;
  const only = (text: string) => {
    const { composites, diagnostics } = readMoodleXml('bank', text);
    return { ...composites[0], codes: diagnostics.map(({ code }) => code) };
  };
  const keysOf = ({ parts }: ReturnType<typeof only>) =>
    parts?.map(({ text, options }) => [
      text,
      options.filter(({ key }) => key).map((one) => one.text),
      options.length,
    ]);

  it('true or false', () => {
    const answer = (fraction: string, text: string): string =>
      `<answer fraction="${fraction}"><text>${text}</text><feedback><text>Why ${text}</text></feedback></answer>`;
    const found = only(quiz('truefalse', answer('0', 'true') + answer('100', 'false')));
    expect([keysOf(found), found.codes, found.stem]).toEqual([[['', ['False'], 2]], [], 'Say.']);
    expect(found.parts?.[0]?.options.map(({ feedback }) => feedback)).toEqual(['Why true', 'Why false']);
    expect(only(quiz('truefalse', answer('100', 'yes') + answer('0', 'no'))).codes).toContain(
      'exchange/bad-value',
    );
    expect(only(quiz('truefalse', answer('0', 'true') + answer('0', 'false'))).codes).toEqual([
      'exchange/no-key',
    ]);
  });

  it('a sentence with several short names of gaps, a number among them', () => {
    const text =
      'It binds the {1:MC:=alpha#yes~beta} gate. A dose is {2:NM:=300:0.5#so~%50%310:5} mg, and {:MCV:%100%one~two} a day.';
    const found = only(quiz('cloze', '', text));
    expect(keysOf(found)).toEqual([
      ['It binds the ____ gate.', ['alpha'], 2],
      ['A dose is ____', ['300'], 1],
      ['mg, and ____ a day.', ['one'], 2],
    ]);
    expect(found.parts?.[1]?.entry).toEqual({ lowest: '299.5', highest: '300.5', unit: '', units: [] });
    expect(found.notes).toEqual(['From 305 to 315 gave 50 per cent of the mark']);
    expect(found.stem).toBe('It binds the ____ gate. A dose is ____ mg, and ____ a day.');
  });

  it('words to be typed into a gap are refused with the reason, at the gap', () => {
    const { leftOut, diagnostics } = readMoodleXml(
      'bank',
      quiz('cloze', '', 'It is {1:SHORTANSWER:=amber}.'),
    );
    expect(leftOut).toHaveLength(1);
    expect(
      diagnostics.map(({ code, place, message }) => [code, place.column, /prove/u.test(message)]),
    ).toEqual([['exchange/unsupported-kind', quiz('cloze', '', 'It is ').indexOf('</text>') + 1, true]]);
  });

  it('words that are chosen or dragged into a text, by groups', () => {
    const choices = ['alpha', 'beta', 'one', 'two'].map(
      (text, index) => `<dragbox><text>${text}</text><group>${index < 2 ? '1' : '2'}</group></dragbox>`,
    );
    const found = only(quiz('ddwtos', choices.join(''), 'It binds [[2]]. It is taken [[3]] a day.'));
    expect(keysOf(found)).toEqual([
      ['It binds ____.', ['beta'], 2],
      ['It is taken ____ a day.', ['one'], 2],
    ]);
    expect(only(quiz('gapselect', choices.join(''), 'It binds [[5]].')).codes).toEqual([
      'exchange/cloze-syntax',
    ]);
  });

  it('units that may be typed, and a number with two right ranges', () => {
    const answer = (value: string, tolerance = '0'): string =>
      `<answer fraction="100"><text>${value}</text><tolerance>${tolerance}</tolerance></answer>`;
    const units = [
      ['1', 'mg'],
      ['0.001', 'g'],
      ['3', 'pinch'],
    ].map(
      ([multiplier, name]) =>
        `<unit><multiplier>${multiplier ?? ''}</multiplier><unit_name>${name ?? ''}</unit_name></unit>`,
    );
    const found = only(quiz('numerical', `${answer('.5', '0.25')}<units>${units.join('')}</units>`));
    expect(found.parts?.[0]?.entry).toEqual({
      lowest: '0.25',
      highest: '0.75',
      unit: 'mg',
      units: [
        { name: 'mg', factor: '1' },
        { name: 'g', factor: '1000' },
      ],
    });
    expect(found.notes).toEqual(['Unit pinch with the multiplier 3']);
    expect(only(quiz('numerical', answer('5') + answer('10'))).codes).toEqual(['exchange/unsupported-kind']);
  });

  it('an order without fractions is that of the file', () => {
    const steps = ['Wash', 'Dry', 'Fold'].map((text) => `<answer><text>${text}</text></answer>`);
    expect(keysOf(only(quiz('ordering', steps.join(''))))).toEqual([
      ['1', ['Wash'], 3],
      ['2', ['Dry'], 3],
      ['3', ['Fold'], 3],
    ]);
  });
});
