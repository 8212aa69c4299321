import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of verbs that do not agree with what they speak of. Permanent. */
export const agreementCodes = {
  verbAgreement: {
    code: 'knowledge/verb-agreement',
    severity: 'warning',
    title: 'A verb that does not agree with what it speaks of',
    why: 'Every stem, row and rationale of the relation is made from its phrasings, and reads wrong with a name of the other number: "loop diuretics lowers".',
    help: 'Write both forms in the phrasing, the one for a single thing first: `[lowers|lower]`, `[does|do]`, `[is|are]`; with `:object` at its end they agree with the object.',
    bad: 'statement: "{subject} lowers {object}.", of loop diuretics',
    good: 'statement: "{subject} [lowers|lower] {object}."',
  },
  numberUnsaid: {
    code: 'knowledge/number-unsaid',
    severity: 'warning',
    title: 'A name of many things that the vocabulary takes for one, or the reverse',
    why: 'Verbs in stems, options and rationales agree with `number`: the items would say "loop diuretics is".',
    help: 'Set `number: plural` on the concept, or take it off where the text speaks of one thing.',
    bad: 'loop-diuretics: { kind: group, label: loop diuretics }, of which the lesson says "Loop diuretics are …"',
    good: 'loop-diuretics: { kind: group, label: loop diuretics, number: plural }',
  },
  articleDiffers: {
    code: 'knowledge/article-differs',
    severity: 'warning',
    title: 'An article that does not go with its name',
    why: 'Every statement, stem and rationale sets the article before the name: "A ECG is measured", "an hair loss".',
    help: 'Write `an` before the sound of a vowel, `a` before others, and `the` or nothing before many things.',
    bad: 'ecg: { kind: test, label: ECG, article: a }',
    good: 'ecg: { kind: test, label: ECG, article: an }',
  },
} as const satisfies Record<string, CodePage>;
