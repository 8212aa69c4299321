/** What is written for other systems comes back as it went out: the same ids, words and right answers. */
import { expect, test } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format as csv } from '#lib/exchange/formats/csv/write.ts';
import { format as gift } from '#lib/exchange/formats/gift/write.ts';
import { format as moodleXml } from '#lib/exchange/formats/moodle-xml/write.ts';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { draftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import { countOf, type ReadComposite, type ReadPart } from '#lib/exchange/read/read-bank.ts';
import { plainLines } from '#lib/exchange/read/plain-text.ts';
import { select } from '#lib/exchange/select.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { compiled, GATE, kb, SIGNS } from '../../bank/written/zelvolin.ts';
import { SAMPLE_META } from '../../support/exchange-sample.ts';

const CHOICES = new Set(['single-best-answer', 'multiple-response', 'select-n']);
const BY_HAND = new Set(['matching', 'matrix-multiple-choice', 'numeric-entry', 'ordered-response']);
const QUIZ = { id: 'again', course: 'zelvolin', lessons: undefined };
const { bank } = compiled(`${GATE}\n${SIGNS}`, 'items: 3\nlessons: [gates]');
const items = bank.items.filter(({ kind }) => CHOICES.has(kind));

test.each([
  ['gift', gift, readGift],
  ['moodle-xml', moodleXml, readMoodleXml],
  ['csv', csv, readCsv],
] as const)('%s', async (_name, format, read) => {
  const selected = select(bank, { of: 'course', id: 'zelvolin' }, kinds, {
    today: undefined,
    withdrawn: new Set(),
  });
  if (!selected.ok) throw new Error('no course');
  const { report, bytes } = await exportSelection(format, selected.value, SAMPLE_META);
  const found = read('bank', Buffer.from(bytes ?? []).toString('utf8'));
  expect([countOf(found), found.leftOut]).toEqual([report.written.length, []]);
  expect(found.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const own = items.map((item) => {
    const question = found.questions.find(({ id }) => id.startsWith(`${item.id}~`));
    return [item, question] as const;
  });
  for (const [item, question] of own) {
    expect(question?.stem).toBe(plainLines(item.stem));
    expect(new Set(question?.options.map(({ text, key }) => `${String(key)} ${text}`))).toEqual(
      new Set(item.options.map(({ text, key }) => `${String(key)} ${text}`)),
    );
  }
  const again = { ...found, questions: own.flatMap(([, question]) => question ?? []) };
  const drafted = draftQuiz(again, QUIZ, kb);
  const written = found.composites.filter(({ kind }) => BY_HAND.has(kind));
  expect([drafted.proved, drafted.drafts]).toEqual([items.length + written.length, 0]);
  expect(drafted.leftOut.length).toBe(found.composites.length - written.length);
  expect(drafted.diagnostics.map(({ code }) => code)).toEqual(
    drafted.leftOut.map(() => 'exchange/unsupported-kind'),
  );
  for (const composite of written) {
    const wrong = draftQuiz({ ...found, questions: [], composites: [turned(composite)] }, QUIZ, kb);
    expect([composite.id, wrong.proved]).toEqual([composite.id, 0]);
  }
});

/** A question of several parts, or with a number, whose key is another. */
function turned(composite: ReadComposite): ReadComposite {
  const [first, second] = composite.parts;
  if (first === undefined) throw new Error('no part');
  if (second === undefined)
    return {
      ...composite,
      parts: [
        withKey(
          first,
          first.options.findIndex(({ key }) => !key),
        ),
      ],
    };
  const other = composite.parts.findIndex(({ options }) => keyIn(options) !== keyIn(first.options));
  const exchanged = composite.parts[other];
  const [a, b] = [keyIn(first.options), keyIn(exchanged?.options ?? [])];
  return {
    ...composite,
    parts: composite.parts.map((part, index) => {
      if (index === 0)
        return withKey(
          part,
          part.options.findIndex(({ text }) => text === b),
        );
      return index === other
        ? withKey(
            part,
            part.options.findIndex(({ text }) => text === a),
          )
        : part;
    }),
  };
}

function keyIn(options: ReadPart['options']): string | undefined {
  return options.find(({ key }) => key)?.text;
}

function withKey(part: ReadPart, at: number): ReadPart {
  return { ...part, options: part.options.map((option, index) => ({ ...option, key: index === at })) };
}

test.each([
  ['So? {T}', 'true or false', /guessed half of the time/u],
  ['How much? {#5}', 'numerical', /no unit is told/u],
])('%s stays where it is, with the reason', (text, kind, reason) => {
  const { leftOut, diagnostics, body } = draftQuiz(readGift('bank', text), QUIZ, kb);
  expect(leftOut.map((one) => one.kind)).toEqual([kind]);
  expect(diagnostics.map(({ message }) => reason.test(message))).toEqual([true]);
  expect(body).toContain(`Not imported: 1`);
});

test('pairs of another bank in words of their own are a draft that says what it needs', () => {
  const text =
    'Which bell sounds how? {=Moss bell -> Wood tone =Reed bell -> Brass tone =Salt bell -> Glass tone}';
  const { proved, drafts, body } = draftQuiz(readGift('bank', text), QUIZ, kb);
  expect([proved, drafts]).toEqual([0, 1]);
  expect(body).toContain('| Reed bell | Brass tone |');
  expect(body).toContain('Status: draft');
  expect(body).toContain('expected one of the phrasings of a relation');
});
