import type { CodePage } from '#lib/base/code-page.ts';

/** Codes for what stands there twice: words that two relations share, entries of a list, and facts that say the same. */
export const doubleCodes = {
  sameWords: {
    code: 'knowledge/same-words',
    severity: 'error',
    title: 'Two relations in the same words',
    why: 'A question in these words has the answers of both relations, and no proof can tell which of them was asked.',
    help: 'Use the other relation when it means the same, or say in the phrasing what sets this one apart.',
    bad: 'half-life: { statement: "the half-life of {subject} is {object}." }, beside another that says "{kidney-state}, the half-life of {subject} is {object}."',
    good: 'half-life-by-mouth: { statement: "the half-life of {subject} taken by mouth is {object}." }',
  },
  speltOtherwise: {
    code: 'knowledge/spelt-otherwise',
    severity: 'warning',
    title: 'Two concepts that differ in spelling or number alone',
    why: 'If both are the same thing, a question may offer it once as the right answer and once as a wrong one.',
    help: 'Make them one concept, with the other spelling under `synonyms`; or give one of them a name that tells them apart.',
    bad: 'anaemia: { kind: sign, label: anaemia }\nanemia: { kind: sign, label: anemia }',
    good: 'anaemia: { kind: sign, label: anaemia, synonyms: [anemia] }',
  },
  statedTwice: {
    code: 'knowledge/stated-twice',
    severity: 'warning',
    title: 'Two facts that state the same',
    why: 'Both would be asked in the same words with the same key, and learners would be asked one thing twice.',
    help: 'Keep one of them, and move its `false` entries there; where both are needed, set `examinable: false` on one.',
    bad: '- { id: opens-red, subject: examplol, relation: opens, object: red-gate }\n- { id: gates, relation: opens, between: { examplol: red-gate, samplol: blue-gate } }',
    good: '- { id: gates, relation: opens, between: { examplol: red-gate, samplol: blue-gate } }',
  },
  narrowerFalse: {
    code: 'knowledge/false-narrower',
    severity: 'warning',
    title: 'A wrong answer that is a sort of the right one',
    why: 'Who chooses it has not chosen something else, so that it can be shown as wrong nowhere, and stands in no question.',
    help: 'Take it out of `false`, or take `is-a` from its concept where it is none.',
    bad: 'members: [humming]\nfalse: { deep-humming: … }     # deep-humming: { is-a: [humming], … }',
    good: 'members: [humming]\nfalse: { clapping: … }',
  },
  amountInTwoUnits: {
    code: 'knowledge/amount-in-two-units',
    severity: 'warning',
    title: 'A lesson that writes one amount in two units',
    why: 'All questions of a lesson write an amount in one way, and of wrong amounts only those are offered that are in the unit of the right one.',
    help: 'Write it in the same unit in all facts of the lesson.',
    bad: '- { id: half-life, value: 24 hours, … }\n- { id: washout, value: 5 days, wrong: [{ value: 1 day, why: … }] }',
    good: '- { id: half-life, value: 1 day, … }\n- { id: washout, value: 5 days, wrong: [{ value: 1 day, why: … }] }',
  },
  repeatedEntry: {
    code: 'knowledge/repeated-entry',
    severity: 'error',
    title: 'A concept that stands twice in one list, or on both sides of one fact',
    why: 'Members that are one make two items that are one, a sequence with a step twice has no order, nothing is compared with itself or swapped for itself, and where one stands twice it is to be feared that another was meant.',
    help: 'Remove one of the two, or use the concept that was meant.',
    bad: 'members: [anxiety, anxiety, nausea]',
    good: 'members: [anxiety, insomnia, nausea]',
  },
} as const satisfies Record<string, CodePage>;
