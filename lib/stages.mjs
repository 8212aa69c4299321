/**
 * The stages of the flow, in order: each imports itself, earlier ones and `base`, never a later one.
 * Written here once; the dependency rules, the linter and the tidy test read it.
 */

/** Below every stage: small ideas that know nothing of quizzes. */
export const BASE = 'base';

/** @type {readonly string[]} */
export const STAGES = Object.freeze([
  'content',
  'knowledge',
  'items',
  'checks',
  'bank',
  'search',
  'forms',
  'attempts',
  'progress',
  'sessions',
  'exchange',
]);

/** Above every stage: the only folder in `lib/` with a disk, a clock, a network or an environment. */
export const SHELL = 'shell';

/** Every folder of pure code, lowest first. @type {readonly string[]} */
export const PURE = Object.freeze([BASE, ...STAGES]);
