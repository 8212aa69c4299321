/** The words of a made-up course: what all lessons share, and each lesson's own. */
import { wordAt } from './words.ts';

/** Kinds, relations and a scale, as a course of medicines has them. */
export const SHARED_VOCABULARY = `kinds:
  medicine: { label: medicine, plural: medicines }
  target: { label: target, plural: targets }
  sign: { label: sign, plural: signs }
  purpose: { label: purpose, plural: purposes }
  step: { label: step, plural: steps }
  chain: { label: chain of events, plural: chains of events }
qualifiers:
  sequence: { label: chain, concept: chain }
relations:
  binds:
    label: binding site
    domain: medicine
    range: target
    functional: true
    statement: "{subject} [binds|bind] {object}."
    negation: "{subject} [does|do] not bind {object}."
    ask:
      object: ["what does {subject} bind?", "which of these does {subject} bind?"]
  reported-with:
    label: sign reported
    domain: medicine
    range: sign
    statement: "{object} [has|have:object] been reported with {subject}."
    negation: "{object} [has|have:object] not been reported with {subject}."
    ask:
      object: ["what has been reported with {subject}?", "which sign is known to occur with {subject}?"]
      objects: ["which of these have been reported with {subject}?", "which signs are known to occur with {subject}?"]
  used-for:
    label: purpose
    domain: medicine
    range: purpose
    statement: "{subject} is used for {object}."
    negation: "{subject} is not used for {object}."
    ask:
      object: ["for what is {subject} used?", "which purpose does {subject} serve?"]
      objects: ["for which of these is {subject} used?", "which purposes does {subject} serve?"]
  half-life:
    label: half-life
    domain: medicine
    range: quantity
    functional: true
    statement: "the half-life of {subject} is {object}."
    negation: "the half-life of {subject} is not {object}."
    ask: { object: ["what is the half-life of {subject}?", "which half-life does {subject} have?"] }
  next-step:
    label: next step
    domain: step
    range: step
    functional: true
    inverse-functional: true
    statement: "in {sequence}, {subject} is followed directly by {object}."
    negation: "in {sequence}, {subject} is not followed directly by {object}."
    ask:
      object: ["in {sequence}, what comes directly after {subject}?", "in {sequence}, what follows directly from {subject}?"]
      subject: ["in {sequence}, what comes directly before {object}?", "in {sequence}, what leads directly to {object}?"]
      order: ["what is the right order of the steps in {sequence}?", "in {sequence}, in which order do the steps come?"]
`;

/** What a lesson says something of. Each name is used by this lesson alone. */
export interface LessonWords {
  readonly medicine: string;
  readonly chain: string;
  readonly targets: readonly string[];
  readonly signs: readonly string[];
  readonly purposes: readonly string[];
  readonly steps: readonly string[];
}

const COUNTS = { targets: 5, signs: 11, purposes: 10, steps: 6 } as const;
/** More than a lesson has, so that lessons never share one. */
const WORDS_A_LESSON = 36;
/** 100 to the power of three words: enough for 27,000 lessons. */
const SYLLABLES = 3;

export function wordsOf(lesson: number): LessonWords {
  let next = lesson * WORDS_A_LESSON;
  const word = (): string => wordAt(next++, SYLLABLES);
  const words = (count: number): readonly string[] => Array.from({ length: count }, word);
  return {
    medicine: `${word()}l`,
    chain: word(),
    targets: words(COUNTS.targets),
    signs: words(COUNTS.signs),
    purposes: words(COUNTS.purposes),
    steps: words(COUNTS.steps),
  };
}

/** A vocabulary file of one lesson. */
export function vocabularyOf(words: LessonWords): string {
  const lines = (kind: string, own: readonly string[], more = ''): string =>
    own.map((label) => `  ${label}: { kind: ${kind}, label: ${label}${more} }\n`).join('');
  return [
    'concepts:\n',
    lines('medicine', [words.medicine], ', names-complete: true'),
    lines('chain', [words.chain], ' chain, article: the'),
    lines('target', words.targets, ' gate, article: the, names-complete: true'),
    lines('sign', words.signs),
    lines('purpose', words.purposes),
    lines('step', words.steps, ' step, article: the'),
  ].join('');
}
