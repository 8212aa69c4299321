/** English: an item on the workbench. It goes to browsers with the leaf that shows one, and nothing else of the workbench does. */
export const benchItem = {
  states: { approved: 'Approved', retired: 'Retired', lapsed: 'Read again', awaiting: 'Not signed' },
  decidedBy: (role: string, name: string | undefined, date: string) =>
    `${role}${name === undefined ? '' : `, ${name}`}, ${date}`,
  lapsedText: 'This was decided about an earlier revision: the item or a fact it rests on has changed.',
  withCase: 'with a case',
  asLearners: 'As learners see it',
  tryIt: 'Check this answer',
  again: 'Try again',
  missing: 'Choose or type something first.',
  proof: 'Key, reasons and proof',
  right: 'right',
  wrong: 'wrong',
  accepted: (lowest: string, highest: string, unit: string) =>
    `accepted: ${lowest === highest ? lowest : `${lowest} to ${highest}`} ${unit}`,
  proofTree: 'The proof, made anew when the item was opened',
  about: 'Id and revision',
  approve: 'Approve',
  retire: 'Retire',
  retireOpen: 'Retire …',
  retireWhy: 'Why is it no longer used?',
  takeBack: 'Take back',
  decide: 'Decide',
  written: {
    approve: 'Approved: it stands in the sign-off file.',
    retire: 'Retired: the next build leaves it out.',
    'take-back': 'Taken back: your decision no longer stands in the sign-off file.',
  },
  next: 'Next to be read',
  noNext: 'No item of this lesson is left to be read.',
  notWritable: 'The content cannot be written to on this server: sign where it is kept.',
  sayWho: 'Say first who signs',
  openAlone: 'Open this item',
  opening: 'Opening …',
  standing: {
    older: 'From before the last change: being brought up to date.',
    newer: 'The content has changed since the page was loaded. This item is as it is now.',
  },
  failed: {
    gone: 'The content has changed: this item is not made any more.',
    unanswered: 'The server did not answer.',
  },
} as const;
