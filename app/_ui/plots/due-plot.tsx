import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { DatedDue } from '#lib/shell/usecases/view-progress.ts';
import { DayBars } from './day-bars.tsx';
import { PlotFigure } from './plot-figure.tsx';

const words = messages.plots;

/** How many facts become due on each of the days to come; the first is today. */
export function DuePlot({ due }: { readonly due: readonly DatedDue[] }): ReactNode {
  const total = due.reduce((sum, { due: facts }) => sum + facts, 0);
  return (
    <PlotFigure
      id="due"
      title={words.due}
      summary={words.dueSummary(due[0]?.due ?? 0, total)}
      table={{
        head: [words.day, words.dueFacts],
        rows: due.map(({ day, due: facts }) => [words.dayText(day), facts]),
      }}
    >
      <DayBars
        id="due"
        bars={due.map(({ day, due: facts }) => ({ day, total: facts, filled: facts }))}
        ends={[words.today, words.dayText(due.at(-1)?.day ?? '')]}
      />
    </PlotFigure>
  );
}
