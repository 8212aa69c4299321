import { cleanup, render, screen } from '@testing-library/react';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { afterEach, expect, test } from 'vitest';
import { LessonBenchView } from '#app/_ui/author/lesson-bench-view.tsx';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { lessonBench } from '#lib/bank/workbench/lesson-bench.ts';
import { openDesk, splitFiles } from '#lib/bank/workbench/open-desk.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

afterEach(cleanup);

const { compiled, decisions } = splitFiles(readContent('tests/fixtures/roots/zelvolin').files);
const desk = openDesk({ compiled: compileBank(compiled), decisions, ofReading: [], today: '2026-11-24' });
const bench = lessonBench(desk, 'zelvolin', 'gates');
if (bench === undefined) throw new Error('there is no lesson');

/** It was told nowhere. */
test('a decision about an item that is gone is told at the head, of one that is there beside it', () => {
  const show = (item: string): boolean => {
    cleanup();
    render(
      <AppRouterContext value={{} as AppRouterInstance}>
        <LessonBenchView
          shown={{ bench, edition: 'first', isWhole: true, opened: undefined, form: undefined }}
          search={{ seed: 1, quiz: undefined, show: 'all' }}
          reviewer={undefined}
          canSign
          told={{ code: 'item-not-found', item }}
          at={item}
          decide={() => Promise.resolve()}
          decideHere={() => Promise.resolve('/author')}
          keepReviewer={() => Promise.resolve()}
        />
      </AppRouterContext>,
    );
    const told = screen.getByText('There is no such question any more. Nothing was written.');
    return told.closest('header') !== null;
  };
  expect(show('zelvolin/gates/ghost/single-best-answer/1')).toBe(true);
  expect(show(bench.facts.flatMap(({ items }) => items)[0]?.id ?? '')).toBe(false);
});
