/** Runs the page of a unit: opens the record store, which keeps the attempt and is told of it, and leaves. */
import { readLaunchAddress } from '#lib/exchange/formats/cmi5/au-launch.ts';
import type { Cmi5Data } from '#lib/exchange/formats/cmi5/cmi5-data.ts';
import { savedText } from '#lib/exchange/package-player/saved.ts';
import type { Standing } from '#lib/exchange/package-player/standing.ts';
import { showQuiz } from '../package-page/contents.ts';
import type { Answered, Keeper, Step } from '../package-page/keeper.ts';
import { pageData, play } from '../package-page/play.ts';
import { button, make, percent, say } from '../package-page/view.ts';
import { openRecordStore } from './record-store.ts';
import {
  abandonSession,
  beginAgain,
  beginSession,
  endSession,
  isEnough,
  masteryOf,
  mayTryAgain,
  owesEnd,
  takeStep,
  type Session,
  type TakenAnswer,
} from './session.ts';

function keeperOf(session: Session): Keeper {
  return {
    saved: session.record.saved,
    notice: noticeOf(session),
    isOpen: () => !session.isOver,
    isBehind: ({ isComplete, score }) =>
      session.record.unsent.length > 0 || (isComplete && owesEnd(session, score)),
    keep: (step) => keepIn(session, step),
    resultNote: () => resultNote(session),
    verdict: (standing) => verdictText(session, standing),
    mayTryAgain: () => mayTryAgain(session),
    tryAgain: (saved) => beginAgain(session, saved),
  };
}

function keepIn(session: Session, { saved, standing, isEnd, answered }: Step): Promise<boolean> {
  const { isComplete, score } = standing;
  return takeStep(session, {
    saved: savedText(saved),
    answered: answered && takenAnswer(session, answered),
    finalShare: isEnd || (isComplete && owesEnd(session, score)) ? score : undefined,
  });
}

/** An answer with what a record store is told of its item. */
function takenAnswer({ data }: Session, { item, ...given }: Answered): TakenAnswer | undefined {
  const told = data.items.find(({ name }) => name === item.name);
  return told && { item: told, ...given };
}

/** Why nothing is kept; empty where it is. */
function noticeOf({ store, isRecorded }: Session): string {
  if (store === undefined) return 'There is no learning system around this page: nothing is saved.';
  return isRecorded ? '' : 'Your learning system opened this to look at: nothing is saved.';
}

function resultNote({ record: { isPassed, isCompleted } }: Session): string {
  if (isPassed) return ', and it stays recorded that you passed';
  return isCompleted ? ', and it stays recorded that you completed this' : '';
}

function verdictText(session: Session, { score }: Standing): string {
  const mastery = masteryOf(session);
  if (mastery === undefined) return 'All questions are answered.';
  if (isEnough(session, score) === true || session.record.isPassed)
    return 'All questions are answered, and you passed.';
  const when = mayTryAgain(session) ? 'now' : 'when you open this once more';
  return `All questions are answered. You need ${percent(mastery)} to pass; you can try again ${when}.`;
}

/** Sends what is left and goes where the learning system wants the learner; stays where something cannot be sent. */
async function leave(session: Session): Promise<void> {
  say('Saving…');
  const focused = document.activeElement;
  takesInput(false);
  const isLeft = await endSession(session);
  takesInput(true);
  if (!isLeft) {
    if (focused instanceof HTMLElement) focused.focus();
    say('The learning system cannot be reached, and the last answers are not saved. Try again to leave.');
    return;
  }
  const returnUrl = session.store?.launch.returnUrl;
  showClosed('You can close this page now.');
  if (returnUrl !== undefined) window.location.assign(returnUrl);
}

/** Who leaves answers nothing meanwhile: no session would have it. */
function takesInput(isTaking: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('nav, main, footer')) part.inert = !isTaking;
}

/** Nothing more can be done here. */
function showClosed(text: string): void {
  for (const part of document.querySelectorAll('nav, footer')) part.replaceChildren();
  say('');
  showQuiz(make('h2', { tabindex: '-1' }, 'This sitting is over'), make('p', {}, text));
}

function playIn(session: Session): void {
  if (session.store !== undefined)
    document.querySelector('footer')?.replaceChildren(button('Save and leave', () => void leave(session)));
  window.addEventListener('pagehide', () => abandonSession(session));
  // A page that comes back from the browser's memory has said good-bye.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && session.isOver) showClosed('Open it again from your learning system.');
  });
  play(session.data, keeperOf(session));
}

async function start(): Promise<void> {
  // Written by the same program, into the same file.
  const data = pageData() as Cmi5Data;
  const address = readLaunchAddress(window.location.search);
  say('Opening…');
  try {
    if (address === undefined) throw new Error('an address that lacks something');
    playIn(await beginSession(data, address === 'none' ? undefined : await openRecordStore(address)));
  } catch {
    // Whoever began anew here would overwrite what is kept.
    showClosed('It could not be opened, or was open already. Open it again from your learning system.');
  }
}

void start();
