import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK } from '#lib/base/blank.ts';
import { exportSelection } from '#lib/exchange/export.ts';
import type { Format } from '#lib/exchange/format.ts';
import { format as canvasQti } from '#lib/exchange/formats/canvas-qti/write.ts';
import { format as qti3 } from '#lib/exchange/formats/qti3/write.ts';
import type { ExchangeItem, ExchangePart } from '#lib/exchange/item.ts';
import { SCORINGS } from '#lib/items/scoring.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';
import { pointsBy } from '../support/points-by.ts';
import { readCanvas } from './canvas-reader.ts';
import type { ConsumerQuestion } from './consumer.ts';
import { readQti3 } from './qti3-reader.ts';

/** Items of any shape that a format takes, also such as no kind has yet: each response has our points, or a loss is declared. */

const [model] = (await exchangeSample()).items;
const LAYOUTS = ['options', 'parts', 'rows', 'pairs', 'columns', 'steps', 'blanks'] as const;
/** Layouts whose parts share one list. */
const SHARED: ReadonlySet<string> = new Set(['rows', 'pairs', 'columns', 'steps']);

interface Shape {
  readonly layout: (typeof LAYOUTS)[number];
  readonly scoring: (typeof SCORINGS)[number];
  readonly parts: number;
  readonly options: number;
  readonly keys: number;
  readonly isLimited: boolean;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  scoring: fc.constantFrom(...SCORINGS),
  parts: fc.integer({ min: 1, max: 3 }),
  options: fc.integer({ min: 2, max: 4 }),
  keys: fc.integer({ min: 1, max: 2 }),
  isLimited: fc.boolean(),
});

/** One key where one is chosen; of steps each place its own. */
function partsOf({ layout, scoring, parts, options, keys, isLimited }: Shape): readonly ExchangePart[] {
  const isMany = scoring === 'plus-minus' || (scoring === 'zero-one-by-key' && keys > 1);
  const count = layout === 'options' ? 1 : layout === 'steps' ? options : parts;
  return Array.from({ length: count }, (_, at) => ({
    id: `part-${at}`,
    text: layout === 'blanks' ? `Part ${at} has ${BLANK} in it.` : `Part ${at}`,
    picks: !isMany ? 1 : isLimited ? keys : options,
    entry: undefined,
    options: Array.from({ length: options }, (__, index) => ({
      id: `option-${index}`,
      text: `Option ${index}${SHARED.has(layout) ? '' : ` of ${at}`}`,
      key: isMany ? index < keys : index === at % options,
      rationale: index === 0 ? '' : `Why ${index}.`,
    })),
  }));
}

function itemOf(shape: Shape): ExchangeItem {
  if (model === undefined) throw new RangeError('no item');
  const parts = partsOf(shape);
  const key = parts.map(({ options }) => ({
    options,
    chosen: options.filter((option) => option.key).map(({ id }) => id),
  }));
  return {
    ...model,
    layout: shape.layout,
    scoring: shape.scoring,
    parts,
    points: pointsBy(shape.scoring, key),
  };
}

/** Some options of each part, by their places. */
const choices = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }), {
  minLength: 4,
  maxLength: 4,
});

const FORMATS: readonly {
  readonly format: Format;
  readonly read: (bytes: Uint8Array) => readonly ConsumerQuestion[];
}[] = [
  { format: canvasQti, read: readCanvas },
  { format: qti3, read: readQti3 },
];

describe.each(FORMATS)('$format.name', ({ format, read }) => {
  it('gives each response to an item of any shape the points that we give, unless it says otherwise', async () => {
    let compared = 0;
    const holds = async (shape: Shape, chosen: readonly (readonly number[])[]): Promise<void> => {
      const item = itemOf(shape);
      const judged = format.judge(item);
      // A key that earns nothing is no item: a reason without an answer.
      if (!judged.ok || item.points === 0 || judged.value.some(({ feature }) => feature === 'scoring'))
        return;
      const { bytes } = await exportSelection(format, selectionOf([item]), SAMPLE_META);
      const [question] = read(bytes ?? new Uint8Array());
      const picked = item.parts.map(({ options, picks }, at) => ({
        options,
        chosen: options
          .filter((_, index) => chosen[at]?.includes(index))
          .slice(0, picks === 1 ? 1 : undefined),
      }));
      const score = question?.score({ chosen: picked.map((part) => part.chosen.map(({ text }) => text)) });
      if (score === undefined) return;
      compared += 1;
      const points = pointsBy(
        item.scoring,
        picked.map((part) => ({ ...part, chosen: part.chosen.map(({ id }) => id) })),
      );
      expect(score).toBeCloseTo(points / item.points, 6);
    };
    await fc.assert(fc.asyncProperty(shapes, choices, holds), { numRuns: 200 });
    expect(compared).toBeGreaterThan(40);
  });
});
