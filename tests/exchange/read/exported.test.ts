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
import { countOf } from '#lib/exchange/read/read-bank.ts';
import { plainLines } from '#lib/exchange/read/plain-text.ts';
import { select } from '#lib/exchange/select.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { compiled, GATE, kb, SIGNS } from '../../bank/written/zelvolin.ts';
import { SAMPLE_META } from '../../support/exchange-sample.ts';

const CHOICES = new Set(['single-best-answer', 'multiple-response', 'select-n']);
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
  const drafted = draftQuiz(again, { id: 'again', course: 'zelvolin', lessons: undefined }, kb);
  expect([drafted.proved, drafted.drafts]).toEqual([items.length, 0]);
});
