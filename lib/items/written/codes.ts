import type { CodePage } from '#lib/base/code-page.ts';

const SOUND =
  '## Which gate does zelvolin open in Zelland?\n\nId: gate-opened\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate';

/** Codes of items written by hand that cannot be tied to facts. Permanent. Each example is a whole item; tests read them. */
export const writtenItemCodes = {
  unknownFact: {
    code: 'items/unknown-fact',
    severity: 'error',
    title: 'An item written by hand that cites a fact which is not there',
    why: 'The item would rest on something that nobody states, or that was renamed.',
    help: 'Write `lesson/fact` as the lesson has them. The lesson is one that the quiz draws from.',
    bad: SOUND.replace('gates/opens-amber-gate', 'gates/opens-ambergate'),
    good: SOUND,
  },
  unknownCase: {
    code: 'items/unknown-case',
    severity: 'error',
    title: 'An item written by hand that opens with a case which is not there',
    why: 'Text before a question can change what it asks, so only the cases of a lesson may stand there.',
    help: 'Write `lesson/case` as the lesson has them under `cases`, or add the case to the lesson.',
    bad: SOUND.replace('Facts:', 'Case: gates/asks-when\nFacts:'),
    good: SOUND.replace('Facts:', 'Case: gates/asks-where\nFacts:'),
  },
  untiedOption: {
    code: 'items/untied-option',
    severity: 'error',
    title: 'An option that names no concept',
    why: 'Nothing can be proved of words that name nothing: neither that they are right nor that they are wrong.',
    help: 'Use a name that the vocabulary has. Where words stand around it, the same in every option, write the concept behind them: `{concept-id}`. A new wrong answer goes into the vocabulary and, with its reason, under `false` of the fact.',
    bad: SOUND.replace('Cedar gate', 'Oak gate'),
    good: SOUND,
  },
  keyWithoutFact: {
    code: 'items/key-without-fact',
    severity: 'error',
    title: 'A right answer that no cited fact gives',
    why: 'The learner would be told that something is right which the content does not say.',
    help: 'Cite the fact that says so, or correct which answer is right.',
    bad: SOUND.replace('- [x] Amber gate\n- [ ] Birch gate', '- [ ] Amber gate\n- [x] Birch gate'),
    good: SOUND,
  },
  untiedStem: {
    code: 'items/untied-stem',
    severity: 'error',
    title: 'A question that does not say what its facts are about',
    why: 'The words must say which claim is asked about; "this medicine", "this patient" or "this stage" may be any.',
    help: 'Use in the question a name that the vocabulary gives to what the fact is about: its label, a synonym, a brand or its abbreviation.',
    bad: SOUND.replace('does zelvolin open', 'does this medicine open'),
    good: SOUND,
  },
  otherInstruction: {
    code: 'items/other-instruction',
    severity: 'error',
    title: 'A question that takes another number of answers than are right, or says it in other words',
    why: 'The learner would be told to choose more or fewer than are right. Words of other forms are read as part of the question.',
    help: 'End the question with its question mark: "Select all that apply." is added where several options are right. To ask for a number, write it as "Select two." behind the question, for as many as are marked right.',
    bad: '## Which signs have been reported with zelvolin? (Choose two.)\n\nId: signs\nFacts: reported-signs\n\n- [x] Humming\n- [x] Clapping\n- [ ] Stamping\n- [ ] Yawning\n- [ ] Sneezing',
    good: '## Which of these signs have been reported with zelvolin? Select two.\n\nId: signs\nFacts: reported-signs\n\n- [x] Humming\n- [x] Clapping\n- [ ] Stamping\n- [ ] Yawning\n- [ ] Sneezing',
  },
  draft: {
    code: 'items/draft',
    severity: 'warning',
    title: 'An item written by hand that is still a draft',
    why: 'No learner is shown it.',
    help: 'Mend what the message names. When nothing is left, remove the line `Status: draft`.',
    bad: SOUND.replace('gate-opened\n', 'gate-opened\nStatus: draft\n'),
    good: SOUND,
  },
} as const satisfies Record<string, CodePage>;
