/** Plays the page of a package: lessons, one item after the other with feedback, and the result. A keeper keeps each step. */
import { drawOrder } from '#lib/exchange/package-player/draw.ts';
import type { PlayedData, PlayedResponse } from '#lib/exchange/package-player/played-data.ts';
import {
  newAttempt,
  readSaved,
  savedText,
  withAnswer,
  withRead,
  type Saved,
} from '#lib/exchange/package-player/saved.ts';
import { isDone, standingOf, unreadIn, type Standing } from '#lib/exchange/package-player/standing.ts';
import { addReadButtons, drawContents, QUIZ, showPart, showQuiz } from './contents.ts';
import type { Answered, Keeper } from './keeper.ts';
import { button, controlsOf, feedbackOf, make, readForm, resultOf, say, stemOf } from './view.ts';

/** An attempt under way. */
interface Run {
  readonly data: PlayedData;
  readonly keeper: Keeper;
  saved: Saved;
}

const SEEDS = 2 ** 32;

/** The data that stand in the page. */
export function pageData(): unknown {
  return JSON.parse(document.querySelector('#items')?.textContent ?? '');
}

/** Goes on with the attempt that was kept, or begins one. Nothing is kept of who only looks. */
export function play(data: PlayedData, keeper: Keeper): void {
  const run: Run = { data, keeper, saved: readSaved(keeper.saved, data) ?? newAttempt(data, newSeed()) };
  contents(run);
  addReadButtons(data, (lesson) => takeRead(run, lesson));
  const [unread] = unreadIn(data, run.saved);
  // Who has begun to answer, goes on with that.
  const isBegun = run.saved.asked.some(({ given }) => given !== undefined);
  if (unread === undefined || isBegun) proceed(run);
  else showPart(unread);
  say(keeper.notice === '' ? newsOf(run) : keeper.notice);
}

function newSeed(): number {
  return Math.floor(Math.random() * SEEDS);
}

function standing({ data, saved }: Run): Standing {
  return standingOf(data, saved);
}

/** Keeps what was done, and says so where it does not work: the learner may try again before they leave. */
function keepStep(run: Run, isEnd: boolean, answered?: Answered): void {
  const { saved, keeper } = run;
  void report(keeper, keeper.keep({ saved, standing: standing(run), isEnd, answered }));
}

async function report({ notice }: Keeper, kept: Promise<boolean>): Promise<void> {
  const isKept = await kept;
  say(notice === '' ? (isKept ? 'Saved.' : UNSAVED) : notice);
}

const UNSAVED =
  'The learning system did not save the last answer. It is tried again with the next one, and when you leave.';

function proceed(run: Run): void {
  const next = run.saved.asked.findIndex(({ given }) => given === undefined);
  if (next >= 0) showItem(run, next);
  else showResult(run);
}

function showItem(run: Run, at: number): void {
  const asked = run.saved.asked[at];
  if (asked === undefined) return;
  const { item, isNew } = asked;
  const shownMs = performance.now();
  const form = document.createElement('form');
  form.append(
    make('h2', { tabindex: '-1' }, `Question ${at + 1} of ${run.saved.asked.length}`),
    ...(isNew ? [make('p', { class: 'new' }, NEW)] : []),
    ...stemOf(item),
    controlsOf(item, (part) => drawOrder(item, part, run.saved.seed)),
    make('button', {}, 'Check'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answer = readForm(item, form);
    if (typeof answer === 'string') say(answer);
    else take(run, at, answer, performance.now() - shownMs);
  });
  say(run.keeper.notice);
  showQuiz(form);
}

const NEW =
  'This question is new: the one that you answered here was corrected or withdrawn, and your answer to it no longer counts.';

/** Takes the first answer to the item at a place. */
function take(run: Run, at: number, answer: PlayedResponse, spentMs: number): void {
  const before = run.saved.asked[at];
  if (before === undefined || before.given !== undefined || !run.keeper.isOpen()) return;
  const { item } = before;
  run.saved = withAnswer(run.saved, at, answer);
  const share = run.saved.asked[at]?.given?.share ?? 0;
  keepStep(run, standing(run).isComplete, { item, answer, share, spentMs });
  const next = button(isDone(run.saved) ? 'Show the result' : 'Next question', () => proceed(run));
  showQuiz(...stemOf(item), feedbackOf(item, answer, share), next);
}

/** Goes on from a lesson: to the next that is still to be read, or to the questions. */
function takeRead(run: Run, lesson: string): void {
  if (!run.saved.read.includes(lesson) && run.keeper.isOpen()) {
    const wasComplete = standing(run).isComplete;
    run.saved = withRead(run.saved, lesson);
    keepStep(run, standing(run).isComplete && !wasComplete);
    contents(run);
  }
  const [next] = unreadIn(run.data, run.saved);
  if (next !== undefined) showPart(next);
  else if (isDone(run.saved)) showResult(run);
  else open(run, QUIZ);
}

function showResult(run: Run): void {
  const { keeper, saved } = run;
  if (keeper.isBehind(standing(run))) keepStep(run, false);
  const { isComplete, score } = standing(run);
  const again = keeper.mayTryAgain() ? [button('Try again', () => tryAgain(run))] : [];
  const text = isComplete ? keeper.verdict(standing(run)) : STILL_TO_READ;
  showQuiz(...resultOf(saved.asked, score, text, again));
}

const STILL_TO_READ = 'All questions are answered. What you have not read above is still to be read.';

/** Another draw of questions; what was read stays read. */
function tryAgain(run: Run): void {
  run.saved = { ...newAttempt(run.data, newSeed()), read: run.saved.read };
  run.keeper.tryAgain(savedText(run.saved));
  proceed(run);
}

/** Which questions are new since the learner was last here; empty for none. */
function newsOf({ keeper, saved }: Run): string {
  const numbers = saved.asked.flatMap(({ isNew, given }, at) => (isNew && !given ? [at + 1] : []));
  if (numbers.length === 0) return '';
  const which =
    numbers.length === 1 ? `question ${numbers.join('')} is` : `questions ${numbers.join(', ')} are`;
  return `Since you were last here, ${which} new. Your other answers are kept${keeper.resultNote()}.`;
}

function open(run: Run, part: string): void {
  const isAsked = document.querySelector(`[data-part="${QUIZ}"]`)?.hasChildNodes() === true;
  if (part !== QUIZ || isAsked) showPart(part);
  else proceed(run);
}

function contents(run: Run): void {
  drawContents(
    run.data,
    (lesson) => run.saved.read.includes(lesson),
    (part) => open(run, part),
  );
}
