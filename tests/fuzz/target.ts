/** Something that takes what comes from outside, and is sent what should not come. */
import fc from 'fast-check';

/** A case that takes longer hangs. */
export const LONGEST_MS = 2_000;

/** How cases are met that another process answers: by the time that passes, and each once. */
export const REMOTE = { shrinks: false, clock: () => performance.now() } as const;

/** What came of the cases of one target. */
export interface Outcome {
  readonly name: string;
  readonly cases: number;
  /** How often each answer was given: a status, the code of a refusal, `read`. */
  readonly answers: ReadonlyMap<string, number>;
  readonly slowestMs: number;
  /** The smallest case that was met badly, and how; undefined when there is none. */
  readonly fault: string | undefined;
}

export interface Target {
  readonly name: string;
  /** Draws `cases` cases, and meets them one after the other up to the first fault. */
  readonly run: (cases: number) => Promise<Outcome>;
}

/**
 * @param cases what is sent
 * @param options `shrinks`: whether a case that was met badly is made smaller, which takes hundreds of cases more; `clock`: what
 * time is told by
 * @param meet sends it, and says what the answer was; throws when there was none, or one that should not be
 */
export function target<Case>(
  name: string,
  cases: fc.Arbitrary<Case>,
  meet: (one: Case) => Promise<string> | string,
  { shrinks = true, clock = ownTime }: { readonly shrinks?: boolean; readonly clock?: () => number } = {},
): Target {
  return {
    name,
    run: async (count) => {
      const answers = new Map<string, number>();
      let slowestMs = 0;
      const met = fc.asyncProperty(cases, async (one) => {
        const { answer, ms } = await timed(clock, () => meet(one));
        slowestMs = Math.max(slowestMs, ms);
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      });
      const details = await fc.check(met, { numRuns: count, endOnFailure: !shrinks });
      const fault = details.failed
        ? `${causeOf(details.errorInstance)}\n${fc.stringify(details.counterexample).slice(0, 2_000)}`
        : undefined;
      const cased = [...answers.values()].reduce((sum, times) => sum + times, 0);
      return { name, cases: cased, answers, slowestMs: Math.round(slowestMs), fault };
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

async function timed(
  clock: () => number,
  meet: () => Promise<string> | string,
): Promise<{ readonly answer: string; readonly ms: number }> {
  for (let tries = 1; ; tries += 1) {
    const began = clock();
    const answer = await meet();
    const ms = clock() - began;
    if (ms <= LONGEST_MS) return { answer, ms };
    if (tries === TRIES)
      throw new Error(`took ${Math.round(ms)} ms, ${TRIES} times more than ${LONGEST_MS} ms`);
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
