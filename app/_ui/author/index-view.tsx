import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { BenchIndex, FindingCounts, LessonLine } from '#lib/bank/workbench/course-bench.ts';
import controls from '../controls.module.css';
import { benchAddress } from './bench-place.ts';
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
}

/** The front page of the workbench: every lesson, and how it stands. */
export function BenchIndexView({ index, at }: BenchIndexData): ReactNode {
  return (
    <main className={controls.page}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{index === undefined ? words.noContent : words.lead}</p>
      {index === undefined ? null : <Courses index={index} at={at} />}
    </main>
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
