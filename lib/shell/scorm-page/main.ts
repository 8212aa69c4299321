/** Runs the page of a package: asks one item after the other, saves after each answer, resumes, and reports the score. */
import { drawOrder } from '#lib/exchange/formats/scorm-12/draw.ts';
import { isEnded, statusAndScore, type Recorded } from '#lib/exchange/formats/scorm-12/reported.ts';
import type { ScormResponse, ScormData, ScormItem } from '#lib/exchange/formats/scorm-12/scorm-data.ts';
import {
  newAttempt,
  type AskedItem,
  readSaved,
  savedText,
  withAnswer,
  withRead,
  type Saved,
} from '#lib/exchange/formats/scorm-12/saved.ts';
import { addReadButtons, drawContents, QUIZ, showPart } from './contents.ts';
import { connectLms, type Lms } from './lms.ts';
import { controlsOf, feedbackOf, keptFeedback, make, percent, readForm } from './view.ts';

const SEEDS = 2 ** 32;

/** An attempt under way. */
interface Run {
  readonly data: ScormData;
  readonly lms: Lms | undefined;
  readonly startedMs: number;
  saved: Saved;
  /** Whether the learner did something that the learning system does not have yet. */
  isUnsaved: boolean;
}

/**
 * Nothing is written here: who only looks changes nothing of what is recorded. What was answered to the end is told once more
 * where the learning system does not hold that it was.
 */
function begin(data: ScormData): Run {
  const lms = connectLms();
  const saved =
    readSaved(lms?.get('cmi.suspend_data') ?? '', data) ??
    newAttempt(data, Math.floor(Math.random() * SEEDS));
  const run = { data, lms, startedMs: performance.now(), saved, isUnsaved: false };
  return { ...run, isUnsaved: isComplete(run) && !isEnded(recordedBy(lms)) };
}

function recordedBy(lms: Lms | undefined): Recorded {
  return {
    status: lms?.get('cmi.core.lesson_status') ?? '',
    score: lms?.get('cmi.core.score.raw') ?? '',
  };
}

function scoreOf({ saved: { asked } }: Run): number {
  return asked.reduce((sum, { given }) => sum + (given?.share ?? 0), 0) / Math.max(1, asked.length);
}

function isDone({ saved }: Run): boolean {
  return saved.asked.every(({ given }) => given !== undefined);
}

/** The lessons that are still to be read. */
function unreadIn({ data, saved }: Run): readonly string[] {
  return data.lessonsFirst
    ? data.lessons.map(({ name }) => name).filter((name) => !saved.read.includes(name))
    : [];
}

function isComplete(run: Run): boolean {
  return isDone(run) && unreadIn(run).length === 0;
}

