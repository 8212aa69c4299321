import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of ids that nothing defines. Permanent. */
export const unknownCodes = {
  unknownConcept: {
    code: 'knowledge/unknown-concept',
    severity: 'error',
    title: 'A concept that the vocabulary does not define',
    why: 'Options, stems and proofs are made of concepts; one without an entry has no name and no kind.',
    help: 'Correct the id, or add the concept to a file of content/vocabulary/.',
    bad: 'subject: gabapentine',
    good: 'subject: gabapentin',
  },
  unknownKind: {
    code: 'knowledge/unknown-kind',
    severity: 'error',
    title: 'A kind of concept that the vocabulary does not define',
    why: 'The kind says what may stand in the place of what; options of one question are of one kind.',
    help: 'Correct the id, or add the kind under `kinds` in content/vocabulary/.',
    bad: 'kind: medicin',
    good: 'kind: medicine',
  },
  unknownRelation: {
    code: 'knowledge/unknown-relation',
    severity: 'error',
    title: 'A relation that the vocabulary does not define',
    why: 'The relation carries the logic and the words of every question about the fact.',
    help: 'Correct the id, or add the relation with its phrasing to content/vocabulary/.',
    bad: 'relation: bind',
    good: 'relation: binds',
  },
  unknownQualifier: {
    code: 'knowledge/unknown-qualifier',
    severity: 'error',
    title: 'A qualifier or a value of it that the vocabulary does not define',
    why: 'A qualifier that changes the answer stands in every stem, so it needs its words.',
    help: 'Correct the id, or add the qualifier and its value with a `phrase` to content/vocabulary/.',
    bad: 'qualifiers: { country: uss }',
    good: 'qualifiers: { country: us }',
  },
  unknownScale: {
    code: 'knowledge/unknown-scale',
    severity: 'error',
    title: 'A scale that the vocabulary does not define, or that is not the scale of the category',
    why: 'Two categories can be told apart by their numbers only on one and the same scale.',
    help: 'Correct the id, or add the scale under `scales` in content/vocabulary/.',
    bad: 'scheme: cioms-2',
    good: 'scheme: cioms',
  },
} as const satisfies Record<string, CodePage>;
