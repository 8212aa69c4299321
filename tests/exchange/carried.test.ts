import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { readableIdentity } from '#lib/exchange/identity.ts';
import type { ExchangeItem } from '#lib/exchange/item.ts';
import type { Feature } from '#lib/exchange/format.ts';
import { sourceLines } from '#lib/exchange/source-lines.ts';
import { exchangeSample, SAMPLE_META } from '../support/exchange-sample.ts';
import { consumers } from './consumers.ts';
import type { ConsumerQuestion } from './consumer.ts';
import { moodleCategories } from './moodle-reader.ts';

/** What stands in an item stands in the question that another system reads, letter by letter: hostile text too. */

const sample = await exchangeSample();
const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

function stemOf({ caseText, leadIn, layout, parts }: ExchangeItem): string {
  return [caseText, layout === 'phrases' ? (parts[0]?.text ?? '') : '', leadIn]
    .filter((text) => text !== '')
    .join('\n\n');
}

function expectAnswers(item: ExchangeItem, question: ConsumerQuestion, lost: ReadonlySet<Feature>): void {
  expect(question.answers.length, item.id).toBe(item.parts.length);
  for (const [index, part] of item.parts.entries()) {
    const answers = question.answers[index] ?? [];
    if (part.entry !== undefined) continue;
    expect(new Set(answers.map(({ text }) => text.trim())), item.id).toEqual(
      new Set(part.options.map(({ text }) => text.trim())),
    );
    if (lost.has('option-rationales')) continue;
    for (const option of part.options)
      expect(answers.find(({ text }) => text.trim() === option.text.trim())?.feedback.trim(), item.id).toBe(
        option.rationale.trim(),
      );
  }
}

describe.each(consumers)('$format.name', ({ format, read }) => {
  it('carries stem, options, rationales, sources, tags and id of every item that it writes', async () => {
    const { report, bytes } = await exportSelection(format, sample, SAMPLE_META);
    const questions = new Map(read(bytes ?? new Uint8Array()).map((question) => [question.id, question]));
    expect(questions.size).toBe(report.written.length);
    for (const { id, losses } of report.written) {
      const item = sample.items.find((one) => one.id === id);
      const question = item && (questions.get(readableIdentity(item)) ?? questions.get(item.identity));
      if (item === undefined || question === undefined) throw new RangeError(`${id} is not there`);
      expect(folded(question.title)).toBe(folded(item.title));
      expect(folded(question.stem).startsWith(folded(stemOf(item))), id).toBe(true);
      const lost = new Set(losses.map(({ feature }) => feature));
      expect(question.tags).toEqual(lost.has('tags') ? [] : item.tags);
      for (const line of sourceLines(item)) expect(folded(question.generalFeedback)).toContain(folded(line));
      expectAnswers(item, question, lost);
    }
  });
});

it('puts the questions of a lesson into a category of its course', async () => {
  const moodle = consumers.find(({ format }) => format.name === 'moodle-xml');
  const exported = moodle && (await exportSelection(moodle.format, sample, SAMPLE_META));
  expect(moodleCategories(new TextDecoder().decode(exported?.bytes))).toEqual([
    '$course$/top/A course/A lesson',
  ]);
});
