import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of phrasings that say the reverse of their relation in words of their own. Permanent. */
export const reversedCodes = {
  questionReversed: {
    code: 'knowledge/question-reversed',
    severity: 'warning',
    title: 'A phrasing with a word that says the reverse of its statement',
    why: 'No proof sees what a phrasing means. If it asks for the reverse, every key of the relation is wrong.',
    help: 'Use the word of the statement, or put the phrasing under a relation of its own.',
    bad: 'statement: "{object} raises the level of {subject}.", ask: { object: "which medicine lowers the level of {subject}?" }',
    good: 'statement: "{object} raises the level of {subject}.", ask: { object: "which medicine raises the level of {subject}?" }',
  },
} as const satisfies Record<string, CodePage>;
