import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { CalibrationBin } from '#lib/progress/calibration.ts';
import { PlotFigure } from './plot-figure.tsx';
import styles from './plots.module.css';

const words = messages.plots;
const { levels } = messages.confidence;
const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

const shareOf = ({ right, answers }: CalibrationBin): number => right / answers;

/** For each confidence: how often the learner was right, against the share from which this confidence pays. */
export function CalibrationPlot({ bins }: { readonly bins: readonly CalibrationBin[] }): ReactNode {
  return (
    <PlotFigure
      id="calibration"
      title={words.calibration}
      summary={words.calibrationSummary}
      table={{
        head: [words.level, words.paysFrom, words.actual, words.answers],
        rows: bins.map((bin) => [
          levels[bin.confidence],
          words.percent(bin.paysFrom),
          words.percent(shareOf(bin)),
          bin.answers,
        ]),
      }}
    >
      {bins.map((bin) => (
        <Bin key={bin.confidence} {...bin} />
      ))}
    </PlotFigure>
  );
}

/** One line from 0 to 100 per cent; what is lacking to where the confidence pays is drawn as a stroke. */
function Bin(bin: CalibrationBin): ReactNode {
  const { confidence, answers, paysFrom } = bin;
  const share = shareOf(bin);
  const across = scaleLinear().domain([0, 1]).range([2, 98]).clamp(true);
  const at = (value: number): string => `${across(value).toFixed(2)}%`;
  return (
    <div className={styles.bin}>
      <p>
        <strong>{levels[confidence]}</strong> <span>{words.ofAnswers(share, answers)}</span>
      </p>
      <svg width="100%" height={HEIGHT} focusable="false">
        <line x1={at(0)} x2={at(1)} y1={MIDDLE} y2={MIDDLE} className={styles.grid} />
        {share >= paysFrom ? null : (
          <line x1={at(share)} x2={at(paysFrom)} y1={MIDDLE} y2={MIDDLE} className={styles.gap} />
        )}
        <line x1={at(paysFrom)} x2={at(paysFrom)} y1="3" y2={HEIGHT - 3} className={styles.paysFrom} />
        <circle cx={at(share)} cy={MIDDLE} r="6" className={styles.bar} />
      </svg>
    </div>
  );
}
