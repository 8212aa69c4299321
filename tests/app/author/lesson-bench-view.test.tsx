import { cleanup, render, screen } from '@testing-library/react';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { afterEach, expect, test } from 'vitest';
import { LessonBenchView, type LessonBenchData } from '#app/_ui/author/lesson-bench-view.tsx';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { itemBench } from '#lib/bank/workbench/fact-bench.ts';
import { lessonBench, type LessonBench } from '#lib/bank/workbench/lesson-bench.ts';
import { openDesk, splitFiles } from '#lib/bank/workbench/open-desk.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

afterEach(cleanup);

const { compiled, decisions } = splitFiles(readContent('tests/fixtures/roots/zelvolin').files);
const desk = openDesk({ compiled: compileBank(compiled), decisions, ofReading: [], today: '2026-11-24' });
const bench = lessonNow();

function lessonNow(): LessonBench {
  const found = lessonBench(desk, 'zelvolin', 'gates');
  if (found === undefined) throw new Error('there is no lesson');
  return found;
}

const ALL = { seed: 1, quiz: undefined, show: 'all', objective: undefined } as const;

function showLesson(more: Partial<LessonBenchData>): void {
  render(
    <AppRouterContext value={{} as AppRouterInstance}>
      <LessonBenchView
        shown={{ bench, edition: 'first', isWhole: true, opened: undefined, form: undefined }}
        search={ALL}
        reviewer={undefined}
        canSign
        told={undefined}
        at=""
        decide={() => Promise.resolve()}
        decideHere={() => Promise.resolve('/author')}
        keepReviewer={() => Promise.resolve()}
        {...more}
      />
    </AppRouterContext>,
  );
}

test('an objective leads to its facts alone, and from there back to all', () => {
  const [objective] = bench.objectives;
  showLesson({});
  expect(screen.getAllByRole('article')).toHaveLength(bench.facts.length);
  const link = screen.getByRole('link', { name: objective?.text ?? '' });
  const query = link.getAttribute('href')?.split('#')[0];
  expect(new URLSearchParams(query).get('objective')).toBe(objective?.id);

  cleanup();
  showLesson({ search: { ...ALL, objective: objective?.id } });
  expect(screen.getAllByRole('article')).toHaveLength(objective?.facts ?? 0);
  expect(objective?.facts).toBeLessThan(bench.facts.length);
  expect(screen.getByRole('link', { name: 'Show all objectives' }).getAttribute('href')).toBe('?#facts');
});

test('the item at hand is shown beside the facts of an objective: it may be the next to be read', () => {
  const [objective] = bench.objectives;
  const other = bench.facts.find((fact) => fact.objective !== objective?.id && fact.items.length > 0);
  const item = desk.bank.items.find(({ id }) => id === other?.items[0]?.id);
  if (item === undefined) throw new Error('one objective has every item');
  const opened = { bench: itemBench(item, desk), preview: undefined, edition: 'first', seed: '1' };
  showLesson({
    shown: { bench, edition: 'first', isWhole: true, opened, form: undefined },
    search: { ...ALL, objective: objective?.id },
  });
  expect(screen.getByRole('article', { name: other?.statement ?? 'none' })).toBeDefined();
});

/** It was told nowhere. */
test('a decision about an item that is gone is told at the head, of one that is there beside it', () => {
  const show = (item: string): boolean => {
    cleanup();
    showLesson({ told: { code: 'item-not-found', item }, at: item });
    const told = screen.getByText('There is no such question any more. Nothing was written.');
    return told.closest('header') !== null;
  };
  expect(show('zelvolin/gates/ghost/single-best-answer/1')).toBe(true);
  expect(show(bench.facts.flatMap(({ items }) => items)[0]?.id ?? '')).toBe(false);
});
