import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { BenchIndex, FindingCounts, LessonLine } from '#lib/bank/workbench/course-bench.ts';
import controls from '../controls.module.css';
import { BENCH_LISTS, type BenchWish } from '#lib/bank/workbench/narrow-index.ts';
import { benchAddress, FIND_MOST } from './bench-place.ts';
import styles from './bench.module.css';
import { ListPages, type ListPage } from '../pages/list-pages.tsx';
import { FindingsList } from './findings-list.tsx';
import { SignedBar } from './signed-bar.tsx';

const words = pageMessages.author;

/** What the front page shows: the courses of one page of it. */
export interface BenchIndexData {
  /** Undefined where no content is. */
  readonly index: BenchIndex | undefined;
  readonly at: ListPage;
  readonly wish: BenchWish;
  /** Lessons that are wished for, and all there are. */
  readonly found: number;
  readonly lessons: number;
}

/** With fewer, all are seen at once. Chosen: what fills a screen. */
const FEW = 12;

/** The front page of the workbench: every lesson, and how it stands. */
export function BenchIndexView({ index, at, ...rest }: BenchIndexData): ReactNode {
  return (
    <main className={controls.page}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{index === undefined ? words.noContent : words.lead}</p>
      {rest.lessons > FEW || rest.found < rest.lessons ? <Narrow {...rest} /> : null}
      {index === undefined ? null : <Courses index={index} at={at} />}
    </main>
  );
}

/** Where there are more lessons than anyone looks through. */
function Narrow({ wish, found, lessons }: Pick<BenchIndexData, 'wish' | 'found' | 'lessons'>): ReactNode {
  return (
    <form className={styles.narrow} method="get" action="/author" role="search">
      <div className={controls.labelled}>
        <label htmlFor="find">{words.find}</label>
        <input
          id="find"
          name="find"
          type="search"
          defaultValue={wish.find}
          maxLength={FIND_MOST}
          className={controls.field}
        />
      </div>
      <div className={controls.labelled}>
        <label htmlFor="list">{words.list}</label>
        <select id="list" name="list" defaultValue={wish.list} className={controls.field}>
          {BENCH_LISTS.map((list) => (
            <option key={list} value={list}>
              {words.lists[list]}
            </option>
          ))}
        </select>
      </div>
      <button className={controls.quiet}>{words.narrow}</button>
      <p className={styles.small}>{found === 0 ? words.foundNone : words.found(found, lessons)}</p>
    </form>
  );
}

function Courses({ index, at }: { readonly index: BenchIndex; readonly at: ListPage }): ReactNode {
  return (
    <>
      {index.courses.map(({ course, title, lessons }) => (
        <section key={course} className={styles.section} aria-labelledby={`course-${course}`}>
          <h2 id={`course-${course}`}>{title}</h2>
          <ul className={styles.lines}>
            {lessons.map((line) => (
              <Line key={line.lesson} course={course} line={line} />
            ))}
          </ul>
        </section>
      ))}
      <ListPages at={at} label={messages.home.coursesPages} place="content" />
      <section className={styles.section} aria-labelledby="elsewhere">
        <h2 id="elsewhere">{words.elsewhere}</h2>
        {index.elsewhere.length === 0 ? (
          <p>{words.elsewhereNone}</p>
        ) : (
          <FindingsList findings={index.elsewhere} />
        )}
      </section>
    </>
  );
}

function Line({ course, line }: { readonly course: string; readonly line: LessonLine }): ReactNode {
  const { lesson, title, counts, findings, covered, objectives } = line;
  return (
    <li className={styles.line}>
      <h3 className={styles.lineTitle}>
        <a href={benchAddress(course, lesson)}>{title}</a>
      </h3>
      <p className={styles.lineFacts}>
        {words.facts(counts.facts)}, {words.items(counts.items)}
      </p>
      <p className={styles.lineFacts} data-open={covered < objectives || undefined}>
        {words.covered(covered, objectives)}
      </p>
      <SignedBar counts={counts} />
      <p className={styles.lineFacts} data-level={levelOf(findings)}>
        {findingWords(findings)}
      </p>
    </li>
  );
}

/** How grave the gravest finding is. */
export function levelOf({ error, warning }: FindingCounts): 'error' | 'warning' | undefined {
  if (error > 0) return 'error';
  return warning > 0 ? 'warning' : undefined;
}

export function findingWords({ error, warning }: FindingCounts): string {
  return error + warning === 0 ? words.noFindings : words.findings(error, warning);
}
