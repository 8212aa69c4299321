'use client';
import { use, useState, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import { localTimeZone } from '../attempt/read-picks.client.tsx';
import controls from '../controls.module.css';
import styles from './join.module.css';
import type { KeptRoom } from './kept-room.client.tsx';
import { ToldTo } from './told-to.client.tsx';

const words = roomMessages.join;

type Keeping =
  | { readonly phase: 'offered' | 'sending' }
  | { readonly phase: 'kept'; readonly text: string }
  | { readonly phase: 'refused'; readonly text: string };

/** After the end: puts what was answered in the room into the own progress, when somebody wants it. */
export function KeepAnswers({
  proof,
}: {
  readonly proof: Pick<KeptRoom, 'session' | 'credential'>;
}): ReactNode {
  const toldTo = use(ToldTo);
  const [keeping, setKeeping] = useState<Keeping>({ phase: 'offered' });
  const keep = async (): Promise<void> => {
    if (keeping.phase === 'sending') return;
    setKeeping({ phase: 'sending' });
    setKeeping(await send(proof));
  };
  return (
    <section className={styles.keep} aria-labelledby="keep">
      <h2 id="keep" className={styles.roomTitle}>
        {words.keepTitle}
      </h2>
      {keeping.phase === 'kept' ? null : (
        <>
          <p>{words.keepText}</p>
          {toldTo === undefined ? null : <p>{words.keepTold(toldTo)}</p>}
          <button
            type="button"
            className={controls.button}
            aria-disabled={keeping.phase === 'sending'}
            onClick={() => void keep()}
          >
            {keeping.phase === 'sending' ? words.keeping : words.keepAnswers}
          </button>
        </>
      )}
      <p role="status">{'text' in keeping ? keeping.text : ''}</p>
      {keeping.phase === 'kept' ? <a href="/progress">{words.toProgress}</a> : null}
    </section>
  );
}

async function send({ session, credential }: Pick<KeptRoom, 'session' | 'credential'>): Promise<Keeping> {
  try {
    const answer = await fetch(`/api/rooms/${session}/keep`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ credential, timeZone: localTimeZone() }),
    });
    const told = (await answer.json()) as
      | { readonly responses: number; readonly isKnown: boolean }
      | { readonly code: string };
    if ('code' in told) return { phase: 'refused', text: words.notKept[told.code] ?? words.notKeptOther };
    return { phase: 'kept', text: told.isKnown ? words.wasKept : words.kept(told.responses) };
  } catch {
    return { phase: 'refused', text: words.notKeptOther };
  }
}
