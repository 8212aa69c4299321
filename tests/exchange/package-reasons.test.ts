import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlayedItem, PlayedPart, PlayedResponse } from '#lib/exchange/package-player/played-data.ts';
import { playedItem } from '#lib/exchange/package-player/played-items.ts';
import { feedbackOf } from '#lib/shell/package-page/view.ts';
import { exchangeSample } from '../support/exchange-sample.ts';

/** What SCORM and cmi5 packages say after an answer to an item with several parts: each reason once, and none is left out. */

beforeAll(() => {
  vi.stubGlobal('document', new JSDOM('').window.document);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const sample = await exchangeSample();
const items = sample.items
  .filter(({ parts, leadIn }) => parts.length > 1 && leadIn !== '')
  .map((item) => playedItem(withReasons(item)));

/** The item with a reason for each option that no other has, but for rows, whose options share theirs. */
function withReasons(item: (typeof sample.items)[number]): typeof item {
  return {
    ...item,
    parts: item.parts.map((part, at) => ({
      ...part,
      options: part.options.map((option, place) => ({
        ...option,
        rationale: `Reason ${at}-${item.layout === 'rows' ? 0 : place}.`,
      })),
    })),
  };
}

/** Answers with the option of each part that a rule picks. */
function answerWith({ parts }: PlayedItem, pick: (part: PlayedPart) => number): PlayedResponse {
  return { picks: parts.map((part) => [pick(part)]), typed: '' };
}

const RULES: Readonly<Record<string, (part: PlayedPart) => number>> = {
  right: ({ options }) => options.findIndex(({ key }) => key),
  wrong: ({ options }) => options.findIndex(({ key }) => !key),
};

describe.each(Object.entries(RULES))('after answers that are %s', (_, pick) => {
  it.each(items.map((item) => [item.layout, item] as const))('%s: each reason once', (_layout, item) => {
    const said = feedbackOf(item, answerWith(item, pick), 0).textContent;
    for (const part of item.parts)
      for (const { why } of part.options) expect(said.split(why).length - 1, why).toBe(1);
  });
});

it('tells a reason that key and choice share with the key', () => {
  const row = items.find(({ layout }) => layout === 'rows');
  if (row === undefined) throw new RangeError('no rows');
  const said = feedbackOf(row, answerWith(row, RULES['wrong'] ?? (() => 0)), 0).querySelectorAll('li');
  const [first = '', second = ''] = [...said].map(({ textContent }) => textContent);
  expect(
    [first, second].filter((line) => line.startsWith('Right: ') && line.endsWith('Reason 0-0.')),
  ).toHaveLength(1);
  expect([first, second].filter((line) => line.startsWith('Wrong, your choice: '))).toHaveLength(1);
});
