import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ItemStatistics } from '#lib/attempts/analysis/analyse-items.ts';
import { DEFAULT_THRESHOLDS } from '#lib/attempts/analysis/thresholds.ts';
import type { RoomAnalysis } from '#lib/sessions/report/room-analysis.ts';
import styles from './room-report.module.css';

const words = pageMessages.roomReport;

/** Item analysis, or why there is none. */
export function AnalysisTable({ analysis }: { readonly analysis: RoomAnalysis }): ReactNode {
  const { examinees, test, items } = analysis;
  return (
    <section aria-labelledby="analysis">
      <h2 id="analysis" className={styles.heading}>
        {words.analysis}
      </h2>
      {test === undefined ? (
        <p className={styles.note}>{words.analysisFew(examinees, DEFAULT_THRESHOLDS.countsBelow)}</p>
      ) : (
        <>
          <p className={styles.note}>{words.analysisOf(examinees)}</p>
          <table className={styles.table}>
            <caption className={styles.hidden}>{words.analysis}</caption>
            <thead>
              <tr>
                <th scope="col">{words.question}</th>
                <th scope="col">{words.difficulty}</th>
                <th scope="col">{words.itemRest}</th>
                <th scope="col">{words.note}</th>
              </tr>
            </thead>
            <tbody>
              {Array.from(items, ([position, { statistics }]) =>
                statistics === undefined ? null : (
                  <Row key={position} place={position + 1} statistics={statistics} />
                ),
              )}
            </tbody>
          </table>
          <p className={styles.note}>{words.analysisHelp}</p>
          {test.alpha === undefined || test.standardError === undefined ? null : (
            <p className={styles.note}>
              {words.reliability(test.alpha.toFixed(2), test.standardError.toFixed(2))} {test.label}.
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Row({
  place,
  statistics,
}: {
  readonly place: number;
  readonly statistics: ItemStatistics;
}): ReactNode {
  const { difficulty, itemRest, flags, suspicions } = statistics;
  const notes = [
    ...flags.map((flag) => words.flags[flag]),
    ...(suspicions.length === 0 ? [] : [words.suspicion]),
  ];
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>{words.estimate(difficulty.value, difficulty.low, difficulty.high)}</td>
      <td>
        {itemRest === undefined ? words.flat : words.estimate(itemRest.value, itemRest.low, itemRest.high)}
      </td>
      <td>{notes.length === 0 ? words.noFlag : notes.join('; ')}</td>
    </tr>
  );
}
