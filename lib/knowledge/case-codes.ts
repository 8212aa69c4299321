import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of patient cases. Permanent. */
export const caseCodes = {
  phraseNotInCase: {
    code: 'knowledge/phrase-not-in-case',
    severity: 'error',
    title: 'A phrase that does not stand once in its case',
    why: 'Learners select the phrase in the text; words that are not there, or there twice, cannot be selected.',
    help: 'Copy the words from `text` as they stand, enough of them that they stand there once.',
    bad: 'text: She feels dizzy.\nphrases: { dizziness: dizziness }',
    good: 'text: She feels dizzy.\nphrases: { dizziness: dizzy }',
  },
  phraseOfAnother: {
    code: 'knowledge/phrase-of-another',
    severity: 'error',
    title: 'A phrase of a case that names something else',
    why: 'Learners select the phrase for what it says: with the phrases of two things exchanged, the right words are marked as wrong.',
    help: 'Give each concept under `phrases` the words of the case that stand for it, and for none of the others.',
    bad: 'text: She feels dizzy and has a cough.\nphrases: { dizziness: a cough, cough: dizzy }',
    good: 'text: She feels dizzy and has a cough.\nphrases: { dizziness: dizzy, cough: a cough }',
  },
  phraseDenied: {
    code: 'knowledge/phrase-denied',
    severity: 'error',
    title: 'A right phrase of which its case says that it is not there',
    why: 'Learners select what this person has; a sign that the case denies is no right answer.',
    help: 'Say in the case that it is there, or take the phrase out of `phrases`.',
    bad: 'text: She has a cough and no fever.\nphrases: { fever: fever, … }',
    good: 'text: She has a cough and a fever.\nphrases: { fever: fever, … }',
  },
  caseOfAnother: {
    code: 'knowledge/case-of-another',
    severity: 'warning',
    title: 'A case that names another medicine, situation or amount than its facts',
    why: 'The question after the case asks about something that the case does not tell of: learners may take the answer for what is named.',
    help: 'Name in the case what its facts are about, or give the case facts about what it names.',
    bad: 'text: A man takes pregabalin.\nfacts: [gabapentin-dose]',
    good: 'text: A man takes gabapentin.\nfacts: [gabapentin-dose]',
  },
  wingOfAnother: {
    code: 'knowledge/wing-of-another',
    severity: 'error',
    title: 'A part of a bow-tie that asks for what belongs to another part',
    why: 'Learners put into each part what its place in the diagram calls for: with the wings exchanged, an action is the key where something to watch belongs.',
    help: 'Name under `condition` the fact on what is the matter, under `actions` the one on what is done, and under `monitoring` the one on what is watched. Where they stand right, say so in the words of the relation: "… is watched", "… is advised".',
    bad: 'bow-tie: { condition: what-it-shows, actions: what-is-watched, monitoring: first-actions }',
    good: 'bow-tie: { condition: what-it-shows, actions: first-actions, monitoring: what-is-watched }',
  },
} as const satisfies Record<string, CodePage>;
