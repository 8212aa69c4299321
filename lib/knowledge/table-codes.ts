import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of the tables of lessons beside their facts. Permanent. */
export const tableCodes = {
  tableDiffers: {
    code: 'knowledge/table-differs',
    severity: 'warning',
    title: 'A table with another amount or another answer than a fact',
    why: 'Either the key is wrong, or learners are taught something else than is asked.',
    help: 'Look it up in the source, and correct the row or the fact with its sentence.',
    bad: 'value: 60 mg\n…\n| 3 to 5 months | 90 mg |',
    good: 'value: 60 mg\n…\n| 3 to 5 months | 60 mg |',
  },
} as const satisfies Record<string, CodePage>;
