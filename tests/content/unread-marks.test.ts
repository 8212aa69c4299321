/** Marks that Markdown did not take for what they were meant for: told of where they stand, and sound sentences are not. */
import { describe, expect, test } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { LESSON, soundFile } from './sound-lesson.ts';

const others = ['content/sources.yaml', 'content/gabapentin/course.md', 'content/vocabulary/core.yaml'].map(
  soundFile,
);

/** What is told of a paragraph in a sound lesson. */
function told(paragraph: string): readonly string[] {
  const text = `${soundFile(LESSON).text}\n${paragraph}\n`;
  const { diagnostics } = parseContent([...others, { path: LESSON, text }]);
  const lines = text.split('\n');
  return diagnostics.map(({ code, place, message }) => {
    const span = (lines[place.line - 1] ?? '').slice(place.column - 1, place.endColumn - 1);
    return `${code} «${span}» ${message}`;
  });
}

describe('a mark that is shown as it is typed is told of at its place', () => {
  test.each([
    ['So it is ![A stair](figures/stair.svg “A stair.”) here.', '«![A stair](»', 'plain quotation marks'],
    [
      '![A stair](figures/stair.svg "A stair.)',
      '«![A stair](»',
      '`![what it shows](figures/name.svg "caption")`',
    ],
    ['![A stair] (figures/stair.svg)', '«![A stair] (»', 'no blank before'],
    ['See [the kidneys](kidneys.md for more.', '«[the kidneys](»', '`)` behind the address'],
    ['See [the kidneys] (kidneys.md) for more.', '«[the kidneys] (»', 'no blank before'],
    ['See [the kidneys][kidneys] for more.', '«[the kidneys][kidneys]»', 'nothing says where'],
    ['See [the kidneys]() for more.', '«[the kidneys]()»', 'an address between the parentheses'],
    ['The `code is here.', '«`»', 'or an apostrophe'],
    ['It is ** strong ** here.', '«** strong **»', 'no blank between the marks'],
    ['·\tone\n·\ttwo', '«·\tone»', '`- `, before each entry'],
    ['o   one\no   two', '«o   one»', '`- `, before each entry'],
    ['– one\n– two', '«– one»', '`- `, before each entry'],
    ['-one\n-two', '«-one»', '`- `, before each entry'],
    ['1.One\n2.Two', '«1.One»', 'a blank behind the number'],
    ['a) one\nb) two', '«a) one»', 'a list with `1. `'],
    ['####### One', '«####### One»', 'level 2 to 6'],
    ['one\ttwo\nthree\tfour', '«one\ttwo»', 'a table with a `|` around each cell'],
    ['A <!- note -> here.', '«<!»', 'as `<!-- … -->`'],
    ['A note --> here.', '«-->»', '`<!--` where the note begins'],
    ['## How it acts {#acts}', '«{#acts}»', 'the words of the heading alone'],
    ['The ~~word is here.', '«~~»', 'the same marks at the other end'],
    ['So 5 &gt 3 here.', '«&gt»', 'the sign itself'],
    ['It is a para-\ngraph here.', '«-»', 'Write the word on one line'],
    ['See \uFFFC here.', '«\uFFFC»', 'a picture that was not copied'],
    ['| A | B |\n| --- | --- |\n| 1 | 2 |\n\n| 3 | 4 |', '«| 3 | 4 |»', 'no empty line between its rows'],
    ['So it is.\nThis _word is not set off.', '«_»', 'at the other end'],
    ['So it is.\nThis word_ is not set off.', '«_»', 'at the other end'],
    ['So it is.\nThis *word is not set off.', '«*»', 'at the other end'],
    ['So it is.\nThis **word is not set off.', '«**»', 'at the other end of the strong words'],
    ['This **word* is odd.', '«*»', 'as many of them at one end'],
    ['This *word** is odd.', '«*»', 'as many of them at one end'],
    ['So it is.\nIt binds[^1] here.', '«[^1]»', 'the words of the note'],
    ['See [the page] (https://example.org) for more.', '«[the page] (»', 'no blank before'],
    ['See (the page)[https://example.org] for more.', '«(the page)[»', 'the words between `[` and `]`'],
    ['See (the kidneys)[kidneys.md] for more.', '«(the kidneys)[»', 'the words between `[` and `]`'],
    ['- one\n• two', '«• two»', '`- `, before each entry'],
    ['- one\n-**Two** more', '«-**Two** more»', '`- `, before each entry'],
    ['- one\n-Two more', '«-Two more»', '`- `, before each entry'],
    ['-**One** more', '«-**One** more»', '`- `, before each entry'],
    ['So it is.\n##One more', '«##One more»', 'a blank behind the number signs'],
    ['So it is:\n    - one\n    - two', '«- one»', 'at most three blanks further right'],
    ['So it is:\n    1. one\n    2. two', '«1. one»', 'at most three blanks further right'],
    ['- one\n        - two', '«- two»', 'at most three blanks further right'],
    ['So it is.\n    ## One', '«## One»', 'a heading that begins at most'],
    ['> [!NOTE]\n> Take care.', '«[!NOTE]»', 'the words of the note alone'],
    ['::: warning\nTake care.\n:::', '«::: warning»', 'the words alone'],
    ['• one\n• two', '«• one»', '`- `, before each entry'],
  ])('%s', (paragraph, span, words) => {
    const [first = '', ...more] = told(paragraph);
    expect(first).toContain('content/unread-mark');
    expect(first).toContain(span);
    expect(first).toContain(words);
    expect(more).toEqual([]);
  });

  test('and the line of a merge that makes a heading of the version above it', () => {
    const [line = '', ...more] = told('It binds.\n=======\nIt fastens.');
    expect(line).toContain('content/unfinished-merge');
    expect(more).toEqual([]);
  });

  test('and a comment that does not end, whatever it hides', () => {
    expect(told('<!-- a note').filter((line) => line.includes('raw-html'))).toEqual([
      expect.stringContaining('expected `-->` behind it'),
    ]);
  });
});

