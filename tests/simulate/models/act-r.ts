import { normal } from '../chance.ts';
import type { MemoryModel, SimulatedMemory } from '../memory-model.ts';

/** Decay of a trace: INTERCEPT + SCALE e^(activation when it was laid down). */
const INTERCEPT = 0.177;
const SCALE = 0.217;
const THRESHOLD = -0.704;
const NOISE = 0.255;
/** Between sessions time passes this much slower, since there is less interference. */
const BETWEEN_SESSIONS = 0.025;
/** Standard deviation of learners' and facts' own activation. Ours: the paper fits each learner. */
const SPREAD = 0.3;

const DAY_SECONDS = 86_400;
/** Gaps longer than this (an hour, in days) are between sessions. */
const SESSION_DAYS = 1 / 24;

interface Trace {
  /** Seconds of memory's own time. */
  readonly at: number;
  readonly decay: number;
}

interface Chunk {
  readonly offset: number;
  readonly traces: Trace[];
}

/** ACT-R with activation-dependent decay: m = ln Σ t_j^(-d_j), d_j = a + c e^(m when j was laid down), P = logistic. */
export const actR: MemoryModel = {
  name: 'act-r-spacing',
  source:
    'Pavlik & Anderson 2005, Cognitive Science 29:559-586 (spacing in ACT-R): a .177, c .217, threshold -.704, noise .255, h .025',
  learner: (seed, facts) => new ActRMemory(seed, facts),
};

class ActRMemory implements SimulatedMemory {
  readonly #chunks: readonly Chunk[];
  /** The learner's clock: seconds that count, up to a moment in days. */
  #moment = 0;
  #seconds = 0;

  constructor(seed: number, facts: number) {
    const own = SPREAD * normal(seed, 11);
    this.#chunks = Array.from({ length: facts }, (_, fact) => ({
      offset: own + SPREAD * normal(seed, 12, fact),
      traces: [],
    }));
  }

  recall(fact: number, time: number): number {
    const chunk = this.#chunks[fact];
    if (chunk === undefined || chunk.traces.length === 0) return 0;
    return 1 / (1 + Math.exp((THRESHOLD - activation(chunk, this.#secondsAt(time))) / NOISE));
  }

  read(fact: number, time: number): void {
    this.#lay(fact, time);
  }

  ask(fact: number, time: number): void {
    this.#lay(fact, time);
  }

  #lay(fact: number, time: number): void {
    const now = this.#secondsAt(time);
    this.#seconds = now;
    this.#moment = time;
    const chunk = this.#chunks[fact];
    if (chunk === undefined) return;
    const strength = chunk.traces.length === 0 ? 0 : Math.exp(activation(chunk, now));
    chunk.traces.push({ at: now, decay: INTERCEPT + SCALE * strength });
  }

  #secondsAt(time: number): number {
    const days = time - this.#moment;
    return this.#seconds + days * DAY_SECONDS * (days > SESSION_DAYS ? BETWEEN_SESSIONS : 1);
  }
}

function activation({ offset, traces }: Chunk, now: number): number {
  let sum = 0;
  // Half a second at least: a trace just laid down is not infinitely strong.
  for (const { at, decay } of traces) sum += Math.max(now - at, 0.5) ** -decay;
  return offset + Math.log(sum);
}
