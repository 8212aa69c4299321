/** Items that come home and were changed by hand in the text of their file: what is told of each, and where. */
import { expect, test } from 'vitest';
import { compareBank } from '#lib/exchange/compare/compare-bank.ts';
import { draftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { countOf } from '#lib/exchange/read/read-bank.ts';
import type { Item } from '#lib/items/item.ts';
import { compiled, GATE, QUIZ, quizFile, SIGNS } from '../../bank/written/zelvolin.ts';
import { courseSelection, EXCHANGED, fileOf, homeOf } from './home.ts';

const course = compiled(`${GATE}\n${SIGNS}`, 'items: 2\nlessons: [gates]');
const selection = courseSelection(course, 'zelvolin');
const NAMES = ['csv', 'gift', 'moodle-xml'] as const;
type FormatName = (typeof NAMES)[number];

/** Items of the course with these words in their ids, as a file; changed; read; and compared. */
async function broughtHome(name: FormatName, ids: string, change: (text: string) => string, more = {}) {
  const exchanged = EXCHANGED.find(({ format }) => format.name === name);
  if (exchanged === undefined) throw new Error(name);
  const items = selection.items.filter(({ id }) => id.includes(ids));
  const { text } = await fileOf(exchanged, { ...selection, items });
  const changed = change(text);
  const home = homeOf(course, exchanged, more);
  const bank = exchanged.read('bank', changed);
  const compared = await compareBank(bank, home);
  return { ...compared, bank, verdicts: compared.own.map(({ verdict }) => verdict), text: changed };
}

/** Replaces words that must stand there. */
const put =
  (before: string | RegExp, after: string) =>
  (text: string): string => {
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`there is no ${String(before)} in ${text}`);
    return changed;
  };
/** A choice with another key. */
const turned = (text: string): string => put(/\t~/u, '\t=')(put('\t=', '\t~')(text));

const GATE_ID = 'zelvolin/quiz/by-hand/gate-opened';
const ONE = 'gates/made-from-moss/single-best-answer/1';

test('an item that is written by hand is known, and its words stand in the quiz file', async () => {
  const lines = quizFile(`${GATE}\n${SIGNS}`, 'items: 2\nlessons: [gates]').text.split('\n');
  const stem = await broughtHome('gift', GATE_ID, put('which gate is it that', 'which gate'));
  // The title holds the lead-in, and is the first that is found.
  expect(stem.verdicts).toEqual(['changed-words']);
  const reason = await broughtHome('moodle-xml', GATE_ID, put('does not open the birch gate', 'shuns it'));
  const [told] = reason.diagnostics;
  expect([reason.verdicts, told?.code, told?.severity]).toEqual([
    ['changed-words'],
    'exchange/changed-words',
    'warning',
  ]);
  expect(told?.message).toBe(
    `Unexpected "Zelvolin shuns it." as the reason of "Birch gate" in ${GATE_ID}, expected "Zelvolin does not open the birch gate." as in the course`,
  );
  const [place] = told?.related ?? [];
  expect([place?.place.file, lines[(place?.place.line ?? 0) - 1]]).toEqual([
    QUIZ,
    '  > Zelvolin does not open the birch gate.',
  ]);
});

test('a changed key names both keys, the line in the file, and the fact with its source', async () => {
  const { verdicts, diagnostics, others, text } = await broughtHome('gift', ONE, turned);
  const [told, ...more] = diagnostics;
  expect([verdicts, countOf(others), more]).toEqual([['changed-key'], 0, []]);
  expect([told?.code, told?.severity]).toEqual(['exchange/changed-key', 'error']);
  expect(told?.message).toMatch(
    /^Unexpected "[^"]+" as the key in zelvolin\/gates\/made-from-moss\/single-best-answer\/1, expected "Grey moss" as in the course$/u,
  );
  expect(text.split('\n')[(told?.place.line ?? 0) - 1]).toMatch(/^\t=(?!Grey moss)/u);
  const [fact] = told?.related ?? [];
  expect(fact?.message).toMatch(
    /^The key follows from the fact "made-from-moss": Zelvolin is made from grey moss\. Source: .+\.$/u,
  );
  expect(fact?.place.file).toBe('content/zelvolin/gates.md');
});

