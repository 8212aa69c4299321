/** Runs the page of a SCORM package: the learning system keeps the attempt, its status and its score. */
import { isEnded, statusAndScore, type Recorded } from '#lib/exchange/formats/scorm-12/reported.ts';
import type { PlayedData } from '#lib/exchange/package-player/played-data.ts';
import { savedText } from '#lib/exchange/package-player/saved.ts';
import type { Answered, Keeper, Step } from '../package-page/keeper.ts';
import { pageData, play } from '../package-page/play.ts';
import { connectLms, type Lms } from './lms.ts';

/** The time in which the page is open. */
interface Visit {
  readonly lms: Lms;
  readonly startedMs: number;
  /** The last step, while the learning system does not have all of it. */
  unsaved: Step | undefined;
}

/** Nothing is written here: who only looks changes nothing of what is recorded. */
function keeperOf(visit: Visit): Keeper {
  const { lms } = visit;
  return {
    saved: lms.get('cmi.suspend_data'),
    notice: '',
    isOpen: () => true,
    // What was answered to the end is told once more where the learning system does not hold that it was.
    isBehind: ({ isComplete }) => visit.unsaved !== undefined || (isComplete && !isEnded(recordedBy(lms))),
    keep: (step) => {
      if (step.answered !== undefined) reportAnswer(lms, step.answered);
      return Promise.resolve(save(visit, step));
    },
    resultNote: () =>
      isEnded(recordedBy(lms)) ? ', and so is your recorded result: answering can only raise it' : '',
    verdict: () => ALL_DONE,
    mayTryAgain: () => false,
    tryAgain: () => undefined,
  };
}

const ALL_DONE = 'All questions are answered. You can close this page.';

/** Where there is no learning system. */
const NOBODY: Keeper = {
  saved: '',
  notice: 'There is no learning system around this page: nothing is saved.',
  isOpen: () => true,
  isBehind: () => false,
  keep: () => Promise.resolve(false),
  resultNote: () => '',
  verdict: () => ALL_DONE,
  mayTryAgain: () => false,
  tryAgain: () => undefined,
};

function recordedBy(lms: Lms): Recorded {
  return { status: lms.get('cmi.core.lesson_status'), score: lms.get('cmi.core.score.raw') };
}

/** HHHH:MM:SS.SS */
function timespan(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${(seconds % 60).toFixed(2).padStart(5, '0')}`;
}

/** Saves an attempt and its standing. @returns whether the learning system has all of it */
function save(visit: Visit, step: Step): boolean {
  const { lms } = visit;
  visit.unsaved = step;
  lms.set('cmi.suspend_data', savedText(step.saved));
  tellTime(visit);
  for (const [name, value] of statusAndScore(recordedBy(lms), step.standing))
    lms.set(`cmi.core.${name}`, value);
  const isSaved = lms.commit();
  if (isSaved) visit.unsaved = undefined;
  return isSaved;
}

/** Always to be gone on with: some systems forget what was saved of an attempt that ended otherwise. */
function tellTime({ lms, startedMs }: Visit): void {
  lms.set('cmi.core.session_time', timespan(performance.now() - startedMs));
  lms.set('cmi.core.exit', 'suspend');
}

/** A learning system calls what was only opened `completed` unless it is told otherwise (RTE 3.4.4): nothing was done yet. */
function leave(visit: Visit): void {
  const { lms, unsaved } = visit;
  if (unsaved !== undefined) save(visit, unsaved);
  tellTime(visit);
  if (lms.get('cmi.core.lesson_status') === 'not attempted') lms.set('cmi.core.lesson_status', 'incomplete');
  lms.finish();
}

/** What was answered, for reports: write only in SCORM 1.2, so a resumed attempt counts on. */
function reportAnswer(lms: Lms, { item, share }: Answered): void {
  const next = lms.get('cmi.interactions._count');
  if (!/^\d+$/.test(next)) return;
  lms.set(`cmi.interactions.${next}.id`, item.id);
  lms.set(`cmi.interactions.${next}.type`, 'performance');
  lms.set(
    `cmi.interactions.${next}.result`,
    share === 1 ? 'correct' : share === 0 ? 'wrong' : share.toFixed(2),
  );
}

function start(): void {
  // Written by the same program, into the same file.
  const data = pageData() as PlayedData;
  const lms = connectLms();
  if (lms === undefined) {
    play(data, NOBODY);
    return;
  }
  const visit: Visit = { lms, startedMs: performance.now(), unsaved: undefined };
  play(data, keeperOf(visit));
  window.addEventListener('pagehide', () => leave(visit), { once: true });
}

start();