describe('marks of other programs', () => {
  test.each([
    ['So it is $\\frac{a}{b}$ here.', 'the formula in words'],
    ['So it is $x^2 + y$ here.', 'the formula in words'],
    ['So it is $x_{1}$ here.', 'the formula in words'],
    ['So it is $$x^2 + y$$ here.', 'the formula in words'],
    ['Dear {{ name }}, take it.', 'what is meant to stand in its place'],
    ['Here {% include dose %} follows.', 'what is meant to stand in its place'],
  ])('%s', (paragraph, words) => {
    expect(told(paragraph)).toEqual([expect.stringContaining('content/foreign-mark')]);
    expect(told(paragraph)[0]).toContain(words);
  });
});

describe('sound sentences', () => {
  test.each([
    '– He said: so it is.',
    'Both short-\nand long-term use, at 5-\n10 degrees, A&E and R&D.',
    'It is ~~struck~~ here and about ~5 there.',
    'The sum |a| + |b| is small.',
    'o and p are letters.\nSo is\tq.',
    'It costs US$5_000 here and US$6_000 there.',
    'It rises <!-- a note --> here, and A -> B ---> C is none.',
    '-2 is less than -1.',
    'It is a non\n-steroidal one.',
    'It begins in week\n    12. Then it goes on.',
    '1.  It begins in week\n    12. Then it ends.',
    '- one\n  - two\n    - three',
    'It binds [a part] (*in vitro*) of it, and (see there)[*sic*] more.',
    'It is said of many (see below) [1] (https://example.org/) and of one.',
    'Many [2, 3] (https://example.org/) say so.',
    'The list (of 2024)[1] is long.',
    '1.5 mg here,\n2.5 mg there.',
    'It costs $5 here and $6 there.',
    'Prices of $10 (or \\$12) and 5$ are the same.',
    'The list [1] and [2] (of 2024) is long.',
    'As shown before [1][2], it binds.',
    'As shown before [1, 3][4–6], it binds.',
    'The interval [2, 3] (in hours) is short.',
    'It binds [a part] (the subunit) of it.',
    'He wrote "[it] (probably) binds" in a letter.',
    'See [the page](https://example.org/a_(b)) for more.',
    'See [the page](https://example.org/ "A page") for more.',
    'The `code` is here, and ``a ` b`` too.',
    'A mark \\` stands alone, as does \\[a](b).',
    'Two stars \\*\\* are seen, and 3 \\*\\* 2 is nine.',
    'It is **strong** and **more strong** here.',
    'Blood counts of 3 × 10⁹/L: see the table.',
    'Note: it binds. Why? It is so!',
    'The set {a, b} has {two} parts.',
    'A todo list, and what is to do: nothing.',
    'The middle dot · stands between 5 · 3 and 2 · 4.',
    'A bullet • in a sentence stays • as it is.',
    'Take 1 tablet (see [dosing]) a day.',
    '- one\n- two • three',
    'It is C_max and t_1/2, then file_name and an _emphasised word_ or *two* here.',
    'The gap ____ is filled, as is __ here, and 3 * 4 is 12.',
    'One \\_word and \\*another* are shown.',
    '*Of people with kidneys that work.',
    'The share* is of adults.',
    'It is ***both*** and **one *two* three** here.',
    '| A | B |\n| --- | --- |\n| one | |',
    '| A | B |\n| --- | --- |\n| • one | two |',
    '```\n::: and ![a](b and `c\n```',
    'It is so :: and so ::: here.',
  ])('%s', (paragraph) => {
    expect(told(paragraph)).toEqual([]);
  });
});
