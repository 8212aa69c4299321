import type { CodePage } from '#lib/base/code-page.ts';

/** The codes of what people decided about items. Permanent. */
export const signoffCodes = {
  unknownItem: {
    code: 'bank/unknown-item',
    severity: 'error',
    title: 'A decision about an item that does not exist',
    why: 'Somebody read an item; whether it may be used cannot be told when the name leads nowhere.',
    help: 'Copy the id from the review sheet, or delete the entry when the item is gone.',
    bad: '- item: gabapentin/mechanism/binds/single-best-answer/99',
    good: '- item: gabapentin/mechanism/binds/single-best-answer/1',
  },
  voided: {
    code: 'bank/sign-off-voided',
    severity: 'warning',
    title: 'A decision about a revision that is no more',
    why: 'The person read other words or other facts than those that stand there now, so the decision no longer holds.',
    help: 'Read the item again (the diff of its sheet shows what changed), then put the new revision and the day, or delete the entry.',
    bad: 'revision: "00000000000000000000000000000000"     # the sheet prints another one',
    good: 'revision: "3f6c0f0e6a1b4c5d9e8f7a6b5c4d3e2f"',
  },
  overdue: {
    code: 'bank/sign-off-overdue',
    severity: 'warning',
    title: 'A sign-off that nobody has renewed by its review day',
    why: 'The person asked for the item to be read again by then.',
    help: 'Read the item again, then put the day and a new `review-by`.',
    bad: 'review-by: 2024-01-31     # a day in the past',
    good: 'review-by: 2028-01-31',
  },
  awaiting: {
    code: 'bank/awaiting-sign-off',
    severity: 'info',
    title: 'Items that no person has signed yet',
    why: 'They are proved, but nobody has read them; a quiz with `signed-only` leaves them out.',
    help: 'Have a clinical pharmacist or nurse educator read the sheet and sign: see docs/sign-off.md.',
    bad: 'approved: []',
    good: 'approved:\n  - { item: …, revision: …, role: clinical pharmacist, date: 2026-11-24 }',
  },
  waiverLapsed: {
    code: 'bank/waiver-lapsed',
    severity: 'warning',
    title: 'A waiver that takes nothing off',
    why: 'The item changed, or the rule no longer finds anything; a waiver kept in store would hide the next finding unseen.',
    help: 'Delete the waiver. If the finding is back under a new revision, decide again.',
    bad: '- { item: …, revision: (an old one), rule: IWF-05, … }',
    good: 'the entry is gone',
  },
  waiverRefused: {
    code: 'bank/waiver-refused',
    severity: 'error',
    title: 'A waiver of a rule that cannot be waived',
    why: 'No reason makes a second right answer, a duplicate, an overlap, a leaked key or an outdated fact acceptable.',
    help: 'Delete the waiver and mend the item or its facts. For a rule that does not exist, correct the id: `stemma explain IWF-05`.',
    bad: 'rule: IWF-18',
    good: 'rule: IWF-05',
  },
} as const satisfies Record<string, CodePage>;
