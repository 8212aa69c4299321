import type { ReactNode } from 'react';
import type { BankCourse, BankLesson } from '#lib/bank/bank.ts';
import { lessonJsonLd, scriptJson } from '#lib/exchange/web/lesson-json-ld.ts';

/** What catalogues and search engines read of a lesson: data that no browser runs, without any question. */
export function LessonData(props: {
  readonly course: BankCourse;
  readonly lesson: BankLesson;
  readonly site: string | undefined;
}): ReactNode {
  const json = scriptJson(lessonJsonLd(props.lesson, props.course, props.site));
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
