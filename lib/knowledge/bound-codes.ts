import type { CodePage } from '#lib/base/code-page.ts';

/** Codes for relations whose statement bounds an amount and does not give it. */
export const boundCodes = {
  boundWithOneValue: {
    code: 'knowledge/bound-with-one-value',
    severity: 'error',
    title: 'A statement that holds of many amounts, with one amount for each subject',
    why: 'What lasts at least 12 weeks lasts at least 4 weeks too, so another amount would be called wrong and be right.',
    help: 'Say which amount it is ("the shortest treatment with {subject} is {object}."), or take `functional` away.',
    bad: 'at-least: { range: quantity, functional: true, statement: "{subject} lasts at least {object}." }',
    good: 'shortest: { range: quantity, functional: true, statement: "the shortest time of {subject} is {object}." }',
  },
  wrongAmountHolds: {
    code: 'knowledge/wrong-amount-holds',
    severity: 'error',
    title: 'A wrong amount of which the statement holds',
    why: 'Learners would be told that a true answer is wrong: more than 97 per cent is more than 50 per cent.',
    help: 'Take an amount on the other side, or a relation that gives the amount ("the share is {object}.").',
    bad: 'relation: absorbed-above     # "more than {object} of {subject} is absorbed."\nvalue: 90 per cent\nwrong: [{ value: 50 per cent, why: … }]',
    good: 'relation: share-absorbed     # "the share of {subject} that is absorbed is {object}."\nvalue: 90 per cent\nwrong: [{ value: 50 per cent, why: … }]',
  },
} as const satisfies Record<string, CodePage>;
