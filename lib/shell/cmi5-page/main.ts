/** Runs the page of a unit: opens the record store, asks one item after the other, keeps each answer, resumes, tells the verdict, leaves. */
import { readLaunchAddress } from '#lib/exchange/formats/cmi5/au-launch.ts';
import type { Cmi5Data } from '#lib/exchange/formats/cmi5/cmi5-data.ts';
import { drawOrder } from '#lib/exchange/formats/scorm-12/draw.ts';
import {
  newAttempt,
  readSaved,
  savedText,
  withAnswer,
  type Saved,
} from '#lib/exchange/formats/scorm-12/saved.ts';
import type { ScormResponse } from '#lib/exchange/formats/scorm-12/scorm-data.ts';
import { percentScore } from '#lib/exchange/xapi/score.ts';
import { controlsOf, feedbackOf, keptFeedback, make, percent, readForm } from '../scorm-page/view.ts';
import { openRecordStore } from './record-store.ts';
import {
  abandonSession,
  beginAgain,
  beginSession,
  endSession,
  masteryOf,
  mayTryAgain,
  takeAnswer,
  type Session,
} from './session.ts';

/** An attempt under way. */
interface Run {
  readonly session: Session;
  saved: Saved;
}

const SEEDS = 2 ** 32;

/** The attempt that was kept, or a new one. */
function runOf(session: Session): Run {
  const { data, record } = session;
  const saved = readSaved(record.saved, data) ?? newAttempt(data, Math.floor(Math.random() * SEEDS));
  return { session, saved };
}

function sharesOf({ saved }: Run): readonly number[] {
  return saved.asked.map(({ given }) => given?.share ?? 0);
}

function scoreOf(run: Run): number {
  const shares = sharesOf(run);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

function isDone({ saved }: Run): boolean {
  return saved.asked.every(({ given }) => given !== undefined);
}

function show(...content: readonly Node[]): void {
  document.querySelector('main')?.replaceChildren(...content);
  document.querySelector<HTMLElement>('main [tabindex="-1"]')?.focus();
}

function say(text: string): void {
  document.querySelector('[role=status]')?.replaceChildren(text);
}

function button(text: string, act: () => void): HTMLElement {
  const made = make('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}

function showItem(run: Run, at: number): void {
  const item = run.saved.asked[at]?.item;
  if (item === undefined) return;
  const shownMs = performance.now();
  const form = document.createElement('form');
  form.append(
    make('h2', { tabindex: '-1' }, `Question ${at + 1} of ${run.saved.asked.length}`),
    ...item.stem.map((text) => make('p', { class: 'stem' }, text)),
    controlsOf(item, (part) => drawOrder(item, part, run.saved.seed)),
    make('button', {}, 'Check'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answer = readForm(item, form);
    if (typeof answer === 'string') say(answer);
    else take(run, at, answer, performance.now() - shownMs);
  });
  say(notice(run.session));
  show(form);
}

function take(run: Run, at: number, answer: ScormResponse, spentMs: number): void {
  const { session } = run;
  const before = run.saved.asked[at];
  const item = session.data.items.find(({ name }) => name === before?.item.name);
  if (item === undefined || before?.given !== undefined || session.isOver) return;
  run.saved = withAnswer(run.saved, at, answer);
  const share = run.saved.asked[at]?.given?.share ?? 0;
  const saved = savedText(run.saved);
  const finalShare = isDone(run) ? scoreOf(run) : undefined;
  void report(session, takeAnswer(session, { item, answer, share, spentMs, saved, finalShare }));
  const next = button(isDone(run) ? 'Show the result' : 'Next question', () => proceed(run));
  show(...item.stem.map((text) => make('p', { class: 'stem' }, text)), feedbackOf(item, answer, share), next);
}

/** Says whether an answer is kept. */
async function report(session: Session, kept: Promise<boolean>): Promise<void> {
  if (notice(session) !== '') say(notice(session));
  else if (await kept) say('Saved.');
  else
    say(
      'The learning system did not save the last answer. It is tried again with the next one, and when you leave.',
    );
}

/** Why nothing is kept; empty where it is. */
function notice({ store, isRecorded }: Session): string {
  if (store === undefined) return 'There is no learning system around this page: nothing is saved.';
  return isRecorded ? '' : 'Your learning system opened this to look at: nothing is saved.';
}

function proceed(run: Run): void {
  const next = run.saved.asked.findIndex(({ given }) => given === undefined);
  if (next >= 0) showItem(run, next);
  else showResult(run);
}

function showResult(run: Run): void {
  const shares = sharesOf(run);
  const review = run.saved.asked.map(({ item, given }, at) => {
    const share = shares[at] ?? 0;
    const told =
      given?.answer === undefined ? keptFeedback(item, share) : feedbackOf(item, given.answer, share);
    return make(
      'details',
      {},
      make('summary', {}, `Question ${at + 1}: ${percent(share)}`),
      ...item.stem.map((text) => make('p', {}, text)),
      told,
    );
  });
  const again = mayTryAgain(run.session) ? [button('Try again', () => tryAgain(run.session))] : [];
  show(
    make('h2', { tabindex: '-1' }, `Your score: ${percent(scoreOf(run))}`),
    make('p', {}, verdictText(run)),
    ...again,
    ...review,
  );
}

function verdictText(run: Run): string {
  const mastery = masteryOf(run.session);
  if (mastery === undefined) return 'All questions are answered.';
  const isEnough = percentScore(scoreOf(run)).scaled >= mastery;
  if (isEnough || run.session.record.isPassed) return 'All questions are answered, and you passed.';
  return `All questions are answered. You need ${percent(mastery)} to pass; you can try again when you open this once more.`;
}

function tryAgain(session: Session): void {
  beginAgain(session);
  proceed(runOf(session));
}

/** Sends what is left and goes where the learning system wants the learner; stays where something cannot be sent. */
async function leave(session: Session): Promise<void> {
  say('Saving…');
  if (!(await endSession(session))) {
    say('The learning system cannot be reached, and the last answers are not saved. Try again to leave.');
    return;
  }
  const returnUrl = session.store?.launch.returnUrl;
  showClosed('You can close this page now.');
  if (returnUrl !== undefined) window.location.assign(returnUrl);
}

/** Nothing more can be done here. */
function showClosed(text: string): void {
  document.querySelector('footer')?.replaceChildren();
  say('');
  show(make('h2', { tabindex: '-1' }, 'This sitting is over'), make('p', {}, text));
}

function play(session: Session): void {
  if (session.store !== undefined)
    document.querySelector('footer')?.replaceChildren(button('Save and leave', () => void leave(session)));
  window.addEventListener('pagehide', () => abandonSession(session));
  // A page that comes back from the browser's memory has said good-bye.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && session.isOver) showClosed('Open it again from your learning system.');
  });
  proceed(runOf(session));
}

async function start(): Promise<void> {
  // Written by the same program, into the same file.
  const data = JSON.parse(document.querySelector('#items')?.textContent ?? '') as Cmi5Data;
  const address = readLaunchAddress(window.location.search);
  say('Opening…');
  try {
    if (address === undefined) throw new Error('an address that lacks something');
    play(await beginSession(data, address === 'none' ? undefined : await openRecordStore(address)));
  } catch {
    // Whoever began anew here would overwrite what is kept.
    showClosed('It could not be opened, or was open already. Open it again from your learning system.');
  }
}

void start();
