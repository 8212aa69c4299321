import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { CalibrationBand } from '#lib/shell/usecases/view-progress.ts';
import { PlotFigure } from './plot-figure.tsx';
import styles from './plots.module.css';

const words = messages.plots;
const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

/** For each level of confidence: how often the learner was right, against how often the level would have it. */
export function CalibrationPlot({ bands }: { readonly bands: readonly CalibrationBand[] }): ReactNode {
  return (
    <PlotFigure
      id="calibration"
      title={words.calibration}
      summary={words.calibrationSummary}
      table={{
        head: [words.level, words.expected, words.actual, words.answers],
        rows: bands.map(({ level, expected, right, answers }) => [
          words.levels[level],
          words.percent(expected),
          words.percent(right),
          answers,
        ]),
      }}
    >
      {bands.map((band) => (
        <Band key={band.level} {...band} />
      ))}
    </PlotFigure>
  );
}

/** One line from 0 to 100 per cent; the gap between expected and actual is drawn as a stroke. */
function Band({ level, expected, right, answers }: CalibrationBand): ReactNode {
  const across = scaleLinear().domain([0, 1]).range([2, 98]).clamp(true);
  const at = (share: number): string => `${across(share).toFixed(2)}%`;
  return (
    <div className={styles.band}>
      <p>
        <strong>{words.levels[level]}</strong> <span>{words.ofAnswers(right, answers)}</span>
      </p>
      <svg width="100%" height={HEIGHT} focusable="false">
        <line x1={at(0)} x2={at(1)} y1={MIDDLE} y2={MIDDLE} className={styles.grid} />
        <line x1={at(expected)} x2={at(right)} y1={MIDDLE} y2={MIDDLE} className={styles.gap} />
        <line x1={at(expected)} x2={at(expected)} y1="3" y2={HEIGHT - 3} className={styles.expected} />
        <circle cx={at(right)} cy={MIDDLE} r="6" className={styles.bar} />
      </svg>
    </div>
  );
}
