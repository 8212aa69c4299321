import { describe, expect, test } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { lessonBench } from '#lib/bank/workbench/lesson-bench.ts';
import { openDesk, splitFiles } from '#lib/bank/workbench/open-desk.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const { compiled, decisions } = splitFiles(readContent('tests/fixtures/roots/zelvolin').files);
const desk = openDesk({ compiled: compileBank(compiled), decisions, ofReading: [], today: '2026-11-24' });
const bench = lessonBench(desk, 'zelvolin', 'gates');

describe('a lesson on the workbench', () => {
  test('names kinds of item in one way, at its objectives and at its items', () => {
    const labels = new Set(bench?.facts.flatMap(({ items }) => items.map(({ label }) => label)));
    const counted = new Set(bench?.objectives.flatMap(({ kinds }) => Object.keys(kinds)));
    expect(labels.size).toBeGreaterThan(1);
    expect([...counted].filter((kind) => !labels.has(kind))).toEqual([]);
  });

  test('tells items behind a patient case from the others', () => {
    const lines = bench?.facts.flatMap(({ items }) => items) ?? [];
    const stems = new Map(desk.bank.items.map(({ id, stem }) => [id, stem]));
    const behindCase = lines.filter(({ hasCase }) => hasCase);
    expect(behindCase.length).toBeGreaterThan(0);
    expect(behindCase.length).toBeLessThan(lines.length);
    for (const { id, leadIn, hasCase } of lines) expect(stems.get(id) !== leadIn, id).toBe(hasCase);
  });
});
