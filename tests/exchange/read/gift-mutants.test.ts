import { describe, expect, it } from 'vitest';
import { format } from '#lib/exchange/formats/gift/write.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { broken, expectRefusal, soundFile, type Mutant } from './mutants.ts';

/** GIFT that an editor, a careless hand or another program broke: the reader refuses each, and names the place. */

const sound = await soundFile(format);

const TAGS = ' [tag:course:course] [tag:lesson:lesson] [tag:objective:objective]';

const MUTANTS: readonly Mutant[] = [
  broken('nothing but a comment', /[^]*/u, '// Only a comment.', 'no-questions', ''),
  broken('a file cut within a question', /~Body height[^]*/u, '~Body', 'gift-syntax', '{'),
  broken('Windows-1252 that is read as UTF-8', '“Check', '\uFFFDCheck', 'encoding', '\uFFFD'),
  broken(
    'UTF-8 that was saved again as if it were Windows-1252',
    'Body height',
    'Body height ≥ 1 Âµm',
    'encoding',
    'Âµ',
  ),
  broken('quotation marks that were saved twice', '“Check', 'â€œCheck', 'encoding', 'â€œ'),
  broken('UTF-16', /./gsu, '$&\u0000', 'encoding', '\u0000'),
  broken(
    'an empty line within a question',
    '~Body height',
    '\n\n\t~Body height',
    'gift-syntax',
    /(?<=\n)\t\n\n\t~Body height/u,
  ),
  broken('no empty line between questions', '}\n\n//', '}\n//', 'gift-syntax', '{\n\t~%33'),
  broken('a brace that is not closed', /\}\n/u, '\n', 'gift-syntax', '{'),
  broken('a brace that is not opened', '? {', '?', 'gift-syntax', '}'),
  broken('a brace within an answer', 'Eye colour', 'Eye {colour}', 'gift-syntax', '{colour'),
  broken('a title that is not closed', '?::[plain]A woman', '? [plain]A woman', 'gift-syntax', '::A lesson'),
  broken('a title with one colon', '::A lesson', ':A lesson', 'gift-syntax', '::[plain]A woman'),
  broken('a comment with one slash', '// [id', '/ [id', 'gift-syntax', '::A lesson'),
  broken('a category that is misspelt', '$CATEGORY', '$CATEGRY', 'gift-syntax'),
  broken('a format that is misspelt', '[plain]A woman', '[plan]A woman', 'gift-syntax', '[plan]'),
  broken('an answer without its sign', '=Kidney', 'Kidney', 'gift-syntax', 'Kidney function#'),
  broken('no right answer', '=Kidney', '~Kidney', 'no-key', '::A lesson'),
  broken('two right answers for one', '~Body', '=Body', 'several-keys'),
  broken(
    'an equals sign without its backslash',
    '~Body height',
    '~Body height = 170 cm',
    'several-keys',
    '= 170 cm',
  ),
  broken('an answer without words', 'Eye colour', '', 'empty-option', '~\n'),
  broken('an answer that stands twice', 'Eye colour', 'body  HEIGHT', 'same-option', '~body  HEIGHT'),
  broken(
    'a right answer that is also wrong',
    'Eye colour',
    'Kidney function',
    'key-as-distractor',
    '~Kidney',
  ),
  broken('no question', /\[plain\]A woman[^{]*/u, '', 'empty-stem', '::A lesson'),
  broken(
    'shares that come to less than 100',
    '~%33.33333%Option A',
    '~Option A',
    'weights',
    '::A lesson\\: Which of these holds',
  ),
  broken(
    'shares that come to more than 100',
    '~%50%Option A',
    '~%60%Option A',
    'weights',
    '::A lesson\\: Which of these hold?',
  ),
  broken('a share that Moodle has not', '%33.33333%Option A', '%33%Option A', 'bad-value', 'Option A'),
  broken('a share with a decimal comma', '%33.33333%Option A', '%33,33333%', 'bad-value', '%33,33333%'),
  broken('a share in words', '%33.33333%Option A', '%1/3%Option A', 'bad-value', '%1/3%'),
  broken('a rationale with a sign too few', '####[plain]The', '###[plain]The', 'gift-syntax', '##[plain]The'),
  broken(
    'an id that stands twice',
    'select-n/12~596e4873',
    'multiple-response/9~b92227ac',
    'same-id',
    `[id:course/lesson/fact/multiple-response/9~b92227ac]${TAGS} [tag:kind:select-n]`,
  ),
];

describe('the reader of GIFT', () => {
  it('finds nothing in a sound file', () => {
    const { questions, diagnostics } = readGift('bank', sound);
    expect([questions.length, diagnostics]).toEqual([4, []]);
  });

  it.each(MUTANTS)('refuses $what', (mutant) => {
    expectRefusal(readGift, sound, mutant);
  });
});
