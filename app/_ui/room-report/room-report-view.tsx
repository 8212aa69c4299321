import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { REPORT_TABLES } from '#lib/sessions/report/report-tables.ts';
import type { SessionReportView } from '#lib/shell/usecases/view-session-report.ts';
import controls from '../controls.module.css';
import { PrintButton } from '../shell/print-button.client.tsx';
import { AnalysisTable } from './analysis-table.tsx';
import { ItemList } from './item-list.tsx';
import { ObjectiveList, type ObjectiveLine } from './objective-list.tsx';
import { PeopleTable } from './people-table.tsx';
import styles from './room-report.module.css';
import { TeamsTable } from './teams-table.tsx';

const words = pageMessages.roomReport;

/** What came of a room, with the addresses of what is to be read again. */
export interface RoomReportData extends SessionReportView {
  readonly objectives: readonly ObjectiveLine[];
}

/** What came of a room: what it does not know yet, every item, and every participant. */
export function RoomReportView(props: RoomReportData): ReactNode {
  const { report } = props;
  return (
    <main className={controls.narrow}>
      <p className={controls.label} data-screen-only>
        <a className={styles.back} href="/rooms">
          {words.back}
        </a>
      </p>
      <h1>{props.quiz.title}</h1>
      <Head {...props} />
      <Ways {...props} />
      {report.answered === 0 ? (
        <p className={styles.note}>{words.nobody}</p>
      ) : (
        <>
          <p className={styles.note}>{words.intervals}</p>
          <ObjectiveList objectives={props.objectives} cutScore={props.quiz.cutScore} />
        </>
      )}
      <ItemList reports={report.items} items={props.items} />
      {report.answered === 0 ? null : <AnalysisTable analysis={report.analysis} />}
      {report.teams.length === 0 ? null : <TeamsTable teams={report.teams} />}
      {report.participants.length === 0 ? null : <PeopleTable people={report.participants} />}
    </main>
  );
}

function Head({ createdAt, finishedAt, eraseAt, report }: RoomReportData): ReactNode {
  return (
    <>
      {finishedAt === null ? <p className={styles.open}>{words.open}</p> : null}
      <dl className={styles.facts}>
        <Fact name={words.opened}>{words.when(createdAt)}</Fact>
        {finishedAt === null ? null : <Fact name={words.ended}>{words.when(finishedAt)}</Fact>}
        <Fact name={words.whoAnswered}>{words.answeredOf(report.answered, report.participants.length)}</Fact>
        <Fact name={words.asked}>{words.askedOf(report.asked, report.items.length)}</Fact>
      </dl>
      {report.removed === 0 ? null : <p className={styles.note}>{words.removed(report.removed)}</p>}
      <p className={styles.note}>{words.eraseAt(eraseAt)}</p>
    </>
  );
}

function Fact(props: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** On paper, as files, and away. */
function Ways({ session, quiz, finishedAt, report }: RoomReportData): ReactNode {
  const files = `/api/rooms/${session}/report`;
  const tables = REPORT_TABLES.filter((table) => table !== 'teams' || report.teams.length > 0);
  return (
    <nav className={styles.ways} aria-label={words.files} data-screen-only>
      <PrintButton label={words.print} />
      <a href={`${files}/xlsx`} download>
        {words.xlsx}
      </a>
      {tables.map((table) => (
        <a key={table} href={`${files}/csv?table=${table}`} download>
          {words.csv[table]}
        </a>
      ))}
      <a href={`/export?quiz=${quiz.id}`}>{pageMessages.exports.link}</a>
      {finishedAt === null ? null : <a href={`/rooms/${session}/report/erase`}>{words.erase}</a>}
    </nav>
  );
}
