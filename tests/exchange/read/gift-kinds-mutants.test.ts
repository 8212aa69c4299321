import { describe, expect, it } from 'vitest';
import { format } from '#lib/exchange/formats/gift/write.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { broken, expectRefusal, soundFile, type Mutant } from './mutants.ts';

/** Pairs, numbers, orders and rows in GIFT that were broken by hand: each is refused at its place. */

const KINDS = ['matching', 'numeric-entry', 'ordered-response', 'matrix-multiple-choice'];
const sound = await soundFile(format, KINDS);

const MUTANTS: readonly Mutant[] = [
  broken('a pair without its arrow', 'Row b -> Option B', 'Row b: Option B', 'gift-syntax', 'Row b: '),
  broken(
    'a pair with an arrow of other signs',
    'Row b -> Option B',
    'Row b → Option B',
    'gift-syntax',
    'Row b →',
  ),
  broken(
    'a pair with two arrows',
    'Row b -> Option B',
    'Row b -> Option B -> Option C',
    'gift-syntax',
    '-> Option C\n',
  ),
  broken('a pair with a reason', 'Row b -> Option B', 'Row b -> Option B#Why', 'gift-syntax', '#Why\n'),
  broken('a pair with a share', '=Row b', '=%50%Row b', 'gift-syntax', '%50%Row b'),
  broken('a row without its answer', 'Row b -> Option B', 'Row b ->', 'empty-option', 'Row b ->\n'),
  broken('pairs without a row', /=Row . ->/gu, '= ->', 'no-key', '= -> Option A'),
  broken('a row that stands twice', '=Row b', '=row  A', 'same-row', 'row  A ->'),
  broken(
    'answers that look alike',
    'Row b -> Option B',
    'Row b -> OPTION A',
    'same-option',
    'Row b -> OPTION A',
  ),
  broken(
    'an answer of nobody that looks like a key',
    '= -> Option C',
    '= -> option a',
    'same-option',
    '-> option a',
  ),
  broken(
    'an equals sign in a pair without its backslash',
    'Row b -> Option B',
    'Row b -> Option = B',
    'gift-syntax',
    'B\n\t=Row c',
  ),
  broken('a wrong answer among pairs', '=Row b -> Option B', '~Row b -> Option B', 'several-keys', '=Row c'),
  broken('a number in words', '300:0.5', 'three hundred', 'bad-value', '%100%three'),
  broken('a number with a decimal comma', '300:0.5', '299,5:0.5', 'bad-value', '%100%299,5'),
  broken('a number with its unit', '300:0.5', '300 mg:0.5', 'bad-value', '%100%300 mg'),
  broken('a number with an exponent', '300:0.5', '3e2:0.5', 'bad-value', '%100%3e2'),
  broken('a tolerance that is no number', '300:0.5', '300:half', 'bad-value', '%100%300:half'),
  broken('a tolerance below nought', '300:0.5', '300:-0.5', 'bad-value', '%100%300:-0.5'),
  broken('a range that ends before it begins', '300:0.5', '301..299', 'bad-value', '%100%301..299'),
  broken('a range of three numbers', '300:0.5', '1..2..3', 'bad-value', '%100%1..2..3'),
  broken('a share of a number that Moodle has not', '%0%30:0', '%15%30:0', 'bad-value', '%15%30:0'),
  broken('no right number', '%100%300', '%0%300', 'no-key', '#\n\t=%0%300'),
  broken('a wrong number within the right range', '%0%30:0', '%0%300.25:0', 'key-as-distractor', '%0%300.25'),
  broken('a wrong number that stands twice', '%0%30:0', '%0%3000:0', 'same-option', /%0%3000:0#Why 3,000/u),
  broken('words in front of the numbers', '{#\n', '{#about\n', 'gift-syntax', 'about\n'),
  broken(
    'a true and false with a third reason',
    /\{\n\t=Statement a[^}]*\}/u,
    '{T#one#two#three}',
    'gift-syntax',
    'three}',
  ),
];

describe('the reader of GIFT, kinds with parts', () => {
  it('finds nothing in a sound file', () => {
    const { composites, leftOut, diagnostics } = readGift('bank', sound);
    expect(composites.map(({ kind }) => kind).toSorted()).toEqual(KINDS.toSorted());
    expect([leftOut, diagnostics]).toEqual([[], []]);
  });

  it.each(MUTANTS)('refuses $what', (mutant) => {
    expectRefusal(readGift, sound, mutant);
  });
});

/** As the pages of Moodle on the format have them. */
describe('the reader of GIFT, questions of others', () => {
  const only = (text: string) => {
    const { composites, diagnostics } = readGift('bank', text);
    return { ...composites[0], codes: diagnostics.map(({ code }) => code) };
  };

  it.each([
    ['one number', '{#1822}', '1822', '1822'],
    ['with a tolerance', '{#1822:5#so}', '1817', '1827'],
    ['a range', '{#1..5}', '1', '5'],
    ['a range below nought', '{#-2.5..-1}', '-2.5', '-1'],
    ['several, the right one first', '{#=1822:0 =%50%1822:2}', '1822', '1822'],
    ['with words for all others', '{#=3.14:0.005~#Look again}', '3.135', '3.145'],
  ])('%s', (_what, braces, lowest, highest) => {
    const { parts, codes } = only(`How much? ${braces}`);
    expect([parts?.[0]?.entry?.lowest, parts?.[0]?.entry?.highest, codes]).toEqual([lowest, highest, []]);
  });

  it('partial marks and words for all other numbers are noted', () => {
    expect(only('How much? {#=1822:0 =%50%1822:2 ~#Look again}').notes).toEqual([
      'From 1820 to 1824 gave 50 per cent of the mark',
      'Any other number: Look again',
    ]);
  });

  it.each([
    ['{T}', 'True', '', ''],
    ['{FALSE#It is not.#Well seen.}', 'False', 'It is not.', 'Well seen.'],
    ['{true#No.}', 'True', '', 'No.'],
  ])('%s', (braces, key, ofTrue, ofFalse) => {
    const { parts, codes, kind } = only(`So? ${braces}`);
    const options = parts?.[0]?.options ?? [];
    expect(options.filter((one) => one.key).map(({ text }) => text)).toEqual([key]);
    expect([options.map(({ feedback }) => feedback), codes, kind]).toEqual([
      [ofTrue, ofFalse],
      [],
      'true or false',
    ]);
  });

  it('pairs with an answer that two rows share, and escapes', () => {
    const { parts, codes } = only(
      'Match. {=a\\:1 -> x\\=y =[html]<b>b</b> -> x\\=y =c -> <b>z</b> = -> w ####all}',
    );
    expect(codes).toEqual([]);
    expect(
      parts?.map(({ text, options }) => [text, options.filter(({ key }) => key).map((one) => one.text)]),
    ).toEqual([
      ['a:1', ['x=y']],
      ['b', ['x=y']],
      ['c', ['<b>z</b>']],
    ]);
    expect(parts?.[0]?.options).toHaveLength(3);
  });
});
