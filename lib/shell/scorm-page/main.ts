/** Runs the page of a package: asks one item after the other, saves after each answer, resumes, and reports the score. */
import { drawItems, drawOrder } from '#lib/exchange/formats/scorm-12/draw.ts';
import type { ScormResponse, ScormData, ScormItem } from '#lib/exchange/formats/scorm-12/scorm-data.ts';
import { readSaved, savedText, type Saved } from '#lib/exchange/formats/scorm-12/saved.ts';
import { shareOf } from '#lib/exchange/formats/scorm-12/share.ts';
import { connectLms, type Lms } from './lms.ts';
import { controlsOf, feedbackOf, make, percent, readForm } from './view.ts';

const SEEDS = 2 ** 32;

/** An attempt under way. */
interface Run {
  readonly data: ScormData;
  readonly asked: readonly ScormItem[];
  readonly lms: Lms | undefined;
  readonly startedMs: number;
  saved: Saved;
}

function askedBy(data: ScormData, seed: number): readonly ScormItem[] {
  return drawItems(data, seed).flatMap((place) => data.items[place] ?? []);
}

function begin(data: ScormData): Run {
  const lms = connectLms();
  const kept = readSaved(lms?.get('cmi.suspend_data') ?? '', data, (seed) => askedBy(data, seed));
  const seed = kept?.seed ?? Math.floor(Math.random() * SEEDS);
  const asked = askedBy(data, seed);
  const saved = kept ?? { seed, answers: asked.map(() => undefined) };
  return { data, asked, lms, startedMs: performance.now(), saved };
}

function sharesOf({ asked, saved }: Run): readonly number[] {
  return asked.map((item, at) => {
    const answer = saved.answers[at];
    return answer === undefined ? 0 : shareOf(item, answer);
  });
}

function scoreOf(run: Run): number {
  const shares = sharesOf(run);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

function isDone({ saved }: Run): boolean {
  return saved.answers.every((answer) => answer !== undefined);
}

/** HHHH:MM:SS.SS */
function timespan(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${(seconds % 60).toFixed(2).padStart(5, '0')}`;
}

/** Whether the learning system has all of it. Two decimals, cut: a rounded score might pass. */
function save(run: Run): boolean {
  const { lms } = run;
  if (lms === undefined) return false;
  lms.set('cmi.suspend_data', savedText(run.data.version, run.asked, run.saved));
  lms.set('cmi.core.session_time', timespan(performance.now() - run.startedMs));
  if (isDone(run)) {
    lms.set('cmi.core.score.min', '0');
    lms.set('cmi.core.score.max', '100');
    lms.set('cmi.core.score.raw', String(Math.floor(scoreOf(run) * 10_000 + 1e-6) / 100));
    lms.set('cmi.core.lesson_status', 'completed');
    lms.set('cmi.core.exit', '');
  } else {
    lms.set('cmi.core.lesson_status', 'incomplete');
    lms.set('cmi.core.exit', 'suspend');
  }
  return lms.commit();
}

/** What was answered, for reports: write only in SCORM 1.2, so a resumed attempt counts on. */
function reportAnswer({ lms, asked }: Run, at: number, share: number): void {
  const next = lms?.get('cmi.interactions._count') ?? '';
  if (lms === undefined || !/^\d+$/.test(next)) return;
  lms.set(`cmi.interactions.${next}.id`, asked[at]?.id ?? '');
  lms.set(`cmi.interactions.${next}.type`, 'performance');
  lms.set(
    `cmi.interactions.${next}.result`,
    share === 1 ? 'correct' : share === 0 ? 'wrong' : share.toFixed(2),
  );
}

function show(...content: readonly Node[]): void {
  document.querySelector('main')?.replaceChildren(...content);
  document.querySelector<HTMLElement>('main [tabindex="-1"]')?.focus();
}

function say(text: string): void {
  document.querySelector('[role=status]')?.replaceChildren(text);
}

function showItem(run: Run, at: number): void {
  const item = run.asked[at];
  if (item === undefined) return;
  const form = document.createElement('form');
  form.append(
    make('h2', { tabindex: '-1' }, `Question ${at + 1} of ${run.asked.length}`),
    ...item.stem.map((text) => make('p', { class: 'stem' }, text)),
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

function take(run: Run, at: number, answer: ScormResponse): void {
  const item = run.asked[at];
  if (item === undefined || run.saved.answers[at] !== undefined) return;
  run.saved = { ...run.saved, answers: run.saved.answers.with(at, answer) };
  const share = shareOf(item, answer);
  reportAnswer(run, at, share);
  keep(run);
  const next = make('button', { type: 'button' }, isDone(run) ? 'Show the result' : 'Next question');
  next.addEventListener('click', () => proceed(run));
  show(...item.stem.map((text) => make('p', { class: 'stem' }, text)), feedbackOf(item, answer, share), next);
}

/** Saves, and says so where it does not work: the learner may try again before they leave. */
function keep(run: Run): void {
  if (save(run)) {
    say('Saved.');
    return;
  }
  say(
    run.lms === undefined
      ? 'There is no learning system around this page: nothing is saved.'
      : 'The learning system did not save the last answer. It is tried again with the next one.',
  );
}

function proceed(run: Run): void {
  const next = run.saved.answers.indexOf(undefined);
  if (next >= 0) showItem(run, next);
  else showResult(run);
}

function showResult(run: Run): void {
  keep(run);
  const shares = sharesOf(run);
  const review = run.asked.map((item, at) => {
    const answer = run.saved.answers[at];
    const name = `Question ${at + 1}: ${percent(shares[at] ?? 0)}`;
    const told = answer === undefined ? [] : [feedbackOf(item, answer, shares[at] ?? 0)];
    return make(
      'details',
      {},
      make('summary', {}, name),
      ...item.stem.map((text) => make('p', {}, text)),
      ...told,
    );
  });
  show(
    make('h2', { tabindex: '-1' }, `Your score: ${percent(scoreOf(run))}`),
    make('p', {}, 'All questions are answered. You can close this page.'),
    ...review,
  );
}

function start(): void {
  const text = document.querySelector('#items')?.textContent ?? '';
  // Written by the same program, into the same file.
  const run = begin(JSON.parse(text) as ScormData);
  proceed(run);
  if (!isDone(run)) keep(run);
  let isOver = false;
  window.addEventListener('pagehide', () => {
    if (isOver) return;
    isOver = true;
    save(run);
    run.lms?.finish();
  });
}

start();
