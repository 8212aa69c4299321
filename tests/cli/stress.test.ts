import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Root } from './run-stemma.ts';

const places = z.strictObject({
  counts: z.record(z.string(), z.array(z.number())),
  p: z.record(z.string(), z.number()),
});
const resultSchema = z.strictObject({
  seeds: z.number(),
  items: z.number(),
  forms: z.number(),
  testWise: z.strictObject({ n: z.number(), correct: z.number(), expected: z.number(), p: z.number() }),
  positions: places,
  ranks: places,
  duplicates: z.number(),
  replayMismatches: z.number(),
  shortages: z.record(z.string(), z.number()),
  enemies: z.number(),
  caps: z.number(),
  uneven: z.number(),
  seconds: z.number(),
});
const root = new Root();

async function stress(...more: readonly string[]) {
  const ran = await root.run('stress', '--seeds', '8', '--quiz', 'first', '--json', ...more);
  return { ran, result: resultSchema.parse(JSON.parse(ran.out)) };
}

describe('stress', () => {
  it('gives the same result for the same content, and finds nothing wrong with it', async () => {
    const first = await stress();
    expect(first.ran.code).toBe(0);
    expect(first.result).toMatchObject({
      seeds: 8,
      forms: 8,
      duplicates: 0,
      replayMismatches: 0,
      shortages: {},
      enemies: 0,
      caps: 0,
    });
    expect(first.result.testWise.p).toBeGreaterThanOrEqual(0.05);
    expect({ ...(await stress()).result, seconds: 0 }).toEqual({ ...first.result, seconds: 0 });
  });

  it('counts a place for every key', async () => {
    const { counts, p } = (await stress()).result.positions;
    expect(Object.keys(p)).toEqual(Object.keys(counts));
    for (const [options, list] of Object.entries(counts)) expect(list).toHaveLength(Number(options));
  });

  it('fails when a form cannot be filled, and names the cell', async () => {
    const short = new Root();
    short.replace('quizzes/blueprints/first.md', 'items: 3', 'items: 150');
    const ran = await short.run('stress', '--seeds', '2', '--quiz', 'first', '--json');
    expect(ran.code).toBe(1);
    expect(resultSchema.parse(JSON.parse(ran.out)).shortages).toEqual({ 'first items': 2 });
    expect(ran.err).toContain('shortage: first items (2 forms)');
  });

  it.each([
    [['--seeds', '0'], '--seeds 0: expected a number'],
    [['--quiz', 'frist'], 'Unknown quiz "frist"'],
  ])('%j is misuse', async (words, message) => {
    const ran = await root.run('stress', ...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(message);
  });
});
