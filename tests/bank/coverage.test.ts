import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { coverageOf, factsWithoutItem, similarItems } from '#lib/bank/coverage.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { madeItem } from './made-item.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { bank, items, kb } = compileBank(readContent(ROOT).files);

describe('coverage', () => {
  const lessons = coverageOf(bank, kb);
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((total, count) => total + count, 0);

  it('counts every item once by kind, objective, difficulty and template', () => {
    expect(lessons.reduce((total, lesson) => total + lesson.items, 0)).toBe(items.length);
    for (const lesson of lessons) {
      const byObjective = Object.values(lesson.objectives).map(sum);
      for (const counted of [sum(lesson.kinds), sum(lesson.difficulties), sum(lesson.templates)])
        expect(counted).toBe(lesson.items);
      expect(byObjective.reduce((total, count) => total + count, 0)).toBe(lesson.items);
    }
  });

  it('says why of every fact that no item asks', () => {
    const nothing = coverageOf({ ...bank, items: [] }, kb);
    expect(nothing.flatMap(({ uncovered }) => uncovered).length).toBe(kb.facts.size);
    for (const { why } of nothing.flatMap(({ uncovered }) => uncovered)) expect(why).not.toBe('');
  });

  it('warns of examinable facts without an item, and of no others', () => {
    const examinable = [...kb.facts.values()].filter((fact) => fact.examinable);
    const found = factsWithoutItem([], kb);
    expect(found).toHaveLength(examinable.length);
    expect(new Set(found.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(['warning bank/fact-without-item']),
    );
    const background = new Map([...kb.facts].map(([ref, fact]) => [ref, { ...fact, examinable: false }]));
    expect(factsWithoutItem([], { ...kb, facts: background })).toEqual([]);
  });

  it('names items that read alike and share no fact', () => {
    const common = 'Which of these is reported among adults who take zelvolin';
    const like = (id: string, stem: string, fact: string) =>
      madeItem(id, [{ text: 'humming', key: true, facts: [fact] }], { stem });
    const others = ['c', 'd', 'e', 'f'].map((id) => like(id, `${id} ${id}${id} other words`, id));
    const [a, b] = [like('a', `${common} today?`, 'one'), like('b', `${common} today?`, 'two')];
    expect(similarItems([a, b, ...others]).map((pair) => [pair.a, pair.b])).toEqual([['a', 'b']]);
    expect(similarItems([a, { ...b, facts: a.facts }, ...others])).toEqual([]);
  });
});

describe('a sheet', () => {
  const text = renderSheets(bank, kb)
    .map((sheet) => sheet.text)
    .join('\n');

  it('prints every item with its revision, parts, options and reasons', () => {
    for (const item of items) {
      expect(text).toContain(`### ${item.id}\n\nRevision \`${item.revision}\``);
      for (const part of item.parts ?? [])
        expect(text).toContain(part.text.replace(/[\\`*_[\]<>#|]/gu, (mark) => `\\${mark}`));
    }
    expect(text).not.toMatch(/undefined|\*\*\*\*|\[object/u);
  });

  it('says of every fact why it is to be verified, how far it is trusted and that it is not asked', () => {
    const rows = new Map(
      text.split('\n').flatMap((row) => [...row.matchAll(/^\| `([^`]+)`/gu)].map(([, id]) => [id, row])),
    );
    for (const { id, entry, examinable } of kb.facts.values()) {
      const row = rows.get(id) ?? '';
      expect(row.includes('to be verified: '), id).toBe(entry.basis !== 'seen');
      expect(row.includes('moderate confidence'), id).toBe(entry.confidence === 'moderate');
      expect(row.includes('background, never asked'), id).toBe(!examinable);
    }
  });

  it('says what is accepted of a typed number', () => {
    const typed = items.filter(({ parts }) => parts?.some(({ entry }) => entry !== undefined));
    const accepted = text.match(/^Accepted: (?:exactly|from) .+, in .+\.$/gmu) ?? [];
    expect(accepted).toHaveLength(typed.length);
    expect(typed.length).toBeGreaterThan(0);
  });
});
