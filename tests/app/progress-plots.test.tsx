import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ActivityPlot } from '#app/_ui/plots/activity-plot.tsx';
import { CalibrationPlot } from '#app/_ui/plots/calibration-plot.tsx';
import { DuePlot } from '#app/_ui/plots/due-plot.tsx';
import { FactTree } from '#app/_ui/progress/fact-tree.tsx';
import { ShareBar } from '#app/_ui/progress/share-bar.tsx';

const rowsOf = (name: string): string[][] =>
  within(screen.getByRole('table', { name, hidden: true }))
    .getAllByRole('row', { hidden: true })
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('a plot', () => {
  test('of activity has a bar for every day, and the same days as a table', () => {
    const days = [
      { day: '2026-03-01', answers: 4, right: 3, ms: 120_000 },
      { day: '2026-03-02', answers: 0, right: 0, ms: 0 },
      { day: '2026-03-03', answers: 8, right: 8, ms: 240_000 },
    ];
    const { container } = render(<ActivityPlot days={days} />);
    expect(rowsOf('The last four weeks')).toEqual([
      ['1 Mar 2026', '4', '3', '2'],
      ['3 Mar 2026', '8', '8', '4'],
    ]);
    expect(screen.getByText('12 answers on 2 days')).toBeDefined();
    const heights = [...container.querySelectorAll('svg g')].map((bar) =>
      [...bar.children].map((part) => Number(part.getAttribute('height'))),
    );
    expect(heights).toEqual([
      [15, 45],
      [0, 120],
    ]);
  });

  test('of activity stands when nothing was done', () => {
    const { container } = render(
      <ActivityPlot days={[{ day: '2026-03-01', answers: 0, right: 0, ms: 0 }]} />,
    );
    expect(container.innerHTML).not.toMatch(/NaN|Infinity|undefined/u);
  });

  test('of what is due counts today apart from all', () => {
    render(
      <DuePlot
        due={[
          { day: '2026-03-01', due: 3 },
          { day: '2026-03-02', due: 5 },
        ]}
      />,
    );
    expect(screen.getByText('3 today, 8 in all')).toBeDefined();
    expect(rowsOf('Due in the next two weeks')).toEqual([
      ['1 Mar 2026', '3'],
      ['2 Mar 2026', '5'],
    ]);
  });

  test('of calibration draws from where a confidence pays and what was right, within its edges', () => {
    const { container } = render(
      <CalibrationPlot
        bins={[
          { confidence: 'guessing', paysFrom: 0, right: 0, answers: 3, share: undefined, points: 0 },
          { confidence: 'sure', paysFrom: 0.8, right: 41, answers: 41, share: undefined, points: 123 },
        ]}
      />,
    );
    expect(rowsOf('How well you know what you know')).toEqual([
      ['Guessing', '0 %', '0 %', '3'],
      ['Sure', '80 %', '100 %', '41'],
    ]);
    const dots = [...container.querySelectorAll('circle')].map((dot) => dot.getAttribute('cx'));
    expect(dots).toEqual(['2.00%', '98.00%']);
  });
});

describe('the tree of a lesson', () => {
  test('has a leaf for every fact in the order given, and breaks a long branch', () => {
    const long = Array.from({ length: 14 }, () => 'secure' as const);
    const { container } = render(<FactTree branches={[['secure', 'due', 'learning', 'new'], long]} />);
    const states = [...container.querySelectorAll('g')].map((leaf) => leaf.getAttribute('data-standing'));
    expect(states).toEqual(['secure', 'due', 'learning', 'new', ...long]);
    expect(container.querySelectorAll('svg')).toHaveLength(3);
    expect(container.innerHTML).not.toMatch(/NaN|undefined/u);
  });
});

describe('the bar of facts', () => {
  test('fills as far as facts are known, and says so', () => {
    const { container } = render(<ShareBar id="x" counts={{ secure: 2, due: 1, learning: 1, new: 4 }} />);
    expect(screen.getByText('2 secure, 1 due, 1 learning, 4 new')).toBeDefined();
    const widths = [...container.querySelectorAll('svg > rect')]
      .slice(1)
      .map((bar) => bar.getAttribute('width'));
    expect(widths).toEqual(['25.00%', '12.50%', '12.50%']);
  });
});
