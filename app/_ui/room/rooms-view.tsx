import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { TrainerAccess } from '#lib/shell/usecases/may-train.ts';
import type { RoomLine } from '#lib/shell/usecases/view-rooms.ts';
import controls from '../controls.module.css';
import { TrainerKeyForm } from '../print/trainer-key-form.tsx';
import { DeviceSection, type DeviceActions } from './device-section.tsx';
import { OpenRoomForm, type QuizChoice } from './open-room-form.tsx';
import styles from './rooms.module.css';

const words = pageMessages.rooms;

/** What the page of a trainer's rooms shows. */
export interface RoomsData {
  readonly access: TrainerAccess;
  readonly quizzes: readonly QuizChoice[];
  /** What is in the titles of these; undefined where all of them are listed. */
  readonly find: string | undefined;
  /** How many have it. */
  readonly found: number;
  readonly rooms: readonly RoomLine[];
  /** True when this browser is a trainer's already. */
  readonly isTrainers: boolean;
}

/** Opens a room, finds those that were opened, and adds another device. */
export function RoomsView(
  props: RoomsData &
    DeviceActions & {
      readonly open: (form: FormData) => Promise<void>;
      readonly enterKey: (form: FormData) => Promise<void>;
    },
): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <OpenRoom {...props} />
      {props.isTrainers ? (
        <section className={styles.section} aria-labelledby="own">
          <h2 id="own">{words.ownTitle}</h2>
          <RoomList rooms={props.rooms} />
        </section>
      ) : null}
      {props.access === 'open' ? (
        <section className={styles.section} aria-labelledby="bench">
          <h2 id="bench">{words.benchTitle}</h2>
          <p>{words.benchText}</p>
          <p>
            <a href="/author">{words.toBench}</a>
          </p>
        </section>
      ) : null}
      <DeviceSection
        makeCode={props.makeCode}
        enterCode={props.enterCode}
        mayMake={props.access === 'open' || props.isTrainers}
        isTrainers={props.isTrainers}
      />
    </main>
  );
}

/** The form for whoever may open a room; for others the key, or why there is none. */
function OpenRoom(props: Parameters<typeof RoomsView>[0]): ReactNode {
  const { access } = props;
  const title = { open: words.newTitle, 'key-asked': words.askedTitle, shut: words.shutTitle }[access];
  return (
    <section className={styles.section} aria-labelledby="new">
      <h2 id="new">{title}</h2>
      {access === 'open' && props.find !== undefined ? <FindQuiz {...props} find={props.find} /> : null}
      {access === 'open' ? <OpenRoomForm quizzes={props.quizzes} open={props.open} /> : null}
      {access === 'key-asked' ? (
        <>
          <p>{words.asked}</p>
          <TrainerKeyForm enter={props.enterKey} back="/rooms" />
        </>
      ) : null}
      {access === 'shut' ? <p>{words.shut}</p> : null}
    </section>
  );
}

/** Where there are more quizzes than anyone looks through. */
function FindQuiz(props: Pick<RoomsData, 'quizzes' | 'found'> & { readonly find: string }): ReactNode {
  const { quizzes, found, find } = props;
  return (
    <form className={styles.form} method="get" action="/rooms">
      <div className={styles.field}>
        <label htmlFor="find">{words.find}</label>
        <input id="find" name="find" type="search" defaultValue={find} maxLength={200} />
        <p className={styles.hint}>{found === 0 ? words.foundNone : words.found(quizzes.length, found)}</p>
      </div>
      <button className={controls.quiet}>{words.findAction}</button>
    </form>
  );
}

function RoomList({ rooms }: { readonly rooms: readonly RoomLine[] }): ReactNode {
  if (rooms.length === 0) return <p>{words.none}</p>;
  return (
    <ul className={styles.rooms}>
      {rooms.map(({ session, title, createdAt, eraseAt, joinCode, items, participants }) => (
        <li key={session} className={styles.room}>
          <p className={styles.roomTitle}>{title}</p>
          <p className={styles.hint}>
            <strong className={styles.state} data-open={joinCode !== null || undefined}>
              {words.state(joinCode !== null)}
            </strong>{' '}
            · {words.items(items)} · {words.participants(participants)} · {words.openedAt(createdAt)} ·{' '}
            {words.erasedOn(eraseAt)}
          </p>
          <p className={controls.actions}>
            <a href={`/rooms/${session}`}>
              {joinCode === null ? words.look : words.control}
              <span className={controls.hidden}>: {words.roomName(title, createdAt)}</span>
            </a>
            <a href={`/rooms/${session}/report`}>
              {words.report}
              <span className={controls.hidden}>: {words.roomName(title, createdAt)}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