test('words of a stem come from the fact and its relation, those of an option from the vocabulary', async () => {
  const stem = await broughtHome('csv', ONE, put(/plant/u, 'herb'));
  expect(stem.verdicts).toEqual(['changed-words']);
  expect(stem.diagnostics[0]?.related.map(({ place }) => place.file)).toEqual([
    'content/zelvolin/gates.md',
    'content/vocabulary/words.yaml',
  ]);
  const option = await broughtHome('csv', ONE, put('Tall fern', 'Tall ferns'));
  const [told] = option.diagnostics;
  expect(told?.message).toContain('Unexpected "Tall ferns" as the option in');
  expect(told?.related.map(({ place, message }) => [place.file, message])).toEqual([
    ['content/vocabulary/words.yaml', '"tall fern" has its names here'],
  ]);
});

/** Of each format what decides points, changed in its text. */
const POINTS: readonly (readonly [
  format: FormatName,
  ids: string,
  before: string | RegExp,
  after: string,
])[] = [
  ['csv', 'by-hand/signs', /(?<=,)1; 2(?=,)/u, '1; 3'],
  ['csv', 'by-hand/signs', 'multiple-response,', 'select-n,'],
  ['csv', '/select-n/', 'select-n,', 'multiple-response,'],
  ['csv', '/numeric-entry/', /(?<="?)\d[\d.]* to /u, '1 to '],
  ['gift', 'by-hand/signs', '~%50%', '~%75%'],
  ['gift', 'by-hand/signs', '~%-50%', '~%-25%'],
  ['gift', '/numeric-entry/', /(?<=%100%[\d.]+):[\d.]+/u, ':99'],
  ['gift', '/matching/', /(?<=-> ).+(?=\n)/u, 'Nothing'],
  ['moodle-xml', ONE, '<defaultgrade>1', '<defaultgrade>2'],
  ['moodle-xml', ONE, '<single>true', '<single>false'],
  ['moodle-xml', ONE, 'fraction="0"', 'fraction="50"'],
  ['moodle-xml', '/drop-down-cloze/', '{1:', '{2:'],
  ['moodle-xml', '/matrix-multiple-choice/', /=True/u, 'True'],
  ['moodle-xml', '/ordered-response/', 'ALL_OR_NOTHING', 'ABSOLUTE_POSITION'],
  ['moodle-xml', '/ordered-response/', 'fraction="1.0', 'fraction="2.0'],
  ['moodle-xml', '/numeric-entry/', /<tolerance>[\d.]+/u, '<tolerance>99'],
];

test.each(POINTS)('%s of %s: %s for %s is never the same', async (format, ids, before, after) => {
  const { verdicts, others, bank } = await broughtHome(format, ids, put(before, after));
  const worse = verdicts.filter((verdict) => verdict === 'changed-key' || verdict === 'not-compared');
  expect([worse.length, countOf(others)]).toEqual([1, 0]);
  expect(verdicts.length).toBe(countOf(bank));
});

test('a question that is broken, or became another, is an error and stays out', async () => {
  const broken = await broughtHome('gift', ONE, put(/\}\n$/u, '\n'));
  expect([broken.verdicts, broken.others.leftOut]).toEqual([['not-compared'], []]);
  const essay = await broughtHome('gift', ONE, put(/\{[\s\S]*\}/u, '{}'));
  expect([essay.verdicts, essay.diagnostics.map(({ code }) => code)]).toEqual([
    ['not-compared'],
    ['exchange/not-compared'],
  ]);
  const pictured = await broughtHome(
    'moodle-xml',
    ONE,
    put(/(?<=<questiontext format="html">\s*<text><!\[CDATA\[)/u, '<img src="data:image/png;base64,AAAA">'),
  );
  expect(pictured.verdicts).toEqual(['not-compared']);
  const gift = EXCHANGED.find(({ format }) => format.name === 'gift');
  const gaps = selection.items.find(({ kind }) => kind === 'drop-down-cloze');
  if (gift === undefined || gaps === undefined) throw new Error('no gaps');
  const id = `${gaps.id}~${gaps.identity.slice(0, 8)}`;
  const choice = gift.read('bank', `// [id:${id}]\nWhich? {=Amber ~Birch ~Cedar}`);
  const { own } = await compareBank(choice, homeOf(course, gift));
  expect(own.map(({ verdict }) => verdict)).toEqual(['not-compared']);
});

/** As Moodle exports what it imported: comments, no grade of a text with gaps, numbers of its own, answers and tags moved. */
function savedByMoodle(text: string): string {
  const turned = (from: string, each: RegExp) => (question: string) => {
    const found = question.match(each) ?? [];
    return found.length < 2
      ? question
      : question.replaceAll(each, '').replace(from, `${found.toReversed().join('')}${from}`);
  };
  const saved = (question: string): string => {
    const isCloze = question.startsWith('type="cloze"');
    return question
      .replace(
        /\s*<defaultgrade>1\.0000000<\/defaultgrade>/u,
        isCloze ? '' : '<defaultgrade>1</defaultgrade>',
      )
      .replace(/<selectcount>\d+</u, '<selectcount>2<')
      .replace(
        /(?<=correctfeedback format="html">\s{0,20})<text\/>/u,
        '<text>Your answer is correct.</text>',
      );
  };
  return text
    .split(/(?<=<question )/u)
    .map(saved)
    .map(turned('<tags>', /<answer fraction[\s\S]*?<\/answer>\s*/gu))
    .map(turned('</tags>', /<tag>[\s\S]*?<\/tag>\s*/gu))
    .join('');
}

test('what Moodle imported and exported again is the same', async () => {
  const { verdicts, diagnostics, text } = await broughtHome('moodle-xml', 'zelvolin/', savedByMoodle);
  const graded = [...text.matchAll(/<defaultgrade>1</gu)];
  expect(graded.length).toBeGreaterThan(20);
  expect(graded.length).toBeLessThan(verdicts.length);
  expect(diagnostics).toEqual([]);
  expect(new Set(verdicts)).toEqual(new Set(['same']));
  expect(verdicts.length).toBeGreaterThan(80);
});

test('a copy under the same id is compared for itself', async () => {
  const copy = await broughtHome('gift', ONE, (text) => `${text}\n${turned(text)}`);
  expect(copy.verdicts).toEqual(['same', 'changed-key']);
  expect(copy.bank.diagnostics.map(({ code }) => code)).toEqual(['exchange/same-id']);
});

test.each([
  ['other digits', put(/~[0-9a-f]{8}\]/u, '~00000000]'), 'has another key now, expected "zelvolin/gates'],
  ['no digits', put(/~[0-9a-f]{8}\]/u, ']'), 'has another key now'],
  ['a fact that is gone', put('/made-from-moss/', '/made-of-moss/'), 'that no item of the course has'],
  ['a slip', put('[id:zelvolin/gates/', '[id:Zelvolin/gates/'), 'that no item of the course has'],
] as const)('an id with %s is told of, and drafted no more than another', async (_name, change, words) => {
  const { verdicts, diagnostics, others } = await broughtHome('gift', ONE, change);
  expect([verdicts, countOf(others)]).toEqual([['no-longer-served'], 0]);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['exchange/no-longer-served', 'warning'],
  ]);
  expect(diagnostics[0]?.message).toContain(words);
});