/** HHHH:MM:SS.SS */
function timespan(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${(seconds % 60).toFixed(2).padStart(5, '0')}`;
}

/** Saves what the learner did. @returns whether the learning system has all of it */
function save(run: Run): boolean {
  const { lms } = run;
  if (lms === undefined) return false;
  lms.set('cmi.suspend_data', savedText(run.saved));
  tellTime(run, lms);
  const standing = { isComplete: isComplete(run), score: scoreOf(run) };
  for (const [name, value] of statusAndScore(recordedBy(lms), standing)) lms.set(`cmi.core.${name}`, value);
  run.isUnsaved = !lms.commit();
  return !run.isUnsaved;
}

/** Always to be gone on with: some systems forget what was saved of an attempt that ended otherwise. */
function tellTime({ startedMs }: Run, lms: Lms): void {
  lms.set('cmi.core.session_time', timespan(performance.now() - startedMs));
  lms.set('cmi.core.exit', 'suspend');
}

/** A learning system calls what was only opened `completed` unless it is told otherwise (RTE 3.4.4): nothing was done yet. */
function leave(run: Run): void {
  const { lms } = run;
  if (lms === undefined) return;
  if (run.isUnsaved) save(run);
  tellTime(run, lms);
  if (lms.get('cmi.core.lesson_status') === 'not attempted') lms.set('cmi.core.lesson_status', 'incomplete');
  lms.finish();
}

/** What was answered, for reports: write only in SCORM 1.2, so a resumed attempt counts on. */
function reportAnswer({ lms }: Run, { item, given }: AskedItem): void {
  const next = lms?.get('cmi.interactions._count') ?? '';
  const share = given?.share ?? 0;
  if (lms === undefined || !/^\d+$/.test(next)) return;
  lms.set(`cmi.interactions.${next}.id`, item.id);
  lms.set(`cmi.interactions.${next}.type`, 'performance');
  lms.set(
    `cmi.interactions.${next}.result`,
    share === 1 ? 'correct' : share === 0 ? 'wrong' : share.toFixed(2),
  );
}

function show(...content: readonly Node[]): void {
  document.querySelector(`[data-part="${QUIZ}"]`)?.replaceChildren(...content);
  showPart(QUIZ);
}

function say(text: string): void {
  document.querySelector('[role=status]')?.replaceChildren(text);
}

function stemOf({ stem }: ScormItem): readonly HTMLElement[] {
  return stem.map((text) => make('p', { class: 'stem' }, text));
}

function showItem(run: Run, at: number): void {
  const asked = run.saved.asked[at];
  if (asked === undefined) return;
  const { item, isNew } = asked;
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
    else take(run, at, answer);
  });
  say('');
  show(form);
}

const NEW =
  'This question is new: the one that you answered here was corrected or withdrawn, and your answer to it no longer counts.';

function take(run: Run, at: number, answer: ScormResponse): void {
  const before = run.saved.asked[at];
  if (before === undefined || before.given !== undefined) return;
  run.saved = withAnswer(run.saved, at, answer);
  run.isUnsaved = true;
  const { item, given } = run.saved.asked[at] ?? before;
  reportAnswer(run, { ...before, given });
  keep(run);
  const next = make('button', { type: 'button' }, isDone(run) ? 'Show the result' : 'Next question');
  next.addEventListener('click', () => proceed(run));
  show(...stemOf(item), feedbackOf(item, answer, given?.share ?? 0), next);
}

/** Saves, and says so where it does not work: the learner may try again before they leave. */
function keep(run: Run): void {
  if (save(run)) {
    say('Saved.');
    return;
  }
  say(
    run.lms === undefined
      ? NOWHERE
      : 'The learning system did not save the last answer. It is tried again with the next one.',
  );
}

const NOWHERE = 'There is no learning system around this page: nothing is saved.';

function proceed(run: Run): void {
  const next = run.saved.asked.findIndex(({ given }) => given === undefined);
  if (next >= 0) showItem(run, next);
  else showResult(run);
}

function showResult(run: Run): void {
  if (run.isUnsaved) keep(run);
  show(
    make('h2', { tabindex: '-1' }, `Your score: ${percent(scoreOf(run))}`),
    make(
      'p',
      {},
      isComplete(run)
        ? ALL_DONE
        : 'All questions are answered. What you have not read above is still to be read.',
    ),
    ...run.saved.asked.map(reviewOf),
  );
}

const ALL_DONE = 'All questions are answered. You can close this page.';

function reviewOf({ item, given }: AskedItem, at: number): HTMLElement {
  const share = given?.share ?? 0;
  const told =
    given?.answer === undefined ? keptFeedback(item, share) : feedbackOf(item, given.answer, share);
  return make(
    'details',
    {},
    make('summary', {}, `Question ${at + 1}: ${percent(share)}`),
    ...item.stem.map((text) => make('p', {}, text)),
    told,
  );
}

/** Which questions are new since the learner was last here; empty for none. */
function newsOf({ lms, saved }: Run): string {
  const numbers = saved.asked.flatMap(({ isNew, given }, at) => (isNew && !given ? [at + 1] : []));
  if (numbers.length === 0) return '';
  const which =
    numbers.length === 1 ? `question ${numbers.join('')} is` : `questions ${numbers.join(', ')} are`;
  return `Since you were last here, ${which} new. Your other answers are kept${
    isEnded(recordedBy(lms)) ? ', and so is your recorded result: answering can only raise it' : ''
  }.`;
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

/** Goes on from a lesson: to the next that is still to be read, or to the questions. */
function takeRead(run: Run, lesson: string): void {
  if (!run.saved.read.includes(lesson)) {
    run.saved = withRead(run.saved, lesson);
    run.isUnsaved = true;
    keep(run);
    contents(run);
  }
  const [next] = unreadIn(run);
  if (next !== undefined) showPart(next);
  else if (isDone(run)) showResult(run);
  else open(run, QUIZ);
}

function start(): void {
  const text = document.querySelector('#items')?.textContent ?? '';
  // Written by the same program, into the same file.
  const run = begin(JSON.parse(text) as ScormData);
  contents(run);
  addReadButtons(run.data, (lesson) => takeRead(run, lesson));
  const [unread] = unreadIn(run);
  // Who has begun to answer, goes on with that.
  const isBegun = run.saved.asked.some(({ given }) => given !== undefined);
  if (unread === undefined || isBegun) proceed(run);
  else showPart(unread);
  say(run.lms === undefined ? NOWHERE : newsOf(run));
  let isOver = false;
  window.addEventListener('pagehide', () => {
    if (isOver) return;
    isOver = true;
    leave(run);
  });
}

start();
