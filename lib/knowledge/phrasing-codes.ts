import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of phrasings that do not suit the facts they are used for. Permanent. */
export const phrasingCodes = {
  stepNotNext: {
    code: 'knowledge/step-not-next',
    severity: 'error',
    title: 'A phrasing of a sequence of which several steps are right',
    why: 'All later steps come after a step, and all earlier ones before it, yet a question has one key and offers the others as wrong.',
    help: 'Say that the nearest one is meant: "what comes directly after {subject}?", "what is the next step after {subject}?", "the step before {object}".',
    bad: 'next-step: { ask: { subject: "after which step does {object} come?" } }',
    good: 'next-step: { ask: { subject: "directly after which step does {object} come?" } }',
  },
  rateWithThan: {
    code: 'knowledge/rate-with-than',
    severity: 'warning',
    title: 'A comparison of rates with a "than"',
    why: 'One of the three answers is "equally frequent", and nothing is equally frequent "than" another: each item of a rate reads wrong with one of its options.',
    help: 'Write words that fit all three answers: "compared with {comparator}".',
    bad: 'rate-against-comparator: { statement: "{subject} was {object} with {medicine} than with {comparator}." }',
    good: 'rate-against-comparator: { statement: "compared with {comparator}, {subject} was {object} with {medicine}." }',
  },
} as const satisfies Record<string, CodePage>;
