import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { DatedActivity } from '#lib/progress/activity.ts';
import { DayBars } from './day-bars.tsx';
import { PlotFigure } from './plot-figure.tsx';
import styles from './plots.module.css';

const words = messages.plots;
const MINUTE_MS = 60_000;

/** Answers on each of the last days, fully right ones filled. */
export function ActivityPlot({ days }: { readonly days: readonly DatedActivity[] }): ReactNode {
  const total = days.reduce((sum, { answers }) => sum + answers, 0);
  const active = days.filter(({ answers }) => answers > 0);
  const first = days[0]?.day ?? '';
  return (
    <PlotFigure
      id="activity"
      title={words.activity}
      summary={words.activitySummary(total, active.length)}
      table={{
        head: [words.day, words.answers, words.right, words.minutes],
        rows: active.map(({ day, answers, right, ms }) => [
          words.dayText(day),
          answers,
          right,
          Math.round(ms / MINUTE_MS),
        ]),
      }}
    >
      <DayBars
        id="activity"
        bars={days.map(({ day, answers, right }) => ({ day, total: answers, filled: right }))}
        ends={[words.dayText(first), words.today]}
      />
      <p className={styles.key}>
        <span data-key="filled">{words.right}</span>
        <span data-key="hatched">{words.notRight}</span>
      </p>
    </PlotFigure>
  );
}
