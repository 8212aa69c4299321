import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { mayBeLeftToWrite } from '#lib/content/left-to-write.ts';
import { readPlainMarkdown } from '#lib/content/markdown-plain.ts';
import { mayHaveOddNumbers } from '#lib/content/odd-numbers.ts';
import { readPlainYaml } from '#lib/content/yaml-plain.ts';
import { corpusFiles } from './corpus/corpus.ts';

describe('corpusFiles', () => {
  it('gives content without a fault: five facts and about thirty items a lesson, five hundred words', () => {
    const { counts, bank, diagnostics } = compileBank([...corpusFiles(3)]);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(counts).toMatchObject({ lessons: 3, facts: 15, errors: 0, warnings: 0 });
    expect(counts.items / counts.lessons).toBeGreaterThanOrEqual(25);
    expect(counts.items / counts.lessons).toBeLessThanOrEqual(35);
    for (const { words } of bank.lessons) expect(Math.abs(words - 500)).toBeLessThanOrEqual(25);
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    expect([...corpusFiles(2, 'a')]).toEqual([...corpusFiles(2, 'a')]);
    expect([...corpusFiles(2, 'a')]).not.toEqual([...corpusFiles(2, 'b')]);
  });

  it('has courses of any length, none with a lesson of another', () => {
    const { counts, bank } = compileBank([...corpusFiles(30, 'long', 20)]);
    expect(counts).toMatchObject({ lessons: 30, errors: 0, warnings: 0 });
    expect(bank.courses.map(({ lessons }) => lessons.length)).toEqual([20, 10]);
  });

  it('is of plain prose, which the quick readers take, and which needs no second look', () => {
    const lessons = [...corpusFiles(8)].filter(({ path }) => path.startsWith('content/course-'));
    expect(lessons.length).toBeGreaterThan(8);
    for (const { path, text } of lessons) {
      const [, fields = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/u.exec(text) ?? [];
      expect([readPlainYaml(fields, 0), readPlainMarkdown(body)], path).not.toContain(undefined);
      expect([mayBeLeftToWrite(text), mayHaveOddNumbers(text)], path).toEqual([false, false]);
    }
  });
});
