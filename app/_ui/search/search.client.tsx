'use client';
import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react';
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
        <label htmlFor="q" className={styles.label}>
          {words.label}
        </label>
        <div className={styles.field}>
          <input
            ref={field}
            id="q"
            name="q"
            type="search"
            defaultValue={props.query}
            maxLength={LONGEST_QUERY}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            onFocus={prepare}
            onChange={(event) => {
              prepare();
              setQuery(event.target.value);
            }}
          />
          {props.course === undefined ? null : <input type="hidden" name="course" value={props.course.id} />}
          <button>{words.action}</button>
        </div>
      </form>
      {props.course === undefined ? null : (
        <p className={styles.note}>
          {words.inCourse(props.course.title)}
          <a href={addressOf('/search', query, undefined)}>{words.inAll}</a>
        </p>
      )}
      <p role="status" className={styles.announced}>
        {announced}
      </p>
      {props.isTooLong && query === '' ? <p className={styles.note}>{words.tooLong(LONGEST_QUERY)}</p> : null}
      {state === 'failed' ? <p className={styles.note}>{words.unavailable}</p> : null}
      {state === 'kept' ? <p className={styles.note}>{words.onDevice}</p> : null}
      <Outcome query={found.trim()} results={results} scope={props.scope} courses={props.courses} />
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

function statusOf(query: string, { count }: Results): string {
  return query.trim() === '' ? '' : words.count(count, query.trim());
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
