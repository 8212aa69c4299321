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
  reasonOfAnother: {
    code: 'knowledge/reason-of-another',
    severity: 'warning',
    title: 'A reason that speaks of another wrong answer',
    why: 'Learners read the reason behind the answer that they chose, and learn nothing of it from a sentence on another.',
    help: 'Write why this very answer is wrong; where the two have one reason, let it begin with this answer.',
    bad: 'false:\n  beta-gate: The gamma gate is left open.\n  gamma-gate: The gamma gate is left open.',
    good: 'false:\n  beta-gate: The beta gate is left open.\n  gamma-gate: The gamma gate is left open.',
  },
  reasonDenied: {
    code: 'knowledge/reason-denied',
    severity: 'warning',
    title: 'A reason that gives the wrong answer to what the facts deny it',
    why: 'Learners read the reason behind the answer that they chose, and would learn what is wrong.',
    help: 'Say of what the answer is true, or why it is wrong here.',
    bad: 'subject: examplol\nobject: alpha-gate\nfalse:\n  beta-gate: The beta gate is closed by examplol.',
    good: 'subject: examplol\nobject: alpha-gate\nfalse:\n  beta-gate: The beta gate is closed by otherol.',
  },
  reasonOfAnotherFact: {
    code: 'knowledge/reason-of-another-fact',
    severity: 'warning',
    title: 'A reason that gives the amount of another fact as right',
    why: 'Learners read the reason behind the amount that they chose, and would take the other one for right.',
    help: 'Give the amount of this fact, or say in the reason of what else that one is true.',
    bad: 'value: 15 mg/kg\nwrong: [{ value: 150 mg/kg, why: The dose is 7.5 mg/kg. }]',
    good: 'value: 15 mg/kg\nwrong: [{ value: 150 mg/kg, why: The dose is 15 mg/kg. }]',
  },
  reasonMiscounted: {
    code: 'knowledge/reason-miscounted',
    severity: 'warning',
    title: 'A reason that counts otherwise than the amounts or rhythms of its fact',
    why: 'Learners read the reason behind the amount that they chose, and reckon with it: "five times the dose" of ten times the dose teaches another dose.',
    help: 'Reckon again, and correct the reason, the amount or the rhythm.',
    bad: 'value: 20 mg\nwrong: [{ value: 200 mg, why: This is five times the starting dose. }]',
    good: 'value: 20 mg\nwrong: [{ value: 200 mg, why: This is ten times the starting dose. }]',
  },
} as const satisfies Record<string, CodePage>;
