import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of the reasons that stand beside wrong answers. Permanent. */
export const reasonCodes = {
  reasonNumber: {
    code: 'knowledge/reason-without-number',
    severity: 'warning',
    title: 'A reason with an amount that its course does not give',
    why: 'Learners read the reason when they were wrong, and nothing proves what stands in it: one of the two was mistyped or changed.',
    help: 'Correct the number, or say it in the text of the lesson that teaches it.',
    bad: 'value: 20 mg\nwrong: [{ value: 200 mg, why: Examplol is begun with 30 mg. }]',
    good: 'value: 20 mg\nwrong: [{ value: 200 mg, why: Examplol is begun with 20 mg. }]',
  },
} as const satisfies Record<string, CodePage>;
