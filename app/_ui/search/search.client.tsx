'use client';
import { useDeferredValue, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Results } from '#lib/search/find/results.ts';
import { LONGEST_QUERY } from '#lib/search/find/search-index.ts';
import { ResultList } from './results.client.tsx';
import styles from './search.module.css';
import { addressOf, useResults, type SearchScope } from './use-results.client.tsx';

const words = messages.search;

/** After the last key, before the count is read out and the address follows: browsers allow few changes of address a second. */
const SETTLED_MS = 400;

/** The field, and what it finds: the server's results at first, then the browser's own with every key. */
export function Search(props: {
  readonly query: string;
  readonly isTooLong: boolean;
  readonly results: Results;
  readonly course: { readonly id: string; readonly title: string } | undefined;
  readonly isTogether: boolean;
  readonly scope: ReactNode;
  readonly courses: ReactNode;
}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(props.query);
  const wanted = useDeferredValue(query);
  const where: SearchScope = { course: props.course?.id, isTogether: props.isTogether };
  const { prepare, state, results, found } = useResults(wanted, where, props);
  useEffect(() => {
    // Typed, or given the focus, before this script ran.
    const { current } = field;
    if (current === null) return;
    const asked = askedOfKept();
    if (asked !== undefined && current.value === props.query) current.value = asked;
    setQuery(current.value);
    if (current.value !== props.query || document.activeElement === current) prepare();
  }, [prepare, props.query]);
  const settled = useSettled(query, props.course?.id);
  const isAnswered = settled === query && results !== undefined && found === query;
  const announced = isAnswered ? statusOf(query, results) : '';
  return (
    <>
      <form
        role="search"
        action="/search"
        className={styles.form}
        onSubmit={(event) => {
          if (state !== 'ready') return;
          event.preventDefault();
          // Puts the keyboard of a telephone away, so that the results show.
          if (window.matchMedia('(pointer: coarse)').matches) field.current?.blur();
        }}
      >
        <Field
          input={field}
          query={props.query}
          course={props.course?.id}
          prepare={prepare}
          onQuery={setQuery}
        />
      </form>
      {props.course === undefined ? null : <InCourse title={props.course.title} query={query} />}
      <p role="status" className={styles.announced}>
        {announced}
      </p>
      <Notes isTooLong={props.isTooLong && query === ''} state={state} />
      <Outcome query={found.trim()} results={results} scope={props.scope} courses={props.courses} />
    </>
  );
}

/** What the address asks for where the page was kept for another one (`app/_offline/worker.mjs`); undefined for a page of the server. */
function askedOfKept(): string | undefined {
  if (document.documentElement.dataset['keptAt'] === undefined) return undefined;
  const asked = new URLSearchParams(window.location.search).get('q') ?? '';
  // As the server does: what is too long is not searched for, and not cut.
  return asked.length > LONGEST_QUERY ? '' : asked;
}

function Field(props: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly course: string | undefined;
  readonly prepare: () => void;
  readonly onQuery: (query: string) => void;
}): ReactNode {
  return (
    <>
      <label htmlFor="q" className={styles.label}>
        {words.label}
      </label>
      <div className={styles.field}>
        <input
          ref={props.input}
          id="q"
          name="q"
          type="search"
          defaultValue={props.query}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          onFocus={props.prepare}
          onChange={(event) => {
            props.prepare();
            props.onQuery(event.target.value);
          }}
        />
        {props.course === undefined ? null : <input type="hidden" name="course" value={props.course} />}
        <button>{words.action}</button>
      </div>
    </>
  );
}

function InCourse({ title, query }: { readonly title: string; readonly query: string }): ReactNode {
  return (
    <p className={styles.note}>
      {words.inCourse(title)}
      <a href={addressOf('/search', query, undefined)}>{words.inAll}</a>
    </p>
  );
}

function Notes(props: { readonly isTooLong: boolean; readonly state: string }): ReactNode {
  return (
    <>
      {props.isTooLong ? <p className={styles.note}>{words.tooLong(LONGEST_QUERY)}</p> : null}
      {props.state === 'failed' ? <p className={styles.note}>{words.unavailable}</p> : null}
      {props.state === 'kept' ? <p className={styles.note}>{words.onDevice}</p> : null}
    </>
  );
}

/** Results, or what to do when there are none. */
function Outcome(props: {
  readonly query: string;
  readonly results: Results | undefined;
  readonly scope: ReactNode;
  readonly courses: ReactNode;
}): ReactNode {
  const { query, results } = props;
  if (query === '')
    return (
      <>
        {props.scope}
        {props.courses}
      </>
    );
  if (results === undefined) return <p className={styles.count}>{words.loading}</p>;
  return (
    <>
      <p className={styles.count}>{statusOf(query, results)}</p>
      {results.count > 0 ? (
        <ResultList results={results} />
      ) : (
        <>
          <ul className={styles.advice}>
            {words.nothing.map((advice) => (
              <li key={advice}>{advice}</li>
            ))}
          </ul>
          {props.courses}
        </>
      )}
    </>
  );
}

function statusOf(query: string, { count, mayHaveMore }: Results): string {
  if (query.trim() === '') return '';
  return mayHaveMore ? words.countMore(count, query.trim()) : words.count(count, query.trim());
}

/** The value once it has stayed the same for a moment; the address follows it, so that a reload keeps it. */
function useSettled(query: string, course: string | undefined): string | undefined {
  const [settled, setSettled] = useState<string>();
  const first = useRef(query);
  useEffect(() => {
    if (query === first.current && settled === undefined) return undefined;
    const timer = setTimeout(() => {
      setSettled(query);
      window.history.replaceState(null, '', addressOf('/search', query, course));
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [query, settled, course]);
  return settled;
}
