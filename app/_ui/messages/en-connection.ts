import { counted } from './counted.ts';

const times = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** `14:05` of today, `14:05 on 2 October` of another day, by the clock of the device. */
const timeOf = (at: Date, now: Date): string =>
  at.toDateString() === now.toDateString() ? times.format(at) : `${times.format(at)} on ${days.format(at)}`;

/** The words on what is saved, what waits, and what can be read without a network. */
export const enConnection = {
  connection: {
    offline: 'No connection. What you have opened still works.',
    keptPage: (at: Date, now: Date) => `This page is from ${timeOf(at, now)}.`,
    keptPageOnline: (at: Date, now: Date) =>
      `This page is from ${timeOf(at, now)}: the server did not answer when it was opened.`,
    waiting: (count: number) =>
      `${counted(count, 'answer waits', 'answers wait')} on this device and will be sent by ${count === 1 ? 'itself' : 'themselves'}.`,
    reload: 'Load again',
    keepCourse: 'Keep the lessons on this device',
    keeping: (kept: number, total: number) => `Keeping the lessons: ${kept} of ${total}`,
    courseKept: 'The lessons are kept on this device: they can be read without a connection.',
  },
  offlineError: {
    title: 'No connection',
    text: 'This needs the server. What you have opened still works, and answers wait on this device until the connection is back.',
  },
  offlinePage: {
    title: 'No connection',
    text: 'This page was not opened on this device before, so it cannot be shown now. It opens by itself when the connection is back.',
    waiting: (count: number) =>
      `${counted(count, 'answer waits', 'answers wait')} on this device. Nothing is lost: ${count === 1 ? 'it is' : 'they are'} sent when the connection is back, and your result comes then.`,
    kept: 'What you can open now',
    nothing: 'Nothing is kept on this device yet. Lessons and quizzes that you open are kept from then on.',
    again: 'Try again',
  },
} as const;
