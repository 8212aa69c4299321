import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { CourseProgress, ProgressView as Progress } from '#lib/shell/usecases/view-progress.ts';
import type { HistoryLine } from '#lib/shell/usecases/view-history.ts';
import type { NoticeView } from '#lib/shell/usecases/view-notices.ts';
import controls from '../controls.module.css';
import { HistoryList } from '../history/history-list.tsx';
import { ActivityPlot } from '../plots/activity-plot.tsx';
import { CalibrationPlot } from '../plots/calibration-plot.tsx';
import { DuePlot } from '../plots/due-plot.tsx';
import { RecallNotices } from '../recall/recall-notices.tsx';
import { STANDINGS, StandingDot } from './standing-dot.tsx';
import tree from './fact-tree.module.css';
import { LessonProgressView } from './lesson-progress.tsx';
import styles from './progress.module.css';
import { standingsIn, ShareBar, totalOf } from './share-bar.tsx';

const words = messages.progress;

/** Everything that the progress page shows. */
export interface ProgressPageData {
  readonly progress: Progress;
  /** The newest attempts, newest first. */
  readonly attempts: readonly HistoryLine[];
  readonly timeZone: string;
  readonly notices: readonly NoticeView[];
}

/** The learner's progress: how far, when, and for every course the tree of its facts. */
export function ProgressView(
  props: ProgressPageData & { readonly dismiss: (form: FormData) => Promise<void> },
): ReactNode {
  const { progress, attempts } = props;
  if (progress.courses.length === 0 && attempts.length === 0) return <NothingYet />;
  return (
    <main className={controls.page}>
      <RecallNotices notices={props.notices} dismiss={props.dismiss} />
      <Summary progress={progress} />
      <div className={styles.columns}>
        <div className={styles.courses}>
          {progress.courses.length === 0 ? <p>{words.empty}</p> : <Legend />}
          {progress.courses.map((course) => (
            <CourseSection key={course.id} course={course} />
          ))}
        </div>
        <div className={styles.side}>
          {progress.due.length === 0 ? null : (
            <>
              <DuePlot due={progress.due} />
              <p className={styles.more}>
                <a href="/review">{messages.review.open}</a>
              </p>
            </>
          )}
          <ActivityPlot days={progress.days} />
          {progress.calibration.length === 0 ? null : <CalibrationPlot bins={progress.calibration} />}
          <Attempts attempts={attempts} timeZone={props.timeZone} />
          <section aria-labelledby="data">
            <h2 id="data" className={styles.heading}>
              {words.data}
            </h2>
            <p className={styles.note}>{words.dataText}</p>
            <p className={styles.more}>
              <a href="/progress/data">{words.dataLink}</a>
            </p>
          </section>
        </div>
      </div>
    </main>
  );
}

function NothingYet(): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.empty}</p>
      <a className={controls.button} href="/#courses">
        {words.start}
      </a>
    </main>
  );
}

/** The one number that matters, and three that tell of the work. */
function Summary({ progress }: { readonly progress: Progress }): ReactNode {
  const counts = standingsIn(
    progress.courses.flatMap(({ lessons }) => lessons.flatMap(({ objectives }) => objectives)),
  );
  const active = progress.days.filter(({ answers }) => answers > 0).length;
  return (
    <div className={styles.summary}>
      <div>
        <h1>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </div>
      <div>
        <p className={styles.big}>
          <strong>{counts.secure}</strong> <span>{words.secureOf(counts.secure, totalOf(counts))}</span>
        </p>
        <dl className={styles.figures}>
          <Figure name={words.answers} value={String(progress.responses)} />
          <Figure name={words.time} value={words.duration(progress.ms)} />
          <Figure name={words.daysActive} value={String(active)} />
        </dl>
      </div>
    </div>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Legend(): ReactNode {
  return (
    <div className={styles.legend}>
      <p>{words.legendText}</p>
      <ul className={tree.legend} aria-label={words.legend}>
        {STANDINGS.map((standing) => (
          <li key={standing}>
            <svg width="18" height="18" aria-hidden="true" focusable="false">
              <StandingDot standing={standing} x={9} y={9} />
            </svg>
            {words.states[standing]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function CourseSection({ course }: { readonly course: CourseProgress }): ReactNode {
  const id = `course-${course.id}`;
  return (
    <section aria-labelledby={id}>
      <div className={styles.courseHead}>
        <h2 id={id}>{course.title}</h2>
        <p className={styles.note}>{words.timeOn(course.ms)}</p>
      </div>
      <ShareBar id={id} counts={standingsIn(course.lessons.flatMap(({ objectives }) => objectives))} />
      {course.lessons.map((lesson) => (
        <LessonProgressView key={lesson.id} course={course.id} lesson={lesson} />
      ))}
    </section>
  );
}

function Attempts(props: {
  readonly attempts: readonly HistoryLine[];
  readonly timeZone: string;
}): ReactNode {
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts" className={styles.heading}>
        {words.history}
      </h2>
      <HistoryList attempts={props.attempts} timeZone={props.timeZone} />
      <p className={styles.more}>
        <a href="/progress/history">{words.historyAll}</a>
      </p>
    </section>
  );
}
