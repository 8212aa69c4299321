/** The words of a bank are kept as they are meant: one language, cells apart, hints, and no marks of Markdown. */
import { describe, expect, it } from 'vitest';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { draftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { inOneLanguage } from '#lib/exchange/read/moodle-xml/languages.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import type { ReadBank } from '#lib/exchange/read/read-bank.ts';
import { kb } from '../../bank/written/zelvolin.ts';

const moodle = (stem: string, more = '', option = 'Amber'): ReadBank =>
  readMoodleXml(
    'bank.xml',
    `<quiz><question type="multichoice"><name><text>q</text></name><questiontext format="html"><text><![CDATA[${stem}]]></text></questiontext><single>true</single><answer fraction="100"><text><![CDATA[${option}]]></text></answer><answer fraction="0"><text>Birch</text></answer><answer fraction="0"><text>Cedar</text></answer>${more}</question></quiz>`,
  );
const stemOf = (bank: ReadBank): string | undefined => bank.questions[0]?.stem;
const lost = ({ diagnostics }: ReadBank): readonly string[] => diagnostics.map(({ message }) => message);

describe('words in several languages', () => {
  const span = (language: string, words: string): string =>
    `<span lang="${language}" class="multilang">${words}</span>`;

  it.each([
    [`<p>${span('en', 'Which gate?')}${span('de', 'Welches Tor?')}</p>`, 'Which gate?', 'de', 'en'],
    [`${span('de', 'Welches Tor?')} ${span('en', 'Which <b>gate</b>?')}`, 'Which gate?', 'de', 'en'],
    [`${span('fr', 'Quelle porte ?')}${span('de', 'Welches Tor?')}`, 'Quelle porte ?', 'de', 'fr'],
    ['{mlang en}Which gate?{mlang}{mlang de}Welches Tor?{mlang}', 'Which gate?', 'de', 'en'],
    ['In Zelland: {mlang de}Tor?{mlang}{mlang en}gate?{mlang}', 'In Zelland: gate?', 'de', 'en'],
  ])('are read in one, and that is told: %s', (written, words, left, kept) => {
    const bank = moodle(written);
    expect(stemOf(bank)).toBe(words);
    expect(lost(bank)).toEqual([
      `Unexpected words in ${left} beside those in ${kept}, expected one language: they were left out`,
    ]);
  });

  it.each([
    'Which gate?',
    `<p>${span('en', 'Which gate?')}</p>`,
    '<span lang="en">Which gate?</span>',
    '<span style="color: red" class="note">Which</span> gate?',
    '{mlang en}Which gate?{mlang}',
    'Which {gate}?',
    '<span>Which</span> <span>gate?</span>',
    'A multilang question: <span lang="de">Tor</span> or <span lang="en">gate</span>?',
  ])('are not sought where there is one: %s', (written) => {
    expect(inOneLanguage(written)).toBeUndefined();
    expect(lost(moodle(written))).toEqual([]);
  });

  it('are read in one in options too', () => {
    const bank = moodle('Which gate?', '', '{mlang en}Amber{mlang}{mlang de}Bernstein{mlang}');
    expect(bank.questions[0]?.options[0]?.text).toBe('Amber');
    expect(lost(bank)).toHaveLength(1);
  });

  it('are found in time, whatever stands there', () => {
    const many = `${'<span class="multilang" lang="en">a'.repeat(20_000)}${'{mlang en}'.repeat(20_000)}`;
    const start = performance.now();
    inOneLanguage(many);
    inOneLanguage('<span class="multilang" '.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

it('cells of a table are told apart', () => {
  expect(stemOf(moodle('<table><tr><td>5 mg</td><td>10 mg</td></tr></table>'))).toBe('5 mg 10 mg');
});

it('a right answer that is a picture is not told of as lacking', () => {
  const bank = moodle('Which gate?', '', '<img src="amber.png" alt="">');
  expect(bank.diagnostics.map(({ code }) => code)).not.toContain('exchange/no-key');
  expect(bank.diagnostics.map(({ code }) => code)).toContain('exchange/empty-option');
  expect(lost(readGift('b', 'Which gate? {~Amber ~Birch ~}')).join()).toContain('without a right answer');
});

it('hints stand in the comment of the draft', () => {
  const bank = moodle(
    'Which gate?',
    '<hint format="html"><text><![CDATA[<p>It is yellow.</p>]]></text></hint>',
  );
  expect(bank.questions[0]?.notes).toEqual(['hint: It is yellow.']);
  expect(draftQuiz(bank, { id: 'q', course: 'zelvolin', lessons: undefined }, kb).body).toContain(
    'hint: It is yellow.',
  );
  expect(moodle('Which gate?', '<hint><text></text></hint>').questions[0]?.notes).toEqual([]);
});

describe('Markdown in GIFT', () => {
  it.each([
    ['Which *gate* is **it**?', 'Which gate is it?'],
    ['Which `gate` is ***it***?', 'Which gate is it?'],
    ['Which gate * is it * now?', 'Which gate * is it * now?'],
    ['2 * 3 * 4?', '2 * 3 * 4?'],
    ['Which gate_of_wood?', 'Which gate_of_wood?'],
  ])('loses the marks around words: %s', (written, words) => {
    expect(stemOf(readGift('b', `[markdown]${written} {=Amber ~Birch ~Cedar}`))).toBe(words);
  });

  it('is none in another format', () => {
    expect(stemOf(readGift('b', 'Which *gate*? {=Amber ~Birch ~Cedar}'))).toBe('Which *gate*?');
  });
});

describe('a question of one part that no quiz file can hold', () => {
  const why = (bank: ReadBank): readonly string[] =>
    draftQuiz(bank, { id: 'q', course: 'zelvolin', lessons: undefined }, kb).diagnostics.map(
      ({ message }) => message,
    );

  it('is told to have a gap, where it has one', () => {
    const cloze =
      '<quiz><question type="cloze"><name><text>q</text></name><questiontext format="html"><text>Zelvolin opens the {1:MULTICHOICE:=amber gate~birch gate}.</text></questiontext></question></quiz>';
    expect(why(readMoodleXml('b', cloze)).join()).toContain('has gaps');
  });

  it('is told to have no answers, where it has none', () => {
    const bank = readCsv('b', 'kind,stem,option 1,option 2,keys\nessay,Discuss.,,,\n');
    expect(why(bank).join()).toContain('it has no answers to choose from');
  });
});

describe('what was told of a question', () => {
  const bodyOf = (bank: ReadBank): string =>
    draftQuiz(bank, { id: 'q', course: 'zelvolin', lessons: undefined }, kb).body;

  it('stands in the comment of its draft, and of no other', () => {
    const told = readGift(
      'b',
      '::One::[html]<img src\\="x.png">Which? {=Amber ~Birch ~Cedar}\n\nText.\n\n::Two::Which now? {=Amber ~Birch ~}',
    );
    const [, one = '', two = ''] = bodyOf(told).split(/^## /mu);
    expect(one).toContain('Told when it was read:\n- Unexpected picture, expected words: it was left out\n');
    expect(two).toContain('Told when it was read:\n- Unexpected option without words, expected some\n');
    expect(two).not.toContain('picture');
  });

  it('is nothing of a question that is whole', () => {
    expect(bodyOf(readGift('b', 'Which gate? {=Amber ~Birch ~Cedar}'))).not.toContain('Told when');
  });
});