test('an old id with an old key says what learners are taught there', async () => {
  const { verdicts, diagnostics } = await broughtHome('gift', ONE, (text) =>
    turned(put(/~[0-9a-f]{8}\]/u, '~00000000]')(text)),
  );
  expect(verdicts).toEqual(['no-longer-served']);
  expect(diagnostics.some(({ message }) => message.includes('as the key in'))).toBe(true);
});

test('a recalled item is told of, and its key looked at all the same', async () => {
  const item = course.bank.items.find(({ id }) => id.endsWith(ONE)) as Item;
  const withdrawn = new Set([item.revision]);
  const still = await broughtHome('gift', ONE, (text) => text, { withdrawn });
  // The file holds it only because it was exported before.
  expect([still.verdicts, still.diagnostics.map(({ message }) => message)]).toEqual([
    ['no-longer-served'],
    [`Unexpected item ${item.id}, expected none that is withheld from learners: It was recalled.`],
  ]);
  expect((await broughtHome('gift', ONE, turned, { withdrawn })).verdicts).toEqual(['changed-key']);
});

test.each(NAMES)(
  '%s: questions of other courses and those without an id are drafted as before',
  async (name) => {
    const elsewhere = (text: string): string =>
      text.replaceAll('zelvolin/gates/made-from-moss/', 'otherland/gates/made-from-moss/');
    const { own, others, bank, diagnostics } = await broughtHome(name, 'gates/made-from-moss/', elsewhere);
    expect([own, diagnostics, others]).toEqual([[], [], bank]);
    const drafted = draftQuiz(others, { id: 'again', course: 'zelvolin', lessons: undefined }, course.kb);
    expect(drafted.proved).toBeGreaterThan(0);
  },
);
