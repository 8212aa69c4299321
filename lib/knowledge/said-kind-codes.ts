import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of what lessons say that things are, or are called, beside the vocabulary. Permanent. */
export const saidKindCodes = {
  kindUnsaid: {
    code: 'knowledge/is-a-said-otherwise',
    severity: 'warning',
    title: 'A sentence that puts a thing into another class than the vocabulary does',
    why: 'What is wider than a right answer is never offered as a wrong one: with a wrong or missing `is-a` a right answer may stand among the wrong ones.',
    help: 'Correct the sentence or `is-a`; where both are so, name both under `is-a`.',
    bad: 'examplol: { kind: medicine, label: examplol, is-a: [opener] }, of which the lesson says "Examplol is a closer."',
    good: 'examplol: { kind: medicine, label: examplol, is-a: [closer] }',
  },
  nameOfAnother: {
    code: 'knowledge/name-of-another',
    severity: 'warning',
    title: 'A sentence that calls a thing by a name that the vocabulary gives to another',
    why: 'Questions and answers are read by these names: with a name at the wrong thing, what is said of the one is taken for the other.',
    help: 'Correct the sentence, or set the name under `synonyms`, `brands` or `abbreviation` of the concept that it belongs to.',
    bad: 'samplol: { kind: medicine, label: samplol, brands: [Sampletta] }, and in the lesson "Examplol, also called Sampletta, …"',
    good: 'examplol: { kind: medicine, label: examplol, brands: [Sampletta] }',
  },
} as const satisfies Record<string, CodePage>;
