/** Something that takes what comes from outside, and is sent what should not come. */
import { inspect } from 'node:util';
import fc from 'fast-check';

/** A case that takes longer is slow. */
export const LONGEST_MS = 2_000;

/** How a target's cases are met. */
export interface Meeting<Case> {
  /** Whether a case that was met badly is made smaller, which takes hundreds of cases more. */
  readonly shrinks?: boolean;
  /** What time is told by. */
  readonly clock?: () => number;
  /** How often a slow case is met: one that is slow each time hangs. Where that is once, slow ones are counted alone. */
  readonly tries?: number;
  /** Cases that are met before those that are drawn. */
  readonly first?: readonly Case[];
  /** Answers of which one has to be given: cases that are all turned away at the door say nothing of what is behind it. */
  readonly wanted?: readonly string[];
}

/**
 * How cases are met that another process answers: by the time that passes, and each once, for it may change something.
 * Other work on the machine makes any of them slow; whoever sends them gives up one that hangs.
 */
export const REMOTE = { shrinks: false, clock: () => performance.now(), tries: 1 } as const;

/** What came of the cases of one target. */
export interface Outcome {
  readonly name: string;
  readonly cases: number;
  /** How often each answer was given: a status, the code of a refusal, `read`. */
  readonly answers: ReadonlyMap<string, number>;
  /** The drawing of the cases included. */
  readonly tookMs: number;
  readonly slowestMs: number;
  /** How often a case was slow; each try counts. */
  readonly slow: number;
  /** The smallest case that was met badly, and how, or that none was taken; undefined when all is well. */
  readonly fault: string | undefined;
}

export interface Target {
  readonly name: string;
  /** Draws `cases` cases, or as many more as have to be met first, and meets them one after the other up to the first fault. */
  readonly run: (cases: number) => Promise<Outcome>;
}

/**
 * @param cases what is sent
 * @param meet sends it, and says what the answer was; throws when there was none, or one that should not be
 */
export function target<Case>(
  name: string,
  cases: fc.Arbitrary<Case>,
  meet: (one: Case) => Promise<string> | string,
  { shrinks = true, clock = ownTime, tries = TRIES, first = [], wanted }: Meeting<Case> = {},
): Target {
  return {
    name,
    run: async (count) => {
      const answers = new Map<string, number>();
      const taken: number[] = [];
      const began = performance.now();
      const met = fc.asyncProperty(cases, async (one) => {
        const answer = await timed({ clock, tries, taken }, () => meet(one));
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      });
      const examples = first.map((one): [Case] => [one]);
      const details = await fc.check(met, {
        numRuns: Math.max(count, first.length),
        endOnFailure: !shrinks,
        examples,
      });
      const fault = details.failed
        ? `${causeOf(details.errorInstance)}\n${fc.stringify(details.counterexample).slice(0, 2_000)}`
        : unreached(wanted, answers);
      const cased = [...answers.values()].reduce((sum, times) => sum + times, 0);
      const slow = taken.filter((ms) => ms > LONGEST_MS).length;
      const slowestMs = Math.round(taken.reduce((most, ms) => Math.max(most, ms), 0));
      const tookMs = performance.now() - began;
      return { name, cases: cased, answers, tookMs, slowestMs, slow, fault };
    },
  };
}

/** What this thread has worked, in ms: other work on the machine does not count. For what is met in this process. */
function ownTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** A case that hangs is slow each time; one that was kept waiting by other work on the machine is not. */
const TRIES = 4;

interface Timing {
  readonly clock: () => number;
  readonly tries: number;
  /** How long each try took is added here. */
  readonly taken: number[];
}

/** The answer to a case. @throws when it is slow each time of several */
async function timed({ clock, tries, taken }: Timing, meet: () => Promise<string> | string): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    const began = clock();
    const answer = await meet();
    const ms = clock() - began;
    taken.push(ms);
    if (ms <= LONGEST_MS || tries === 1) return answer;
    if (tried === tries)
      throw new Error(`took ${Math.round(ms)} ms, ${tries} times more than ${LONGEST_MS} ms`);
  }
}

/** What is wrong when no answer is one of those that were wanted. */
function unreached(
  wanted: readonly string[] | undefined,
  answers: ReadonlyMap<string, number>,
): string | undefined {
  if (wanted === undefined || wanted.some((one) => answers.has(one))) return undefined;
  return `no case was answered with ${wanted.join(' or ')}`;
}

/** With the causes behind it: a store says only that it failed. */
function causeOf(error: unknown): string {
  return inspect(error, { depth: 2 });
}
