import type { Confidence } from '#lib/attempts/confidence.ts';
import { uniform } from './chance.ts';
import type { MemoryModel, SimulatedMemory } from './memory-model.ts';
import type { Scheduler, SeenAnswer, Timetable } from './scheduler.ts';

/** What is to be learnt, and how long everything takes. Ours; the bank has about half as many facts. */
export const COURSE = {
  facts: 150,
  days: 60,
  /** Seconds of an item, of the feedback on a wrong answer, and of reading a new fact. */
  itemSeconds: 20,
  feedbackSeconds: 10,
  readingSeconds: 30,
} as const;

/** The time that learners give, the same for every scheduler. */
export interface Terms {
  readonly minutesPerDay: number;
  /** Whether minutes that a scheduler has no use for go to cards that are not due yet, the soonest due first. */
  readonly fill: boolean;
}

/** What one learner has after 60 days. */
export interface Outcome {
  /** Expected number of facts recalled on day 60 without guessing and before any study on it: a sum of probabilities. */
  readonly known: number;
  /** Mean over the days on which the learner came. */
  readonly minutesUsed: number;
}

/** When a learner studies, in seconds into the day. */
const SESSION_START = 64_800;
const DAY_SECONDS = 86_400;

/** Kinds of items with the chance to guess them, and how many of a hundred they are: roughly the bank's shares. */
const KINDS = [
  { kind: 'single-best-answer', chance: 1 / 4, upTo: 0.64 },
  { kind: 'matrix-multiple-choice', chance: 1 / 2, upTo: 0.8 },
  { kind: 'multiple-response', chance: 1 / 10, upTo: 0.92 },
  { kind: 'drop-down-cloze', chance: 1 / 4, upTo: 0.98 },
  { kind: 'numeric-entry', chance: 0, upTo: 1 },
] as const;

/** Purposes of draws. */
const KNOWS = 1;
const GUESSES = 2;
const KIND = 3;
const CONFIDENCE = 4;
const COMES = 5;
const DILIGENCE = 6;
/** More than there are facts. */
const FACTS_APART = 1_009;

/** One learner under one scheduler. The same seed is the same learner, with the same luck, under every scheduler. */
export function simulateLearner(
  model: MemoryModel,
  scheduler: Scheduler,
  seed: number,
  terms: Terms,
): Outcome {
  const { facts, days } = COURSE;
  const memory = model.learner(seed, facts);
  const timetable = scheduler.start(facts);
  const asked = new Array<number>(facts).fill(0);
  // Nobody comes every day: learners differ in how often, from 6 days in 10 to all.
  const diligence = 0.6 + 0.4 * uniform(seed, DILIGENCE);
  let [seconds, came] = [0, 0];
  for (let day = 0; day < days; day += 1) {
    if (uniform(seed, COMES, day) >= diligence) continue;
    came += 1;
    seconds += study({ seed, day, memory, asked, terms }, timetable);
  }
  const end = timeOf(days, 0);
  const recalls = asked.map((_, fact) => memory.recall(fact, end));
  return {
    known: recalls.reduce((sum, recall) => sum + recall, 0),
    minutesUsed: seconds / 60 / Math.max(1, came),
  };
}

interface Session {
  readonly seed: number;
  readonly day: number;
  readonly memory: SimulatedMemory;
  /** How often each fact was asked. */
  readonly asked: number[];
  readonly terms: Terms;
}

/** One day: the queue is worked through until the minutes are over. Returns the seconds used. */
function study(session: Session, timetable: Timetable): number {
  const { day, asked, terms } = session;
  const budget = terms.minutesPerDay * 60;
  let spent = 0;
  for (const fact of [...timetable.queue(day), ...(terms.fill ? timetable.ahead(day) : [])]) {
    const reading = asked[fact] === 0 ? COURSE.readingSeconds : 0;
    if (spent + reading + COURSE.itemSeconds > budget) break;
    if (reading > 0) session.memory.read(fact, timeOf(day, spent));
    spent += reading;
    const answer = answerTo(session, fact, SESSION_START + spent);
    timetable.answered(answer);
    spent += COURSE.itemSeconds + (answer.right ? 0 : COURSE.feedbackSeconds);
  }
  return spent;
}

/** The fact is asked: recalled or not as its memory has it, otherwise guessed. */
function answerTo({ seed, day, memory, asked }: Session, fact: number, second: number): SeenAnswer {
  const draw = seed * FACTS_APART + fact;
  const times = asked[fact] ?? 0;
  const time = timeOf(day, second - SESSION_START);
  const knew = uniform(draw, times, KNOWS) < memory.recall(fact, time);
  const { kind, chance } = kindFor(uniform(draw, times, KIND));
  const right = knew || uniform(draw, times, GUESSES) < chance;
  memory.ask(fact, time, knew);
  asked[fact] = times + 1;
  const confidence = confidenceFor(uniform(draw, times, CONFIDENCE), knew);
  return { fact, day, second, right, kind, chance, confidence };
}

function timeOf(day: number, spent: number): number {
  return day + (SESSION_START + spent) / DAY_SECONDS;
}

function kindFor(draw: number): (typeof KINDS)[number] {
  return KINDS.find(({ upTo }) => draw < upTo) ?? KINDS[0];
}

/** Who knows is sure in 6 of 10 cases and calls it a guess in 1; who does not know, the other way round. */
function confidenceFor(draw: number, knew: boolean): Confidence {
  if (draw < 0.3) return 'fairly-sure';
  return draw < 0.9 === knew ? 'sure' : 'guessing';
}
