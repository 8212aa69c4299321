import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Measurement } from '../measurement.ts';
import { breakLesson, placeTold } from './broken-lesson.ts';
import { figuresOf, runInTurn } from './compare.ts';
import { plotBeside } from './plot.ts';
import type { Run } from './run-system.ts';

const LESSON = '---\ntitle: About it\nsummary: What it is.\nfacts: []\n---\n\nText.\n';

describe('breakLesson', () => {
  it('changes the one line that it names', () => {
    const before = LESSON.split('\n');
    for (const fault of ['yaml', 'type'] as const) {
      const { text, line } = breakLesson(LESSON, fault);
      const changed = text.split('\n').flatMap((one, at) => (one === before[at] ? [] : [at + 1]));
      expect(changed).toEqual([line]);
    }
  });
});

describe('placeTold', () => {
  it.each([
    ['content/a/it.md:3:10 error', { lesson: true, line: 'file' }],
    ['Missing closing "quote at line 2, column 9:', { lesson: false, line: 'fields' }],
    ['it.md\n  3:1  error', { lesson: true, line: 'file' }],
    ['Missing quote at line 74, column 96', { lesson: false, line: 'none' }],
    ['it.md\n error Expected string, received number  summary', { lesson: true, line: 'none' }],
    [
      'Error\n    at it.md (loader.js:3:10)\n    at file:///x/node_modules/y.js:3:1',
      { lesson: false, line: 'none' },
    ],
    ['finished build of 3 documents in 450ms', { lesson: false, line: 'none' }],
  ])('reads %j', (said, place) => {
    expect(placeTold(said, 'it', 3)).toEqual(place);
  });
});

const run = (cpuMs: number, read: number): Run => ({ cpuMs, megabytes: 100, wallMs: cpuMs, read });

describe('runInTurn and figuresOf', () => {
  it('turn the order round, and count what one more lesson takes, without the start of the program', async () => {
    const order: string[] = [];
    const starts: Readonly<Record<string, number>> = { slow: 900, quick: 50 };
    const runs = await runInTurn(['slow', 'quick'], 3, (name, size) => {
      order.push(`${name} ${size}`);
      const read = size === 'few' ? 8 : 108;
      return Promise.resolve(run((starts[name] ?? 0) + read * (name === 'slow' ? 6 : 2), read));
    });
    expect(order.filter((one) => one.endsWith('few')).map((one) => one.split(' ')[0])).toEqual([
      ...['slow', 'quick', 'quick', 'slow', 'slow', 'quick'],
    ]);
    const each = figuresOf('x', runs, 'quick').filter(({ name }) => name.endsWith('each.ms'));
    expect(each.map(({ value, ratio }) => [value, ratio])).toEqual([
      [6, 3],
      [2, 1],
    ]);
  });

  it('refuse systems that did not read the same', async () => {
    const unequal = runInTurn(['one', 'other'], 1, (name) => Promise.resolve(run(1, name === 'one' ? 8 : 7)));
    await expect(unequal).rejects.toThrow('did not read the same');
  });
});

describe('plotBeside', () => {
  it('is well-formed, says every figure in words, and draws bars in proportion', () => {
    const values = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(values, (figures) => {
        const measured = figures.map((value, at): Measurement => ({
          name: `beside.lessons.s${at}.each.ms`,
          value,
          unit: 'ms',
        }));
        const { words, bars } = readPlot(plotBeside(measured));
        for (const value of figures) expect(words).toContain(`${value} ms`);
        const sorted = figures.toSorted((a, b) => a - b);
        const longest = bars.at(-1) ?? 0;
        expect(bars).toHaveLength(figures.length);
        sorted.forEach((value, at) =>
          expect(bars[at]).toBeCloseTo((longest * value) / (sorted.at(-1) ?? 1), 0),
        );
      }),
      { numRuns: 50 },
    );
  });
});

function readPlot(svg: string): { readonly words: string; readonly bars: readonly number[] } {
  const bars: number[] = [];
  let [words, isWords] = ['', false];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    isWords = name === 'desc';
    if (attributes['class']?.startsWith('bar') === true) bars.push(Number(attributes['width']));
  });
  parser.on('text', (text) => {
    if (isWords) words += text;
  });
  parser.write(svg).close();
  return { words, bars };
}
