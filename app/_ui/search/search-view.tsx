import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Results } from '#lib/search/find/results.ts';
import controls from '../controls.module.css';
import { Search } from './search.client.tsx';
import styles from './search.module.css';

const words = messages.search;

/** What the search page shows. */
export interface SearchPageData {
  /** As it was typed; empty when nothing is searched for. */
  readonly query: string;
  readonly isTooLong: boolean;
  readonly results: Results;
  /** The course that is searched alone. */
  readonly course: { readonly id: string; readonly title: string } | undefined;
  /** True when all that is searched is little enough to be searched in the browser. */
  readonly isTogether: boolean;
  /** Some of them, and how many more there are. */
  readonly courses: readonly { readonly id: string; readonly title: string }[];
  readonly moreCourses: number;
}

/** Search: a form that any browser can send, and results as one types where there is a script. */
export function SearchView({ courses, moreCourses, ...asked }: SearchPageData): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <Search
        {...asked}
        scope={<Scope />}
        courses={courses.length === 0 ? null : <Courses courses={courses} moreCourses={moreCourses} />}
      />
    </main>
  );
}

function Scope(): ReactNode {
  return (
    <section aria-labelledby="scope" className={styles.aside}>
      <h2 id="scope">{words.what}</h2>
      <dl className={styles.scope}>
        {words.scope.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Courses({ courses, moreCourses }: Pick<SearchPageData, 'courses' | 'moreCourses'>): ReactNode {
  return (
    <section aria-labelledby="courses" className={styles.aside}>
      <h2 id="courses">{words.courses}</h2>
      <ul className={styles.courses}>
        {courses.map(({ id, title }) => (
          <li key={id}>
            <a href={`/courses/${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {moreCourses === 0 ? null : <a href="/#courses">{words.moreCourses(moreCourses)}</a>}
    </section>
  );
}
