'use client';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { CheckData } from './check-data.ts';
import styles from './lesson-check.module.css';

const words = messages.check;

/** The questions themselves weigh more than the lesson: they come when they are asked for. */
const CheckItems = lazy(() =>
  import('./check-items.client.tsx').then((loaded) => ({ default: loaded.CheckItems })),
);

/** Two questions at the end of a lesson, on demand. Without JavaScript they have a page of their own. */
export function LessonCheck({
  course,
  lesson,
}: {
  readonly course: string;
  readonly lesson: string;
}): ReactNode {
  const [check, setCheck] = useState<CheckData>();
  const [phase, setPhase] = useState<'idle' | 'loading' | 'failed'>('idle');
  const begin = (): void => {
    setPhase('loading');
    void load(course, lesson).then((data) => {
      setCheck(data);
      setPhase(data === undefined ? 'failed' : 'idle');
    });
  };
  return (
    <section className={styles.check} aria-labelledby="check">
      <h2 id="check" className={styles.title}>
        {words.title}
      </h2>
      {check === undefined ? (
        <form
          method="post"
          action="/api/checks"
          onSubmit={(event) => {
            event.preventDefault();
            if (phase !== 'loading') begin();
          }}
        >
          <p>{words.text}</p>
          <input type="hidden" name="course" value={course} />
          <input type="hidden" name="lesson" value={lesson} />
          <p role="status">{phase === 'failed' ? words.failed : ''}</p>
          <button className={styles.start} aria-disabled={phase === 'loading'}>
            {phase === 'loading' ? words.loading : words.start}
          </button>
        </form>
      ) : (
        <Suspense fallback={<p>{words.loading}</p>}>
          <CheckItems key={check.attempt} check={check} onAgain={begin} />
        </Suspense>
      )}
    </section>
  );
}

async function load(course: string, lesson: string): Promise<CheckData | undefined> {
  try {
    const answer = await fetch('/api/checks', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ course, lesson }),
    });
    return answer.ok ? ((await answer.json()) as CheckData) : undefined;
  } catch {
    return undefined;
  }
}
