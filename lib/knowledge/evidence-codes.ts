import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of evidence that does not bear out its fact. Permanent. */
export const evidenceCodes = {
  evidenceDoesNotName: {
    code: 'knowledge/evidence-does-not-name',
    severity: 'warning',
    title: 'Evidence that does not speak of the fact',
    why: 'The learner is shown this sentence as the reason of the answer; it must state the fact by itself.',
    help: 'Choose the sentence that states it, or reword the sentence so that it names its subject or its object, and every member of a set.',
    bad: 'evidence: This has been known for years.',
    good: 'evidence: Examplol binds to the alpha gate',
  },
  evidenceDenies: {
    code: 'knowledge/evidence-denies',
    severity: 'warning',
    title: 'Evidence that denies what the fact states',
    why: 'The learner is shown the sentence as the reason of the answer, and would read there that it is not so.',
    help: 'Choose the sentence that states it, correct the fact, or set `not: true` when it is not so. A warning is given where the denial may be of something else.',
    bad: 'object: alpha-gate\nevidence: Examplol does not bind the alpha gate',
    good: 'object: alpha-gate\nevidence: Examplol binds the alpha gate',
  },
  evidenceAsks: {
    code: 'knowledge/evidence-asks',
    severity: 'error',
    title: 'A question as evidence',
    why: 'The learner is shown the sentence as the reason of the answer, and a question states nothing.',
    help: 'Choose or write a sentence that states the fact.',
    bad: 'evidence: Does examplol bind the alpha gate?',
    good: 'evidence: Examplol binds the alpha gate',
  },
  evidenceSaysOther: {
    code: 'knowledge/evidence-says-other',
    severity: 'error',
    title: 'A fact that states something else than its evidence',
    why: 'Every key made of the fact would be wrong, and the sentence shown as its reason would say so.',
    help: 'Correct the fact, or choose the sentence that states it; where the sentence has other words for the same, use those of the vocabulary, or add its own there as a synonym. A warning is given where both can be read in the sentence.',
    bad: 'category: very-rare\nevidence: Humming is rare',
    good: 'category: rare\nevidence: Humming is rare',
  },
  evidenceNumber: {
    code: 'knowledge/evidence-without-number',
    severity: 'error',
    title: 'Evidence without a number that the fact gives',
    why: 'The number makes the key, and the sentence must show it: one of the two was mistyped or changed.',
    help: 'Correct the number, or write it in the sentence in digits and in the same unit.',
    bad: 'rate: 8 in 100 people\nevidence: it came in 7 in 100 people',
    good: 'rate: 7 in 100 people\nevidence: it came in 7 in 100 people',
  },
} as const satisfies Record<string, CodePage>;
