/** What of the words and settings of a bank no item can hold is told of, or stands in the comment of the draft. */
import { describe, expect, it } from 'vitest';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import type { ReadBank } from '#lib/exchange/read/read-bank.ts';

const told = ({ diagnostics }: ReadBank): readonly string[] =>
  diagnostics.map(({ code, message, place }) => `${String(place.line)} ${code} ${message}`);

describe('words of Moodle', () => {
  const moodle = (text: string, more = '', format = 'html'): ReadBank =>
    readMoodleXml(
      'b',
      `<quiz><question type="multichoice"><name><text>q</text></name><questiontext format="${format}"><text>${text}</text></questiontext><single>true</single>${more}<answer fraction="100"><text>Amber</text></answer><answer fraction="0"><text>Birch</text></answer></question></quiz>`,
    );

  it('in elements of the file are read, and told of: a number would be lost', () => {
    const bank = moodle('Is 10<sup>3</sup> H<sub>2</sub>O <b>right</b>?<br/>');
    expect(bank.questions[0]?.stem).toBe('Is 10³ H₂O right?');
    expect(told(bank)[0]).toContain('Unexpected element <sup> inside <text>');
  });

  it('in Markdown lose its marks, and pictures and links are told of', () => {
    const bank = moodle(
      '## Which\n\n* **Amber**\n* Birch ![gate](g.png) [label](https://x.test)?',
      '',
      'markdown',
    );
    expect(bank.questions[0]?.stem).toBe('Which\n\nAmber Birch label?');
    expect(told(bank).join()).toMatch(/Unexpected address of a link.*Unexpected picture/u);
  });

  it.each([
    [
      '<![CDATA[<p>See <a href="https://x.test">here</a>.</p>]]>',
      'address of a link, expected words: it was left out',
    ],
    ['<![CDATA[<ol type="a"><li>one</li><li>two</li></ol>]]>', 'numbers of a list'],
    [String.raw`Is \(x^2\) right?`, String.raw`formula "\(x^2\)"`],
    ['Is $$x^2$$ right?', 'formula "$$x^2$$"'],
  ])('that no item can show are told of: %s', (text, what) => {
    expect(told(moodle(text)).join()).toContain(`Unexpected ${what}`);
  });

  it.each(['A dose of $5 and $6?', 'f(x) and (y)?', '<![CDATA[<a name="x">Which</a>?]]>'])(
    'that only look like that are not: %s',
    (text) => {
      expect(told(moodle(text))).toEqual([]);
    },
  );

  it('are beside settings that no item has, which stand in the comment', () => {
    const settings =
      '<hidden>1</hidden><defaultgrade>2.0000000</defaultgrade><penalty>0.1</penalty><shuffleanswers>false</shuffleanswers>';
    expect(moodle('Which?', settings).questions[0]?.notes).toEqual([
      'Hidden there: it was removed from the bank, or replaced by a newer one',
      'It counted 2 points there',
      'Each wrong try took 10 per cent off there',
      'Its answers stood in this order there',
    ]);
    const preset =
      '<hidden>0</hidden><defaultgrade>1.0000000</defaultgrade><penalty>0.3333333</penalty><shuffleanswers>true</shuffleanswers>';
    expect(moodle('Which?', preset).questions[0]?.notes).toEqual([]);
  });
});

it('a picture in the Markdown of GIFT is told of', () => {
  const bank = readGift('b', '[markdown]Which ![gate](g.png)? {=Amber ~Birch ~Cedar}');
  expect(bank.questions[0]?.stem).toBe('Which ?');
  expect(told(bank)).toEqual(['1 exchange/lost Unexpected picture, expected words: it was left out']);
});
