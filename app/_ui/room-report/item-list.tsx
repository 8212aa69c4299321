import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ItemReport, RoundReport } from '#lib/sessions/report/item-report.ts';
import type { RoundShift } from '#lib/sessions/report/round-shift.ts';
import type { RoomItem } from '#lib/shell/usecases/view-session-report.ts';
import { ShownItem } from '../attempt/shown-item.client.tsx';
import { RecallNote } from '../recall/recall-note.tsx';
import { OptionCounts, roundName } from './option-counts.tsx';
import styles from './room-report.module.css';
import { ShareBar, shareText } from './share-bar.tsx';

const words = pageMessages.roomReport;

/** Every item, what was answered to it, and the item as the room saw it. */
export function ItemList(props: {
  readonly reports: readonly ItemReport[];
  readonly items: readonly RoomItem[];
}): ReactNode {
  return (
    <section aria-labelledby="items">
      <h2 id="items" className={styles.heading}>
        {words.items}
      </h2>
      <ol className={styles.list}>
        {props.reports.map((report) => {
          const item = props.items[report.position];
          return item === undefined ? null : (
            <li key={report.position} className={styles.block}>
              <ItemBlock report={report} item={item} total={props.reports.length} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function ItemBlock(props: {
  readonly report: ItemReport;
  readonly item: RoomItem;
  readonly total: number;
}): ReactNode {
  const { report, item, total } = props;
  const place = words.place(report.position + 1, total);
  return (
    <>
      <p className={styles.place}>{place}</p>
      <h3 className={styles.name}>{report.leadIn}</h3>
      {item.recall === undefined ? null : <RecallNote recall={item.recall} lead={words.withdrawn} />}
      {report.wasToldBefore ? <p className={styles.note}>{words.toldBefore}</p> : null}
      {report.rounds.length === 0 ? <p className={styles.note}>{words.notAsked}</p> : null}
      {report.rounds.map((round) => (
        <Round key={round.round} round={round} rounds={report.rounds.length} />
      ))}
      {report.rounds.length === 0
        ? null
        : item.parts.map((part) => <OptionCounts key={part.part.id} part={part} rounds={report.rounds} />)}
      {report.shift === undefined ? null : <Shift shift={report.shift} />}
      <details className={styles.shown}>
        <summary aria-label={`${words.openItem}: ${place}`}>{words.openItem}</summary>
        <ShownItem item={item.shown} feedback={item.feedback} />
      </details>
    </>
  );
}

function Round({ round, rounds }: { readonly round: RoundReport; readonly rounds: number }): ReactNode {
  const { share, seconds, right, answered } = round;
  return (
    <div className={styles.round}>
      <h4 className={styles.label}>{roundName(round.round, rounds)}</h4>
      {share === undefined ? (
        <p>{words.noAnswer}</p>
      ) : (
        <>
          <p>{words.right(right, answered, shareText(share))}</p>
          <ShareBar share={share} />
        </>
      )}
      {seconds === undefined ? null : (
        <p className={styles.note}>{words.times(seconds.lower, seconds.median, seconds.upper)}</p>
      )}
    </div>
  );
}

const MOVES = ['rightRight', 'wrongRight', 'rightWrong', 'wrongWrong'] as const;

function Shift({ shift }: { readonly shift: RoundShift }): ReactNode {
  const { firstOnly, secondOnly } = shift;
  return (
    <div className={styles.round}>
      <h4 className={styles.label}>{words.shift}</h4>
      <dl className={styles.moves}>
        {MOVES.map((move) => (
          <div key={move}>
            <dt>{words.shiftRows[move]}</dt>
            <dd>{shift[move]}</dd>
          </div>
        ))}
      </dl>
      {firstOnly + secondOnly === 0 ? null : (
        <p className={styles.note}>{words.shiftOnly(firstOnly, secondOnly)}</p>
      )}
    </div>
  );
}
